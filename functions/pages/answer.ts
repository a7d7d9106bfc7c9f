import type { Bringing } from "../forms/bringing.ts";

/** The menu, or how far a form has come: still to fill in, made, not possible, or on its way. */
export type State = "menu" | "form" | "receipt" | "problem" | "sending";

/** What every call of the pane is answered with. */
export interface Answer {
  readonly title: string;
  readonly card: Readonly<Record<string, unknown>>;
  readonly state: State;
  /** The inputs whose change alone asks for the card again. */
  readonly live: readonly string[];
  /** What is sent beside the inputs to ask for the card again. */
  readonly redraw?: Readonly<Record<string, unknown>>;
  /** The files that are brought before the form is sent. */
  readonly files?: Bringing;
  /** Milliseconds to wait before asking again by itself. */
  readonly poll?: number;
}

const states: readonly unknown[] = ["menu", "form", "receipt", "problem", "sending"] satisfies readonly State[];

/** Whether a body is an answer of ours, and not a proxy's page or an empty one. */
export const isAnswer = (body: unknown): body is Answer =>
  isRecord(body) &&
  typeof body.title === "string" &&
  isRecord(body.card) &&
  states.includes(body.state) &&
  Array.isArray(body.live);

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
