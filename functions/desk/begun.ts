import type { Ask } from "../autotask/autotask.ts";
import { knowledge } from "../autotask/fillIn.ts";
import type { Entries } from "../forms/entry.ts";
import type { Beginning } from "../forms/kinds/kind.ts";
import type { Message } from "../forms/origin.ts";
import type { Person } from "../identity/identity.ts";
import type { Choices as LastChosen } from "../storage/keptChoices.ts";
import type { Action } from "../submissions/action.ts";
import { type Background, backgroundOf } from "./about.ts";
import { choicesFor } from "./choices.ts";
import type { Further, Tools } from "./desk.ts";
import { named, opened } from "./entries.ts";
import { filledIn } from "./fillIn.ts";
import { narrowedAnew } from "./narrowed.ts";

/** For whom, where and with what a form begins. */
export interface Start {
  readonly person: Person;
  readonly where: Beginning;
  readonly last: Promise<LastChosen>;
  readonly ask: Ask;
  readonly chosen?: Further["chosen"] | undefined;
}

/** A form as a message begins it: what the message is about, what it suggests, and what that brings along. */
export async function begun(
  tools: Tools,
  form: Action,
  message: Message,
  { person, where, last, ask, chosen }: Start,
  about: (background: Background) => void = () => undefined,
): Promise<{ readonly background: Background; readonly entries: Entries }> {
  const background = await backgroundOf(tools, person, message, form.fields, ask);
  about(background);
  const choices = choicesFor(tools, person, ask, await last);
  const suggested = await opened(form, { ...message, about: background.about }, where, choices, chosen);
  const known = knowledge(tools.readAs(person), tools.defaultsOf, person.resourceID, ask);
  const filled = await named(form, await filledIn(form, suggested, known), choices);
  return { background, entries: narrowedAnew(form.fields, filled) };
}
