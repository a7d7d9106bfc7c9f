import type { Part } from "./inputs.ts";

/** What is opened for an item: an action's form, with records chosen in it, or the menu where it names no action. */
export interface Opening {
  readonly action?: string;
  readonly chosen?: Part;
}

/** What a pressed button opens; null where it asks something of its own form. */
export function openingIn({ opens }: Part): Opening | null {
  if (!isPart(opens)) return null;
  const { action, chosen } = opens;
  return { ...(typeof action === "string" ? { action } : {}), ...(isPart(chosen) ? { chosen } : {}) };
}

const isPart = (value: unknown): value is Part => typeof value === "object" && value !== null && !Array.isArray(value);
