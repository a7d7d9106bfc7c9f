import { z } from "zod";
import { Problem } from "../kit/errors.ts";
import { isSentence } from "../words/words.ts";
import type { Message, Suggestion } from "./origin.ts";

/** What a pressed button asks for. */
export type Press = "send" | "find" | "redraw";

/** What a card carries for its next round. It is the user's to edit: nothing in it is believed. */
export interface Carried {
  readonly action: string;
  /** What the form was opened from. */
  readonly from: Message["kind"];
  readonly id: string;
  readonly press: Press;
  /** The field whose Find was pressed. */
  readonly field?: string | undefined;
  /** Field → the records offered for it. */
  readonly offered: Readonly<Record<string, readonly Suggestion[]>>;
  /** Field → the records that its last Find brought. */
  readonly hits: Readonly<Record<string, readonly number[]>>;
  /** Field → the choice it began with. */
  readonly began: Readonly<Record<string, string>>;
  /** The ticket number in the subject. */
  readonly ticket?: string | undefined;
  /** Field → the length of its text before it was cut. */
  readonly cut: Readonly<Record<string, number>>;
}

/** A pressed card: what it carried and what stood in its inputs. */
export interface Submission extends Carried {
  readonly typed: Readonly<Record<string, string>>;
}

const suggestion = z.object({
  id: z.int().nonnegative(),
  reason: z.string().refine(isSentence),
});

const carried = z.object({
  action: z.string().max(64),
  from: z.enum(["mail", "chat", "nothing"] satisfies Message["kind"][]),
  id: z.uuid(),
  press: z.enum(["send", "find", "redraw"]),
  field: z.string().max(64).optional(),
  offered: z.record(z.string().max(64), z.array(suggestion).max(25)).default({}),
  hits: z.record(z.string().max(64), z.array(z.int().nonnegative()).max(25)).default({}),
  began: z.record(z.string().max(64), z.string().max(64)).default({}),
  ticket: z
    .string()
    .regex(/^T\d{8}\.\d{4}(\.\d{3})?$/)
    .optional(),
  cut: z.record(z.string().max(64), z.int().positive()).default({}),
});

const pressed = z.looseObject({
  autotask: carried,
  kept: z.record(z.string(), z.unknown()).default({}),
});

/** Reads what a client sent for a pressed button. @throws Problem `badForm` for what no card of ours sends. */
export function submissionIn(data: unknown): Submission {
  const read = pressed.safeParse(data);
  if (!read.success) throw new Problem("badForm", {}, { cause: read.error });
  const { autotask, kept, ...inputs } = read.data;
  return { ...autotask, typed: texts({ ...kept, ...inputs }) };
}

const texts = (inputs: Readonly<Record<string, unknown>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(inputs).flatMap(([key, value]) =>
      typeof value === "string" || typeof value === "number" ? [[key, String(value)]] : [],
    ),
  );
