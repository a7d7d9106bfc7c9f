import { v5 as uuidFrom } from "uuid";
import type { Message } from "../forms/origin.ts";
import type { OneOfSeveral, OneOutcome } from "../forms/severalCard.ts";
import type { Several } from "../forms/sharing.ts";
import type { Submission } from "../forms/submission.ts";
import { isProblem, Problem } from "../kit/errors.ts";
import { side } from "../kit/side.ts";
import type { Action } from "../submissions/action.ts";
import type { Key, Outcome } from "../submissions/submissions.ts";
import type { Screen, Tools, Visit } from "./desk.ts";
import { keptMessage } from "./keptMessages.ts";
import { severalScreen } from "./screens.ts";
import { placeOf, readAtOnce } from "./severalForm.ts";

/** One of several messages, and what was sent of it so far. */
export interface OneSent {
  /** Where it is kept. */
  readonly place: string;
  /** Null where it cannot be read. */
  readonly message: Message | null;
  /** What it is sent under. */
  readonly key: Key;
  /** How often it was refused before. */
  readonly refusals: number;
  readonly before: Outcome | null;
}

/** Whether nobody has pressed: the card itself asks what has become of them. */
export const isAsking = ({ refused }: Several): boolean => refused !== undefined;

/** What was sent of each of several messages so far. A press goes on after a refusal, a card that asks stays with it. */
export function sentSoFar(
  tools: Tools,
  visit: Visit,
  { id }: Submission,
  several: Several,
): Promise<readonly OneSent[]> {
  const { tenant, objectId } = visit.caller;
  const each = Array.from({ length: several.count }, (_, index) => placeOf(several, index));
  const lookAt = async (place: string, index: number): Promise<OneSent> => {
    const first = { tenant, objectId, id: derivedId(id, index) };
    const most = several.refused ? (several.refused[index] ?? 0) : Infinity;
    const [message, sent] = await Promise.all([
      keptMessage(tools, visit.caller, place).catch(() => null),
      newest(tools, first, { most, answers: (isAsking(several) && several.answers) || null }),
    ]);
    return { place, message, ...sent };
  };
  return side(each, lookAt, readAtOnce);
}

/** The submission id of one message of several: the same whenever the form is sent again. */
const derivedId = (id: string, index: number): string => uuidFrom(String(index), id);

/** What became of a message's form under the id that came with its last refusal, after `most` refusals at most, beside these answers. */
async function newest(
  tools: Tools,
  key: Key,
  till: { readonly most: number; readonly answers: string | null },
  refusals = 0,
): Promise<Omit<OneSent, "place" | "message">> {
  const before = await tools.submissions.look(key, till.answers);
  if (before?.state !== "refused" || refusals >= till.most) return { key, before, refusals };
  return newest(tools, { ...key, id: before.freshId }, till, refusals + 1);
}

/** Whether anything of several messages was ever sent. */
export const isSent = (several: Several, sent: readonly OneSent[]): boolean =>
  isAsking(several) || sent.some(({ before, refusals }) => before !== null || refusals > 0);

/** Whether something of a message is to be sent: all of it, or after a press the rest. */
export const isToSend = (several: Several, { before }: OneSent): boolean =>
  before === null || (before.state === "partial" && !isAsking(several));

/** A message with what became of it. */
export const withOutcome = ({ message, refusals }: OneSent, outcome: OneOutcome): OneOfSeveral => ({
  subject: message?.subject ?? "",
  refusals,
  outcome,
});

/** What became of a submission, as it is told of one of several. */
export function toldAs(outcome: Outcome): OneOutcome {
  if (outcome.state === "done" || outcome.state === "partial") return outcome;
  if (outcome.state === "refused") return { state: "failed", problem: outcome.problem };
  return outcome.state === "sending"
    ? { state: "sending" }
    : { state: "failed", problem: new Problem("mayHaveArrived", {}) };
}

/** What became of several messages that cannot be gone on with because of `problem`; null when nothing of them was ever sent. */
export async function severalSentBefore(
  tools: Tools,
  visit: Visit,
  form: Action,
  submission: Submission,
  several: Several,
  problem: Problem,
): Promise<Screen | null> {
  const sent = await sentSoFar(tools, visit, submission, several);
  if (!several.sent && !isSent(several, sent)) return null;
  // Whoever is at it may go on all the same, so nothing is called failed that a later look may find made.
  const others: OneOutcome =
    isAsking(several) && isProblem(problem, "autotaskAway") ? { state: "sending" } : { state: "failed", problem };
  const all = sent.map((one) => withOutcome(one, one.before ? toldAs(one.before) : others));
  return severalScreen(form, submission, several, all, visit);
}

/** Several messages that somebody is at, where not even that can be read. */
export const stillSending = (form: Action, submission: Submission, several: Several, visit: Visit): Screen =>
  severalScreen(
    form,
    submission,
    several,
    Array.from({ length: several.count }, (_, index) => ({
      subject: "",
      refusals: several.refused?.[index] ?? 0,
      outcome: { state: "sending" },
    })),
    visit,
  );
