import type { Entries, Entry } from "../forms/entry.ts";
import type { Several } from "../forms/sharing.ts";

/** A message's own entries with what was answered for all, and for what it does not tell: that has yet to fill in what follows from it. */
export const overlaid = (own: Entries, shared: Entries, { asked }: Several): Entries => ({
  ...own,
  ...Object.fromEntries(
    Object.entries(asked).flatMap(([key, how]) => {
      const entry = shared[key];
      if (!entry || isOwn(how, own[key])) return [];
      return [[key, how === "all" ? entry : { ...entry, began: "" }]];
    }),
  ),
});

/** Whether a message tells by itself what is asked for those only that do not. */
const isOwn = (how: "all" | "lacking", entry: Entry | undefined): boolean => how === "lacking" && entry?.typed !== "";
