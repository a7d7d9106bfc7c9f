import type { Language } from "./words.ts";

/** How the page is shown; remembered by the browser. */
export interface Preferences {
  readonly language: Language;
  readonly theme: "light" | "dark";
}

const key = "outlook.preferences";

/** What was chosen before, else what the browser prefers. */
export function preferences(): Preferences {
  const chosen: Partial<Preferences> = JSON.parse(localStorage.getItem(key) ?? "{}");
  return {
    language: chosen.language ?? (navigator.language.startsWith("de") ? "de" : "en"),
    theme: chosen.theme ?? (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light"),
  };
}

/** Remembers what was chosen and dresses the page in it. */
export function prefer(chosen: Preferences): void {
  localStorage.setItem(key, JSON.stringify(chosen));
  document.documentElement.lang = chosen.language;
  document.documentElement.dataset.theme = chosen.theme;
}
