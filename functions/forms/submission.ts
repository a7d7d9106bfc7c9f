import * as z from "zod";
import { Problem } from "../kit/errors.ts";
import { isSentence } from "../words/words.ts";
import type { Cut } from "./entry.ts";
import { messageLink } from "./messageLink.ts";
import type { Message, Suggestion } from "./origin.ts";
import type { Several } from "./sharing.ts";
import { timeZoneIn } from "./timeZone.ts";

/** What a pressed button asks for. */
export type Press = "send" | "find" | "redraw" | "forget";

/** What a card carries for its next round. It is the user's to edit: nothing in it is believed. */
export interface Carried {
  readonly action: string;
  /** What the form was opened from. */
  readonly from: Message["kind"];
  readonly id: string;
  /** In which time zone its times are meant: the one that stands beside them. */
  readonly timeZone?: string | undefined;
  readonly press: Press;
  /** The field whose Find was pressed. */
  readonly field?: string | undefined;
  /** Field → the records offered for it. */
  readonly offered: Readonly<Record<string, readonly Suggestion[]>>;
  /** Field → the records that its last Find brought. */
  readonly hits: Readonly<Record<string, readonly number[]>>;
  /** Field → the choice it began with. */
  readonly began: Readonly<Record<string, string>>;
  /** Field → what the person chose of its list last. */
  readonly last: Readonly<Record<string, string>>;
  /** The ticket number in the subject. */
  readonly ticket?: string | undefined;
  /** Field → what was kept of its text, and how long it was. */
  readonly cut: Readonly<Record<string, Cut>>;
  /** Where the form is for several messages: under which id they are kept, and what is asked once. */
  readonly several?: Several | undefined;
  /** The hashes by which the message is known again. */
  readonly traces?: readonly string[] | undefined;
  /** Under which id the message is kept for another form. */
  readonly origin?: string | undefined;
  /** Where the text is kept that did not fit the card; absent when all of it is in the card. */
  readonly draft?: string | undefined;
}

/** A pressed card: what it carried and what stood in its inputs. */
export interface Submission extends Carried {
  readonly typed: Readonly<Record<string, string>>;
  /** Field → what the person wants left out of what stands behind its card. */
  readonly leftOut: Readonly<Record<string, string>>;
  /** What else stands behind the card: earlier messages under the id of the tick that adds them, and the files on offer. */
  readonly behind: Readonly<Record<string, string>>;
}

/** The id of the tick that leaves out what stands behind a text's card. */
export const leaveOutBox = (key: string): string => `${key}.leaveOut`;

/** The id of the tick that adds earlier messages to a text; under it they are kept behind the card. */
export const earlierBox = (key: string): string => `${key}.earlier`;

/** Under what the files that a field offers are kept behind the card. */
export const offerBox = (key: string): string => `${key}.offer`;

/** The id of the input that carries where the Teams message can be opened: once, where a button's data would stand in every button. */
export const linkInput = "message.link";

/** Where the Teams message can be opened from which the form was; null where a card does not tell, or tells of anywhere else. */
export const linkIn = ({ typed }: Pick<Submission, "typed">): string | null => messageLink(typed[linkInput]);

/** The submission with the rest of its texts, as far as the person wants it; it has no draft any more. */
export function joined({ draft: _, ...submission }: Submission, kept: Readonly<Record<string, string>>): Submission {
  const { typed } = submission;
  const isApart = ([key]: [string, string]) => key.endsWith(earlierBox("")) || key.endsWith(offerBox(""));
  const isOut = ([key]: [string, string]) => typed[leaveOutBox(key)] === "true";
  const rests = Object.entries(kept).filter((one) => !isApart(one));
  const wanted = rests.filter((one) => !isOut(one));
  const added = wanted.map(([key, rest]) => [key, (typed[key] ?? "") + rest]);
  return {
    ...submission,
    typed: { ...typed, ...Object.fromEntries(added) },
    leftOut: Object.fromEntries(rests.filter(isOut)),
    behind: Object.fromEntries(Object.entries(kept).filter(isApart)),
  };
}

/** The id of the input that carries once what stands in every button of a smaller form. */
export const carriedInput = "form.carried";

const suggestion = z.object({
  id: z.int().nonnegative(),
  reason: z.string().refine(isSentence),
  label: z.string().max(30).optional(),
});

const carried = z.object({
  action: z.string().max(64),
  from: z.enum(["mail", "chat", "appointment", "nothing"] satisfies Message["kind"][]),
  id: z.uuid(),
  timeZone: z
    .string()
    .refine((name) => timeZoneIn(name) !== undefined)
    .optional(),
  press: z.enum(["send", "find", "redraw", "forget"] satisfies Press[]),
  field: z.string().max(64).optional(),
  offered: z.record(z.string().max(64), z.array(suggestion).max(25)).default({}),
  hits: z.record(z.string().max(64), z.array(z.int().nonnegative()).max(25)).default({}),
  // A choice of several begins with all of them.
  began: z.record(z.string().max(64), z.string().max(4_000)).default({}),
  last: z.record(z.string().max(64), z.string().max(64)).default({}),
  ticket: z
    .string()
    .regex(/^T\d{8}\.\d{4}(\.\d{3})?$/)
    .optional(),
  cut: z.record(z.string().max(64), z.object({ kept: z.int().nonnegative(), all: z.int().positive() })).default({}),
  several: z
    .object({
      id: z.uuid(),
      count: z.int().min(2).max(20),
      asked: z.record(z.string().max(64), z.enum(["all", "lacking"])),
      later: z.int().positive().optional(),
      sent: z.literal(true).optional(),
      answers: z.string().max(200).optional(),
      refused: z.array(z.int().nonnegative()).max(20).optional(),
    })
    .optional(),
  // A message's own, then that of its conversation; either may be missing.
  traces: z
    .array(z.string().regex(/^[\w-]{43}$|^$/))
    .length(2)
    .optional(),
  origin: z.uuid().optional(),
  draft: z.uuid().optional(),
});

const pressed = z.looseObject({
  autotask: carried,
  kept: z.record(z.string(), z.unknown()).default({}),
});

/** Reads what a client sent for a pressed button. @throws Problem `badForm` for what no card of ours sends. */
export function submissionIn(data: unknown): Submission {
  const read = pressed.safeParse(whole(data));
  if (!read.success) throw new Problem("badForm", {}, { cause: read.error });
  const { autotask, kept, ...inputs } = read.data;
  return { ...autotask, typed: texts({ ...kept, ...inputs }), leftOut: {}, behind: {} };
}

const sparing = z.looseObject({ autotask: z.looseObject({}), [carriedInput]: z.string() });

/** What a client sent, with what the form carried once laid under what its button carries. */
function whole(data: unknown): unknown {
  const read = sparing.safeParse(data);
  if (!read.success) return data;
  const { [carriedInput]: carried, autotask, ...inputs } = read.data;
  return { ...inputs, autotask: { ...objectIn(carried), ...autotask } };
}

function objectIn(json: string): object {
  try {
    return Object(JSON.parse(json));
  } catch {
    return {};
  }
}

const told: readonly string[] = ["string", "number", "boolean"];

/** Every input as text: clients differ in what they make of numbers and ticks. None of ours is called what every object has. */
const texts = (inputs: Readonly<Record<string, unknown>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(inputs).flatMap(([key, value]) =>
      told.includes(typeof value) && !(key in Object.prototype) ? [[key, String(value)]] : [],
    ),
  );
