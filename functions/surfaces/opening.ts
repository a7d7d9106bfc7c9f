import { z } from "zod";
import type { Desk, Screen, Visit } from "../desk/desk.ts";
import { menuCard } from "../forms/menuCard.ts";
import { type Message, onlyWords } from "../forms/origin.ts";
import { firstLine } from "../forms/subject.ts";
import { wordsFor } from "../words/words.ts";
import type { Command } from "./commands.ts";

/** A card under a title. */
export type Shown = Pick<Screen, "title" | "card">;

/** What a button carries that opens a form, or the menu where it names no action. It is the user's to edit. */
export const opens = (action?: string, text = ""): { readonly opens: Opening } => ({
  opens: { ...(action ? { action } : {}), ...(text ? { text } : {}) },
});

const opening = z.object({ action: z.string().max(64).optional(), text: z.string().max(30_000).optional() });
type Opening = z.infer<typeof opening>;
const carrying = z.looseObject({ opens: opening });

/** Answers whatever a button of ours carries: it opens a form or the menu, else it was pressed in a form. */
export const answering =
  (desk: Desk, commands: readonly Command[]) =>
  async (visit: Visit, data: unknown): Promise<Shown> => {
    const read = carrying.safeParse(data);
    if (!read.success) return desk.press(visit, data);
    const { action, text = "" } = read.data.opens;
    return action ? desk.open(visit, action, ownWords(text)) : menu(commands, visit);
  };

/** What can be done here, with buttons; `unclear` is what was said and not understood. */
export const menu = (
  commands: readonly Command[],
  { locale, room }: Pick<Visit, "locale" | "room">,
  unclear?: string,
): Shown => {
  const say = wordsFor(locale);
  const buttons = commands.map(({ id, title }) => ({ title: say(title), data: opens(id) }));
  return { title: say("Autotask"), card: menuCard(buttons, say, room, unclear) };
};

/** A few words of one's own as what a form starts from: the first line is the subject, what it leaves out stays in the text. */
export function ownWords(text: string): Message {
  const whole = text.trim();
  const subject = firstLine(whole);
  const rest = subject === whole ? "" : whole;
  return { ...onlyWords, kind: "nothing", subject, text: rest, fresh: rest, history: "", sender: null };
}
