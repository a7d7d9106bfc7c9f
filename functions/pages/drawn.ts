import type { Answer } from "./answer.ts";
import { type CardListener, type DrawnCard, drawCard } from "./card.ts";
import { placeOfFocus } from "./focus.ts";
import { changedList, withValues, wrongIn } from "./inputs.ts";
import { keepUnfolded } from "./unfolding.ts";
import type { View } from "./view.ts";
import type { Say } from "./words.ts";

/** What stands in inputs, by their ids. */
export type Values = Readonly<Record<string, string>>;

/** An answer on the page. */
export interface Drawn extends DrawnCard {
  readonly answer: Answer;
  /** What the form suggested when it was opened. */
  readonly suggested: Values;
  /** What was typed while this answer was awaited; it stands in the card instead of the answer's own. */
  readonly typed: Values;
}

/** Draws an answer that was asked for with `asked` in the inputs of the one before it. */
export function drawAnswer(
  answer: Answer,
  before: Drawn | null,
  asked: Values,
  listener: CardListener,
  say: Say,
): Drawn {
  const typed = before ? changes(asked, before.values()) : {};
  const card = drawCard(withValues(answer.card, typed), listener, say);
  if (before) keepUnfolded(before.element, card.element);
  return { ...card, answer, typed, suggested: before?.suggested ?? card.values() };
}

/** Whether a person has changed what the form suggested. */
export const isChanged = ({ suggested, values }: Drawn): boolean =>
  Object.keys(changes(suggested, values())).length > 0;

/**
 * Puts an answer into view. After a button the focus goes to the first wrong input, else to the list that offers
 * something new, else to the title; otherwise it stays where it was.
 */
export function place(view: View, now: Drawn, before: Drawn | null, pressed: boolean): void {
  const back = placeOfFocus(before?.element ?? null);
  const { answer } = now;
  view.show(answer.title, now.element, before?.answer.state === answer.state);
  view.busy(answer.state === "sending" ? "sending" : "no");
  if (pressed && answer.state !== "sending") lead(view, now, before);
  else if (back && !back(now.element)) view.focusTitle();
}

function lead(view: View, now: Drawn, before: Drawn | null) {
  const [wrong] = wrongIn(now.answer.card).keys();
  const input = wrong ?? (before && changedList(before.answer.card, now.answer.card));
  if (!input || !now.focus(input)) view.focusTitle();
}

const changes = (from: Values, to: Values): Values =>
  Object.fromEntries(Object.entries(to).filter(([id, value]) => id in from && value !== from[id]));
