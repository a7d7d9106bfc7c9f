import type { Frame } from "./frame.ts";

/** How Outlook looks and which language it speaks. */
export interface Context {
  readonly locale: string;
  readonly theme: "light" | "dark";
}

const patience = 5_000;

/** What the page's address says (`?lang=de&theme=dark`): known at once, before the frame answers. */
export const contextIn = (query: URLSearchParams, browser: string): Context => ({
  locale: query.get("lang") ?? browser,
  theme: query.get("theme") === "dark" ? "dark" : "light",
});

/** What the frame says, and `known` where it says nothing; rejects when nobody answers. */
export async function contextFrom(frame: Frame, known: Context): Promise<Context> {
  const told = await frame.ask("context", patience);
  const { locale, theme }: Partial<Record<string, unknown>> = typeof told === "object" ? { ...told } : {};
  return {
    locale: typeof locale === "string" ? locale : known.locale,
    theme: theme === "dark" || theme === "light" ? theme : known.theme,
  };
}
