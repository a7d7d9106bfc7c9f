import { randomUUID } from "node:crypto";
import type { Ask } from "../autotask/autotask.ts";
import type { Entries } from "../forms/entry.ts";
import type { FilledForm } from "../forms/form.ts";
import type { Message } from "../forms/origin.ts";
import { fieldsAsked } from "../forms/several.ts";
import type { Several } from "../forms/sharing.ts";
import type { Person } from "../identity/identity.ts";
import type { Action } from "../submissions/action.ts";
import type { Start } from "./begun.ts";
import type { Tools, Visit } from "./desk.ts";
import { lastChosen } from "./lastChoices.ts";
import { zoneOf } from "./zone.ts";

/** How many messages are worked on side by side; how many calls Autotask takes at once, its client knows. */
export const atOnce = 6;

/** As many as are read of storage side by side. */
export const readAtOnce = 10;

/** What each of several messages' forms begins from. */
export const startOf = async (tools: Tools, visit: Visit, form: Action, person: Person, ask: Ask): Promise<Start> => ({
  person,
  where: { timeZone: await zoneOf(tools, visit), now: tools.clock.now() },
  last: lastChosen(tools.lastChoices, visit.caller, form.fields),
  ask,
});

/** A form for several messages with entries that stand for all, or for one of them. */
export function filledFor(
  tools: Tools,
  form: Action,
  { where }: Start,
  several: Several,
  first: Message | undefined,
  entries: Entries,
): FilledForm {
  return {
    form: sharedForm(form, several),
    id: randomUUID(),
    from: first?.kind ?? "mail",
    timeZone: where.timeZone,
    draft: randomUUID(),
    entries,
    ticket: null,
    link: null,
    traces: ["", ""],
    logged: { from: [], thread: [] },
    already: [],
    onward: [],
    now: tools.clock.now(),
    raised: [],
    several,
    told: toldIn(form, several),
  };
}

/** The form with the fields only that are asked once, and with what a choice for all of them fills in. */
export const sharedForm = (form: Action, several: Several): Action => {
  const fields = fieldsAsked(form.fields, several);
  const fillIn = (form.fillIn ?? []).filter(({ by }) => several.asked[by] === "all");
  return { ...form, fields, fillIn };
};

/** The labels of what each message tells itself. */
export const toldIn = ({ fields }: Action, { asked }: Several) =>
  Object.entries(fields).flatMap(([key, { label }]) => (asked[key] ? [] : [label]));

/** Where one of several messages is kept. */
export const placeOf = ({ id }: Several, index: number): string => `${id}.${index}`;
