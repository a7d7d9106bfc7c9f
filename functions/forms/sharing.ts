import type { Made } from "../storage/made.ts";

/** How a form stands for several messages: under which id they are kept, how many they are, and which of its fields it asks once: for all, or for those that tell nothing themselves. */
export interface Several {
  readonly id: string;
  readonly count: number;
  readonly asked: Readonly<Record<string, "all" | "lacking">>;
  /** How many of them could not be looked up while the form was opened. */
  readonly later?: number | undefined;
  /** Whether it has been sent: work may be under way of which nothing is to be seen yet. */
  readonly sent?: true | undefined;
  /** A fingerprint of what was answered for all at the last press. */
  readonly answers?: string | undefined;
  /** Where a card asks by itself what has become of them: how often each had been refused before the press. */
  readonly refused?: readonly number[] | undefined;
}

/** What was made already of one of several messages. */
export interface MadeOfOne {
  readonly subject: string;
  readonly made: Made;
}
