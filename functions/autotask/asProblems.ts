import { ZodError, type z } from "zod";
import { Problem } from "../kit/errors.ts";
import type { Log } from "../kit/log.ts";
import { isBusy, isGatewayTrouble, json, reasonsIn } from "./answers.ts";
import { refusal } from "./refusal.ts";
import { type Answer, type Call, NoAnswer, type Send } from "./send.ts";

/** Asks Autotask and reads the answer in a shape. Every failure is a Problem. */
export type Http = <T>(call: Call, shape: z.ZodType<T>) => Promise<T>;

/** The answer to a call as its shape says, or the Problem that tells what happened. */
export const asProblems =
  (send: Send, log: Log): Http =>
  async (call, shape) => {
    try {
      const answer = await send(call);
      return read(call, answer, shape);
    } catch (error) {
      const problem = error instanceof NoAnswer ? withoutAnswer(call, error) : error;
      if (problem instanceof Problem)
        log.warn("autotask.failed", {
          entity: call.entity,
          kind: call.kind,
          problem: problem.code,
          unreadable: pathIn(problem.cause),
        });
      throw problem;
    }
  };

const withoutAnswer = (call: Call, error: NoAnswer): Problem =>
  error.sent ? unanswered(call, error) : new Problem("autotaskAway", {}, { cause: error });

// A write that was sent and has no answer worth the name may be there all the same.
const unanswered = (call: Call, cause: unknown): Problem =>
  new Problem(call.kind === "write" ? "mayHaveArrived" : "autotaskAway", {}, { cause });

// Where an answer is not as expected, never what stands there.
const pathIn = (cause: unknown): string | undefined =>
  cause instanceof ZodError ? cause.issues.map(({ path }) => path.join(".")).join(" ") : undefined;

function read<T>(call: Call, answer: Answer, shape: z.ZodType<T>): T {
  if (answer.status < 200 || answer.status > 299) throw refused(call, answer);
  const body = json(answer.text);
  const parsed = shape.safeParse(body);
  if (parsed.success) return parsed.data;
  // What is no JSON at all is somebody else's page, such as a proxy's: Autotask itself did not answer.
  if (call.kind === "write" || body === undefined) throw unanswered(call, parsed.error);
  throw new Problem("autotaskUnclear", {}, { cause: parsed.error });
}

const invalidCode = /integration ?code is invalid/i;
const lackingRight = /adequate permissions/i;

function refused(call: Call, answer: Answer): Problem {
  const { status } = answer;
  const reasons = reasonsIn(answer);
  const { why, fields } = refusal(call.entity, reasons);
  if (isBusy(answer)) return new Problem("autotaskAway", {});
  if (status === 401 || invalidCode.test(why)) return new Problem("apiUserRefused", {});
  if (status === 403 || lackingRight.test(why))
    return new Problem(call.kind === "write" ? "noRight" : "mayNotRead", { why: why || `HTTP ${status}` });
  if (isGatewayTrouble(answer) || (!why && !isRefusal(status))) return unanswered(call, { status });
  return new Problem("autotaskRefused", { why: why || `HTTP ${status}`, fields });
}

const isRefusal = (status: number): boolean => status >= 400 && status < 500;
