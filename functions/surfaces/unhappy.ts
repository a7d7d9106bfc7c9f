import { ZodError } from "zod";
import type { Screen, Visit } from "../desk/desk.ts";
import { problemScreen } from "../desk/screens.ts";
import { isProblem, Problem } from "../kit/errors.ts";
import type { Log } from "../kit/log.ts";

/** Draws whatever was thrown: a Problem in its words, anything else as a reference id that is also in the log. */
export type Unhappy = (error: unknown, visit: Pick<Visit, "locale" | "room">) => Screen & { readonly problem: Problem };

export const unhappyWith =
  (log: Log): Unhappy =>
  (error, visit) => {
    const problem = problemIn(error, log);
    return { ...problemScreen(problem, visit), problem };
  };

function problemIn(error: unknown, log: Log): Problem {
  if (isProblem(error)) return error;
  if (error instanceof ZodError) return new Problem("badForm", {}, { cause: error });
  return new Problem("unexpected", { reference: log.bug("surface", error) });
}
