import * as z from "zod";
import type { Problem } from "../kit/errors.ts";
import type { Say, Sentence } from "../words/words.ts";
import { type Card, type Client, card, choiceInput, notice, sentence, submitButton } from "./card.ts";
import { nothing } from "./kinds/choice.ts";
import { opens } from "./opening.ts";
import { problemLines } from "./problemCard.ts";
import { timeZoneIn, timeZones } from "./timeZone.ts";

/** The time zone in which somebody means times: an IANA name, and who says so. */
export interface TimeZone {
  readonly name: string;
  readonly from: "client" | "mailbox" | "options" | "setting";
}

/** What a person has chosen for themselves. */
export interface Options {
  /** IANA name; empty for none. */
  readonly timeZone: string;
}

/** What stands on the card beside the choices. */
export interface AboutOptions {
  /** The time zone that counts now. */
  readonly zone: TimeZone;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** What became of the press before; nothing where the card is just opened. */
  readonly outcome?: "saved" | Problem;
  /** Leads back to the menu, with the id under which the message is kept; null where the client does that itself. */
  readonly menu: { readonly origin?: string } | null;
}

const saying: Readonly<Record<TimeZone["from"], Sentence>> = {
  client: "Time zone now: {zone}, as the app you use tells it.",
  mailbox: "Time zone now: {zone}, that of your mailbox.",
  options: "Time zone now: {zone}, as you chose it here.",
  setting: "Time zone now: {zone}, as your administrator chose it for everybody.",
};

const input = "timeZone";

/** "Options": what a person chooses for themselves. */
export function optionsCard({ timeZone }: Options, about: AboutOptions, say: Say, client: Client): Card {
  const { zone, now, outcome, menu } = about;
  const zones = timeZones(now, say.language, timeZone);
  return card(
    client,
    [
      ...(outcome === "saved" ? [notice("good", sentence(say("Saved."), "strong"))] : []),
      ...(typeof outcome === "object" ? [notice("attention", ...problemLines(outcome, say, {}))] : []),
      sentence(say(saying[zone.from], { zone: zone.name })),
      choiceInput({
        id: input,
        label: say("My time zone"),
        value: timeZone || nothing,
        placeholder: say("Choose"),
        choices: [{ value: nothing, title: say("(none)") }, ...zones],
      }),
      sentence(say("It counts where neither the app you use nor your mailbox tells a time zone."), "quiet"),
    ],
    [
      submitButton(say("Save"), { options: menu ?? {} }, { primary: true }),
      ...(menu ? [submitButton(say("All commands"), opens(menu))] : []),
    ],
  );
}

const pressed = z.looseObject({
  options: z.object({ origin: z.uuid().optional() }),
  [input]: z.union([z.literal(nothing).transform(() => ""), z.string().refine((name) => timeZoneIn(name))]),
});

/** What a press of "Save" sends: the choices, and the message to which the menu leads back. */
export interface KeepingOptions {
  readonly chosen: Options;
  readonly origin: string | undefined;
}

/** What a press of "Save" sends; null for any other press. */
export function optionsIn(data: unknown): KeepingOptions | null {
  const read = pressed.safeParse(data);
  return read.success ? { chosen: { timeZone: read.data.timeZone }, origin: read.data.options.origin } : null;
}
