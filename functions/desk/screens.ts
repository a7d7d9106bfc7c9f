import { randomUUID } from "node:crypto";
import type { Card } from "../forms/card.ts";
import { carriedBy } from "../forms/carried.ts";
import { blank } from "../forms/entry.ts";
import { notedIn, parentsIn } from "../forms/field.ts";
import { fitted } from "../forms/fitting.ts";
import type { FilledForm, Form } from "../forms/form.ts";
import { formCard } from "../forms/formCard.ts";
import { bringing } from "../forms/kinds/files.ts";
import { narrowingIn } from "../forms/narrowing.ts";
import { partialCard } from "../forms/partialCard.ts";
import { keptCard, problemCard, unavailableCard } from "../forms/problemCard.ts";
import { type KeptReceipt, receiptCard } from "../forms/receiptCard.ts";
import { sendingCard } from "../forms/sendingCard.ts";
import { type OneOfSeveral, severalCard } from "../forms/severalCard.ts";
import type { Several } from "../forms/sharing.ts";
import type { Submission } from "../forms/submission.ts";
import type { Problem } from "../kit/errors.ts";
import { type Say, type Sentence, wordsFor } from "../words/words.ts";
import type { Screen, Visit } from "./desk.ts";

type Shown = Pick<Visit, "locale" | "room">;

/** A form to fill in. */
export function formScreen(
  filled: FilledForm,
  { locale, room }: Shown,
  more: { readonly opening?: boolean; readonly problem?: Problem } = {},
): Screen {
  const say = wordsFor(locale);
  const { card, rests } = formCard(filled, say, room, more);
  return {
    title: say(filled.form.title),
    card,
    behind: { draft: filled.draft, rests },
    state: "form",
    live: liveIn(filled),
    redraw: { autotask: carriedBy(filled, "redraw") },
    ...filesOf(filled),
  };
}

function filesOf({ form, entries }: FilledForm): Pick<Screen, "files"> {
  const [files] = Object.keys(form.fields).flatMap((key) => bringing(key, entries[key] ?? blank) ?? []);
  return files ? { files } : {};
}

const liveIn = ({ form: { fields, fillIn = [] }, entries }: FilledForm): readonly string[] => [
  ...new Set([
    ...parentsIn(fields),
    ...notedIn(fields),
    ...narrowingIn(fields, entries),
    ...fillIn.map(({ by }) => by),
  ]),
];
/** Why there is no form for now. */
export function unavailableScreen(form: Form, why: Sentence, { locale, room }: Shown): Screen {
  const say = wordsFor(locale);
  return { title: say(form.title), card: unavailableCard(why, say, room), state: "problem", live: [] };
}

/** What was made. */
export function receiptScreen(form: Form, receipt: KeptReceipt, { locale, room }: Shown, changed: boolean): Screen {
  const say = wordsFor(locale);
  return {
    title: say(form.title),
    card: receiptCard(receipt, say, room, { changed }),
    state: "receipt",
    live: [],
  };
}

/** What was made, and what is missing. */
export const partialScreen = (
  form: Form,
  submission: Submission,
  part: Parameters<typeof partialCard>[0],
  shown: Shown,
): Screen => carried(form, submission, shown, (cut, say) => partialCard(part, cut, say, shown.room));

/** On its way: asking again sends nothing twice. */
export function sendingScreen(form: Form, submission: Submission, shown: Shown): Screen {
  const draw = (cut: Submission, say: Say) => sendingCard(cut, say, shown.room);
  const { cut, ...screen } = carrying(form, submission, shown, "sending", draw);
  const { typed, leftOut: _, behind: __, ...carried } = cut;
  return { ...screen, redraw: { autotask: { ...carried, press: "send" }, kept: typed } };
}

/** What became of each of several messages; while something is on its way it asks again by itself. */
export function severalScreen(
  form: Form,
  submission: Submission,
  { refused: _, ...shared }: Several,
  all: readonly OneOfSeveral[],
  shown: Shown,
): Screen {
  const several: Several = { ...shared, sent: true };
  const is = (state: OneOfSeveral["outcome"]["state"]) => (one: OneOfSeveral) => one.outcome.state === state;
  const state = all.some(is("sending"))
    ? "sending"
    : all.every((one) => is("done")(one) || is("leftOut")(one))
      ? "receipt"
      : "problem";
  const draw = (cut: Submission, say: Say) => severalCard(all, cut, say, shown.room);
  const { cut, ...screen } = carrying(form, { ...submission, several }, shown, state, draw);
  const { typed, leftOut: __, behind: ___, ...carried } = cut;
  const asking: Several = { ...several, refused: all.map(({ refusals }) => refusals) };
  return { ...screen, redraw: { autotask: { ...carried, several: asking, press: "send" }, kept: typed } };
}

/** Why a form could not be opened, and the way to open it again where there is one. */
export function notOpenedScreen(
  { title }: Form,
  problem: Problem,
  { locale, room }: Shown,
  again: object | null,
): Screen {
  const say = wordsFor(locale);
  return { title: say(title), card: problemCard(problem, say, room, again), state: "problem", live: [] };
}

/** A problem, with all that was typed where there is something to keep. */
export function problemScreen(
  problem: Problem,
  shown: Shown,
  keep?: { readonly form: Form; readonly submission: Submission; readonly again: boolean; readonly link?: string },
): Screen {
  const say = wordsFor(shown.locale);
  if (!keep) return { title: say("Problem"), card: problemCard(problem, say, shown.room), state: "problem", live: [] };
  const { form, submission } = keep;
  return carried(form, submission, shown, (cut) => keptCard(problem, form, cut, say, shown.room, keep));
}

function carried(
  form: Form,
  submission: Submission,
  shown: Shown,
  draw: (submission: Submission, say: Say) => Card,
): Screen {
  const { cut: _, ...screen } = carrying(form, submission, shown, "problem", draw);
  return screen;
}

/** A screen whose card carries what was typed; what does not fit stands behind it. */
function carrying(
  form: Form,
  submission: Submission,
  { locale, room }: Shown,
  state: Screen["state"],
  draw: (submission: Submission, say: Say) => Card,
): Screen & { readonly cut: Submission } {
  const say = wordsFor(locale);
  const draft = randomUUID();
  const {
    card,
    rests,
    submission: cut,
  } = fitted(form.fields, submission, { bytes: room.bytes, draft }, (cut) => draw(cut, say));
  return { title: say(form.title), card, behind: { draft, rests }, state, live: [], cut };
}
