import type { Desk, Tools } from "./desk.ts";
import { open } from "./open.ts";
import { press } from "./press.ts";

/** The desk over its tools. */
export const deskWith = (tools: Tools): Desk => ({
  open: (visit, action, message) => open(tools, visit, action, message),
  press: (visit, data) => press(tools, visit, data),
});
