import type { Screen } from "../desk/desk.ts";
import { Problem, type ProblemCode } from "../kit/errors.ts";
import type { Unhappy } from "./unhappy.ts";

/** What every call of the pane has: its headers, and its body read as text. */
export interface PaneRequest {
  readonly authorization: string | null;
  readonly language: string | null;
  readonly body: string;
}

/** The pane draws cards itself, as large as they are. */
const room = { version: "1.5", press: "submit", bytes: Number.POSITIVE_INFINITY } as const;

/** In which language the pane is spoken to, and how much room it has. */
export const seenBy = ({ language }: Pick<PaneRequest, "language">) => ({
  locale: language?.split(",")[0]?.trim(),
  room,
});

const statuses: Partial<Readonly<Record<ProblemCode, number>>> = {
  notSignedIn: 401,
  foreignTenant: 403,
  guest: 403,
  unknownAction: 404,
  badForm: 400,
  fileTooLarge: 413,
  filesTooMany: 413,
  signInAway: 503,
};

/** What `work` answers, or the screen of what it threw under a status that says whether the call was allowed and understood. */
export async function answered<T extends object>(
  request: Pick<PaneRequest, "language">,
  unhappy: Unhappy,
  work: () => Promise<T>,
): Promise<{ readonly status: number; readonly body: T | Screen }> {
  try {
    return { status: 200, body: await work() };
  } catch (error) {
    const { problem, ...screen } = unhappy(error, seenBy(request));
    return { status: statuses[problem.code] ?? 200, body: screen };
  }
}

/** The body of a call as JSON. @throws Problem badForm where it is none */
export function jsonIn({ body }: Pick<PaneRequest, "body">): unknown {
  try {
    return JSON.parse(body);
  } catch (cause) {
    throw new Problem("badForm", {}, { cause });
  }
}
