import type { Knowledge } from "../autotask/fillIn.ts";
import { type Answers, folded, optional, remembered } from "../forms/field.ts";
import { hours } from "../forms/kinds/hours.ts";
import type { Beginning } from "../forms/kinds/kind.ts";
import type { Pair } from "../forms/kinds/pair.ts";
import type { Period } from "../forms/kinds/period.ts";
import { picklist } from "../forms/kinds/picklist.ts";
import { longText } from "../forms/kinds/text.ts";
import { toggle } from "../forms/kinds/toggle.ts";
import { worked } from "../forms/kinds/worked.ts";
import type { Origin } from "../forms/origin.ts";
import { titleOf } from "../forms/subject.ts";
import { clockAt } from "../forms/times.ts";

const minute = 60_000;
const day = 24 * 60 * minute;

/** When the work was done: while the calendar item lasted, unless it lasts whole days, else in the quarter of an hour until now. */
export function timesOf({ when }: Pick<Origin, "when">, { now, timeZone }: Beginning): Period {
  const lasts = when ? Date.parse(when.end) - Date.parse(when.start) : 0;
  if (when && lasts > 0 && lasts < day && !isWholeDays(when, timeZone)) return when;
  return { start: new Date(now - 15 * minute).toISOString(), end: new Date(now).toISOString() };
}

// The day on which clocks are put forward has 23 hours.
const isWholeDays = ({ start, end }: Period, timeZone: string): boolean =>
  [start, end].every((iso) => clockAt(iso, timeZone) === "00:00");

// Customers read the summary: a calendar item's subject is the technician's own, a mail's text is not.
const summaryOf = (origin: Origin): string => (origin.kind === "appointment" ? titleOf(origin) : "");

/** What every entry of time asks, whatever the time was spent on. */
export const timeFields = {
  workType: remembered(picklist("Work type", "WorkTypes")),
  worked: worked("Time worked", timesOf),
  summaryNotes: optional(longText("Summary notes", 32_000, summaryOf)),
  internalNotes: optional(longText("Internal notes", 32_000)),
  offsetHours: folded(hours("Offset", { signed: true })),
  nonBillable: folded(toggle("Non-billable")),
  showOnInvoice: folded(toggle("Show on invoice", () => true)),
};

/** Autotask's names of what both actions ask → the form's. */
export const timeRefused = {
  resourceID: "who",
  roleID: "who",
  billingCodeID: "workType",
  dateWorked: "worked",
  startDateTime: "worked",
  endDateTime: "worked",
  hoursWorked: "worked",
  contractID: "contract",
  isNonBillable: "nonBillable",
} as const;

type TimeAnswers = Answers<typeof timeFields> & { readonly who: Pair; readonly contract: number | undefined };

/** What Autotask is sent of the answers. */
export const timeValues = ({
  who,
  workType,
  worked: { hoursWorked, ...times },
  contract,
  nonBillable,
  showOnInvoice,
  ...rest
}: TimeAnswers) => ({
  ...rest,
  ...times,
  // Autotask works them out from a start and an end, to the minute.
  hoursWorked: times.startDateTime ? undefined : hoursWorked,
  resourceID: who.first,
  roleID: who.second,
  billingCodeID: workType,
  contractID: contract,
  // Saying either takes a right, so what Autotask assumes by itself is not said.
  isNonBillable: nonBillable || undefined,
  showOnInvoice: showOnInvoice && !nonBillable ? undefined : showOnInvoice,
});

interface Assigned {
  readonly id: number;
  readonly assignedResourceID: number | null;
  readonly assignedResourceRoleID: number | null;
}

/** The pair of the one who asks and their role at a ticket or a task, or else its role; null where it has none. */
export async function mineAt({ me, helpsAs }: Knowledge, entity: "Tickets" | "Tasks", record: Assigned) {
  const { id, assignedResourceID, assignedResourceRoleID } = record;
  const helping = assignedResourceID === me ? null : await helpsAs(entity, id);
  const role = helping ?? assignedResourceRoleID;
  return role === null ? null : `${me}:${role}`;
}
