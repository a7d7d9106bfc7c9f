import { refuse } from "./answers.ts";
import type { Entity } from "./entities.ts";
import { type Actor, missingRight } from "./security.ts";
import type { Values } from "./store.ts";
import type { World } from "./world.ts";

type Guard = (row: Values, actor: Actor, world: World) => string | null;

const proxy: Guard = ({ resourceID }, actor, { switches }) =>
  actor.impersonator !== null && resourceID !== actor.resourceID && switches.proxyTime === "refused"
    ? missingRight("create")
    : null;

// The sentence names a field that nobody has sent: a person who is acted for may not touch a colleague's entry at all.
const ownEntry: Guard = ({ resourceID }, actor) =>
  actor.impersonator !== null && resourceID !== actor.resourceID
    ? "User not authorized to change Show On Invoice values for Ticket time entries"
    : null;

const madeBySelf: Guard = ({ creatorUserID }, { resourceID }) =>
  creatorUserID === resourceID ? null : "You do not have permission to delete time entries that you did not create";

// The documentation says that approval closes an entry, not in what words.
const open: Guard = ({ billingApprovalDateTime }, _, { switches }) =>
  switches.unconfirmedRules === "held" && typeof billingApprovalDateTime === "string"
    ? "The time entry has been approved and can no longer be changed."
    : null;

const guards: Readonly<Record<string, readonly Guard[]>> = {
  "create TimeEntries": [proxy],
  "update TimeEntries": [open, ownEntry],
  "delete TimeEntries": [open, madeBySelf],
};

/** Refuses where a record is somebody else's or closed, and that matters there. */
export function checkOwnership(
  right: "create" | "update" | "delete",
  { path }: Entity,
  row: Values,
  actor: Actor,
  world: World,
): void {
  for (const guard of guards[`${right} ${path}`] ?? []) {
    const sentence = guard(row, actor, world);
    if (sentence) refuse(sentence);
  }
}
