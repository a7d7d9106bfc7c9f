import type { Receipt } from "../forms/receiptCard.ts";
import type { Sender } from "../submissions/sender.ts";
import type { Sentence } from "../words/words.ts";
import { ifTold } from "./action.ts";

type Numbered = (autotask: Sender, id: number) => Promise<string | undefined>;

/** How the number is read by which people know a record. */
const numberOf = {
  ticket: async ({ get }, id) => (await get("Tickets", id, { fields: ["ticketNumber"] }))?.ticketNumber,
  project: async ({ get }, id) => (await get("Projects", id, { fields: ["projectNumber"] }))?.projectNumber,
  task: async ({ get }, id) => (await get("Tasks", id, { fields: ["taskNumber"] }))?.taskNumber,
} satisfies Readonly<Record<string, Numbered>>;

/** The receipt of what is made at a record, to be read while it is being made: `said` has its `{number}`, `otherwise` is said where nobody tells that. */
export async function receiptAt(
  autotask: Sender,
  kind: keyof typeof numberOf,
  id: number,
  { said, otherwise }: { readonly said: Sentence; readonly otherwise: Sentence },
): Promise<Receipt> {
  const number = (await ifTold(numberOf[kind](autotask, id))) || null;
  return {
    said: number ? said : otherwise,
    facts: { number: number ?? "" },
    link: await linkTo(autotask, kind, id, number),
    record: { kind, id, number },
  };
}

// Autotask's own screens open a task by its number only.
function linkTo(autotask: Sender, kind: keyof typeof numberOf, id: number, number: string | null): Promise<string> {
  if (kind !== "task") return autotask.link(kind, id);
  return number ? autotask.link("taskNumber", number) : autotask.home();
}
