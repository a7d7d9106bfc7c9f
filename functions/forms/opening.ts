import * as z from "zod";
import { type Message, onlyWords } from "./origin.ts";
import { firstLine } from "./subject.ts";

/** The shape of an Opening in what a client sends. */
export const openingShape = z.object({
  action: z.string().max(64).optional(),
  text: z.string().max(30_000).optional(),
  origin: z.uuid().optional(),
  chosen: z.record(z.string().max(64), z.int().nonnegative()).optional(),
});

/** What a button opens: an action's form, beginning with a text or with the message kept under the id `origin` and with records chosen by their fields, or the menu where it names no action. It is the user's to edit: nothing in it is believed. */
export type Opening = z.infer<typeof openingShape>;

/** What a button carries that opens something. */
export const opens = (opening: Opening): { readonly opens: Opening } => ({ opens: opening });

const carrying = z.looseObject({ opens: openingShape });

/** What a pressed button opens; null where it was pressed in a form. */
export const openingIn = (data: unknown): Opening | null => carrying.safeParse(data).data?.opens ?? null;

/** A few words of one's own as what a form starts from: the first line is the subject, what it leaves out stays in the text. */
export function ownWords(text: string): Message {
  const whole = text.trim();
  const subject = firstLine(whole);
  const rest = subject === whole ? "" : whole;
  return { ...onlyWords, kind: "nothing", subject, text: rest, fresh: rest, history: "", sender: null };
}
