import type { Entries } from "../forms/entry.ts";
import type { Several } from "../forms/sharing.ts";
import { earlierBox } from "../forms/submission.ts";
import { fingerprint } from "./submit.ts";

type How = Several["asked"][string];

/** A message's own entries with what was answered for all, and for what it does not tell: that has yet to fill in what follows from it. */
export const overlaid = (own: Entries, shared: Entries, several: Several): Entries => ({
  ...own,
  ...answered("all", shared, several),
  ...Object.fromEntries(
    Object.entries(lackingIn(own, shared, several)).map(([key, entry]) => [key, { ...entry, began: "" }]),
  ),
});

/** A fingerprint of what was answered for all messages: every message's begins with it. */
export const answersForAll = (shared: Entries, several: Several): string =>
  fingerprint({ typed: typedIn(answered("all", shared, several)) });

/** A fingerprint of what was answered for a message that tells `own` by itself. */
export const answersFor = (own: Entries, shared: Entries, several: Several): string =>
  `${answersForAll(shared, several)}.${fingerprint({ typed: typedIn(lackingIn(own, shared, several)) })}`;

/** What was asked for those only that do not tell it, as far as a message is one of them. */
const lackingIn = (own: Entries, shared: Entries, several: Several): Entries =>
  Object.fromEntries(Object.entries(answered("lacking", shared, several)).filter(([key]) => own[key]?.typed === ""));

const answered = (wanted: How, shared: Entries, { asked }: Several): Entries =>
  Object.fromEntries(Object.entries(shared).filter(([key]) => asked[key] === wanted));

const typedIn = (entries: Entries): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(entries).flatMap(([key, { typed, withEarlier }]) => [
      [key, typed],
      [earlierBox(key), String(withEarlier)],
    ]),
  );
