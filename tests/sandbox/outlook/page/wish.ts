import type { Module } from "./modules.ts";

/** An item that is meant to be open. */
export interface Wish {
  readonly module: Module;
  readonly id: string;
}

const key = "outlook.wished";
const names: Readonly<Record<Module, string>> = { mail: "mail", calendar: "appointment" };

/** Where an item can be opened: `/?mail=drucker.eml`, `/?appointment=wlan-lager.json`. */
export const addressOf = ({ module, id }: Wish): string =>
  new URL(`/?${new URLSearchParams({ [names[module]]: id })}`, location.origin).href;

/** Remembers which item the page's address asks for: signing in leads away from that address. */
export function keepWish(): void {
  const asked = new URLSearchParams(location.search);
  for (const module of ["mail", "calendar"] as const) {
    const id = asked.get(names[module]);
    if (id) sessionStorage.setItem(key, JSON.stringify({ module, id }));
  }
}

/** The item that was asked for, once. */
export function takeWish(): Wish | null {
  const wish: Wish | null = JSON.parse(sessionStorage.getItem(key) ?? "null");
  sessionStorage.removeItem(key);
  return wish;
}
