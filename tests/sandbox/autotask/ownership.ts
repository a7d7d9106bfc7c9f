import { refuse } from "./answers.ts";
import type { Entity } from "./entities.ts";
import type { Actor } from "./security.ts";
import type { Row } from "./store.ts";

type Guard = (row: Row, actor: Actor) => string | null;

// The sentence names a field that nobody has sent: a person who is acted for may not touch a colleague's entry at all.
const ownEntry: Guard = ({ resourceID }, actor) =>
  actor.impersonator !== null && resourceID !== actor.resourceID
    ? "User not authorized to change Show On Invoice values for Ticket time entries"
    : null;

const madeBySelf: Guard = ({ creatorUserID }, { resourceID }) =>
  creatorUserID === resourceID ? null : "You do not have permission to delete time entries that you did not create";

const guards: Readonly<Record<string, Guard>> = {
  "update TimeEntries": ownEntry,
  "delete TimeEntries": madeBySelf,
};

/** Refuses where a record is somebody else's, and that matters there. */
export function checkOwnership(right: "update" | "delete", { path }: Entity, row: Row, actor: Actor): void {
  const sentence = guards[`${right} ${path}`]?.(row, actor);
  if (sentence) refuse(sentence);
}
