import { randomUUID } from "node:crypto";
import { blank, type Entry } from "../forms/entry.ts";
import type { FilledForm } from "../forms/form.ts";
import type { Message } from "../forms/origin.ts";
import { askedOnce } from "../forms/several.ts";
import { makesAgain } from "../forms/severalMade.ts";
import type { Several } from "../forms/sharing.ts";
import type { Submission } from "../forms/submission.ts";
import { Problem } from "../kit/errors.ts";
import { side } from "../kit/side.ts";
import type { Action } from "../submissions/action.ts";
import { begunEach } from "./begunEach.ts";
import { checked } from "./check.ts";
import type { Screen, Tools, Visit } from "./desk.ts";
import { followed } from "./fillIn.ts";
import { forgotten } from "./forget.ts";
import { keepMessage } from "./keptMessages.ts";
import { unavailableFor } from "./menu.ts";
import { narrowed } from "./narrowed.ts";
import { answersForAll } from "./overlaid.ts";
import { actionNamed, withOwnFields } from "./ownFields.ts";
import { drawnAgain, refilled } from "./redraw.ts";
import { formScreen, severalScreen, unavailableScreen } from "./screens.ts";
import { awaitedEach, sentEach } from "./sendEach.ts";
import { atOnce, filledFor, placeOf, sharedForm, startOf, toldIn } from "./severalForm.ts";
import { madeOfEach, madeOfKept } from "./severalMade.ts";
import { isAsking, isSent, isToSend, sentSoFar } from "./severalSent.ts";

/** As many as can be matched and sent while somebody waits. */
const mostMessages = 20;

/** Draws one form for several messages: what is the same for all is asked once. @throws Problem */
export async function openSeveral(
  tools: Tools,
  visit: Visit,
  actionId: string,
  all: readonly Message[],
): Promise<Screen> {
  // Outlook hands over the files of one open message only.
  const messages = all.map((message) => ({ ...message, files: [], original: false }));
  const { length: count } = messages;
  if (count > mostMessages) throw new Problem("tooManyMessages", { count, most: mostMessages });
  const ask = { signal: visit.deadline };
  const action = actionNamed(tools, actionId);
  const [form, person, unavailable] = await Promise.all([
    withOwnFields(tools, action, ask),
    tools.who(visit.caller, ask),
    unavailableFor(action, tools.autotask, ask),
  ]);
  if (unavailable) return unavailableScreen(form, unavailable, visit);
  const start = await startOf(tools, visit, form, person, ask);
  const [{ each, later, mayTell }, made] = await Promise.all([
    begunEach(tools, form, messages, start),
    madeOfEach(tools, person, form, messages),
  ]);
  const asked = askedOnce(form.fields, each, mayTell);
  const several: Several = { id: randomUUID(), count, asked, ...(later ? { later } : {}) };
  await side(messages, (message, at) => keepMessage(tools, visit.caller, placeOf(several, at), message), atOnce);
  const entries = Object.entries(several.asked).map(([key, how]) => {
    const first = each[0]?.[key] ?? blank;
    return [key, how === "all" ? first : { ...first, ...untold }] as const;
  });
  const filled = filledFor(tools, form, start, several, messages[0], Object.fromEntries(entries));
  return formScreen({ ...filled, made }, visit);
}

/** What a field begins without that only some messages lack: nothing of the first one's may come to the others. */
const untold: Partial<Entry> = { typed: "", began: "", offered: [], hits: null, cut: null, earlier: "" };

/** Answers a press in a form for several messages. @throws Problem */
export async function pressSeveral(
  tools: Tools,
  visit: Visit,
  form: Action,
  submission: Submission,
  several: Several,
): Promise<Screen> {
  const at = { tools, visit, form, submission, several };
  const sent = submission.press === "send" ? await sentSoFar(tools, visit, submission, several) : [];
  if (isAsking(several) && !sent.some((one) => isToSend(several, one)))
    return severalScreen(form, submission, several, await awaitedEach(at, sent), visit);
  const ask = { signal: visit.deadline };
  const person = await tools.who(visit.caller, ask);
  const shared = sharedForm(form, several);
  const came = await (submission.press === "forget" ? forgotten : refilled)(tools, visit, shared, submission, person);
  const again: FilledForm = { ...came, several, told: toldIn(form, several), makeAgain: makesAgain(submission) };
  const withMade = async (one: FilledForm) => ({ ...one, made: await madeOfKept(tools, visit, person, form, several) });
  if (submission.press !== "send") return drawnAgain(tools, visit, shared, await withMade(again), person);
  const { entries: now, toSee } = await followed(tools, person, shared, came.entries, ask);
  const filled = { ...again, entries: narrowed(shared.fields, now) };
  if (toSee.length > 0 && !isAsking(several)) return formScreen(await withMade({ ...filled, filledIn: toSee }), visit);
  const { entries, answers } = await checked(filled, tools.lookupsFor(person), ask);
  // What is made already must not look as if nothing was: each message tells then what it lacks.
  if (!answers && !isSent(several, sent)) return formScreen(await withMade({ ...filled, entries }), visit);
  const all = await sentEach({ ...at, person, shared: entries }, sent);
  return severalScreen(form, submission, { ...several, answers: answersForAll(entries, several) }, all, visit);
}
