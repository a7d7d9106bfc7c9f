import { parentsIn } from "../forms/field.ts";
import type { FilledForm, Form } from "../forms/form.ts";
import { carriedBy, formCard } from "../forms/formCard.ts";
import { partialCard } from "../forms/partialCard.ts";
import { keptCard, problemCard } from "../forms/problemCard.ts";
import { type KeptReceipt, receiptCard } from "../forms/receiptCard.ts";
import { sendingCard } from "../forms/sendingCard.ts";
import type { Submission } from "../forms/submission.ts";
import type { Problem } from "../kit/errors.ts";
import { wordsFor } from "../words/words.ts";
import type { Screen, Visit } from "./desk.ts";

type Shown = Pick<Visit, "locale" | "room">;

/** A form to fill in. */
export function formScreen(
  filled: FilledForm,
  { locale, room }: Shown,
  more: { readonly opening?: boolean; readonly problem?: Problem } = {},
): Screen {
  const say = wordsFor(locale);
  return {
    title: say(filled.form.title),
    card: formCard(filled, say, room, more),
    state: "form",
    live: [...parentsIn(filled.form.fields), ...(filled.form.fillIn ? [filled.form.fillIn.by] : [])],
    redraw: { autotask: carriedBy(filled, "redraw") },
  };
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
export function partialScreen(
  form: Form,
  submission: Submission,
  part: Parameters<typeof partialCard>[0],
  { locale, room }: Shown,
): Screen {
  const say = wordsFor(locale);
  return { title: say(form.title), card: partialCard(part, submission, say, room), state: "problem", live: [] };
}

/** On its way: asking again sends nothing twice. */
export function sendingScreen(form: Form, submission: Submission, { locale, room }: Shown): Screen {
  const say = wordsFor(locale);
  const { typed, ...carried } = submission;
  return {
    title: say(form.title),
    card: sendingCard(submission, say, room),
    state: "sending",
    live: [],
    redraw: { autotask: { ...carried, press: "send" }, kept: typed },
  };
}

/** A problem, with all that was typed where there is something to keep. */
export function problemScreen(
  problem: Problem,
  { locale, room }: Shown,
  keep?: { readonly form: Form; readonly submission: Submission; readonly again: boolean; readonly link?: string },
): Screen {
  const say = wordsFor(locale);
  const card = keep ? keptCard(problem, keep.form, keep.submission, say, room, keep) : problemCard(problem, say, room);
  return { title: say(keep?.form.title ?? "Problem"), card, state: "problem", live: [] };
}
