import { element } from "./element.ts";

/** Text as it was written, in whichever direction. */
export function plain(text: string): HTMLElement {
  const made = element("div", { class: "body plain" }, text);
  made.dir = "auto";
  return made;
}
