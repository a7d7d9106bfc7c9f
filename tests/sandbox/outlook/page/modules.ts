import { element, icon } from "./element.ts";
import type { Say } from "./words.ts";

/** What Outlook is open at. */
export type Module = "mail" | "calendar";

const modules = [
  ["mail", "Mail"],
  ["calendar", "Calendar"],
] as const;

/** The buttons that lead from one module to the other. */
export const moduleSwitch = (now: Module, say: Say, onTurn: (module: Module) => void): readonly HTMLElement[] =>
  modules.map(([module, words]) => {
    const made = element("button", { onClick: () => onTurn(module) }, icon(module), element("span", {}, say(words)));
    if (module === now) made.setAttribute("aria-current", "page");
    return made;
  });
