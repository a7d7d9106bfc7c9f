import type { Message } from "../forms/origin.ts";
import type { MadeOfOne, Several } from "../forms/sharing.ts";
import type { Person } from "../identity/identity.ts";
import { side } from "../kit/side.ts";
import { type Made, tracesOf } from "../storage/made.ts";
import type { Action } from "../submissions/action.ts";
import { remembered } from "./about.ts";
import type { Tools, Visit } from "./desk.ts";
import { keptMessage } from "./keptMessages.ts";
import { placeOf, readAtOnce } from "./severalForm.ts";

/** What was made of each message already: by this form, or else the newest by another. */
export async function madeOfEach(
  tools: Tools,
  person: Person,
  form: Action,
  messages: readonly Message[],
): Promise<readonly MadeOfOne[]> {
  const each = await side(messages, (message) => madeOf(tools, person, message), readAtOnce);
  return each.flatMap((all, at) => {
    const [made] = [...all.filter(isOf(form)), ...all];
    return made ? [{ subject: messages[at]?.subject ?? "", made }] : [];
  });
}

/** The same where the form came back. */
export async function madeOfKept(tools: Tools, visit: Visit, person: Person, form: Action, several: Several) {
  const places = Array.from({ length: several.count }, (_, index) => placeOf(several, index));
  const kept = (place: string) => keptMessage(tools, visit.caller, place).catch(() => null);
  const messages = await side(places, kept, readAtOnce);
  return madeOfEach(
    tools,
    person,
    form,
    messages.flatMap((message) => message ?? []),
  );
}

/** What this form has made of a message already; undefined where it has made nothing. */
export const madeBy = async (tools: Tools, person: Person, form: Action, message: Message): Promise<Made | undefined> =>
  (await madeOf(tools, person, message)).find(isOf(form));

async function madeOf(tools: Tools, person: Person, { marks }: Message): Promise<readonly Made[]> {
  if (!marks.message) return [];
  return (await remembered(tools, person, tracesOf({ ...marks, thread: [], conversation: null }))).from;
}

const isOf =
  ({ id }: Action) =>
  ({ action }: Made): boolean =>
    action === id;
