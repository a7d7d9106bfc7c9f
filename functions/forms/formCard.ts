import type { Problem } from "../kit/errors.ts";
import type { Say } from "../words/words.ts";
import {
  buttons,
  bytesOf,
  type Card,
  type Client,
  card,
  type Element,
  group,
  line,
  linkButton,
  notice,
  sentence,
  submitButton,
  unfolding,
} from "./card.ts";
import { blank, type Entry } from "./entry.ts";
import type { FilledForm } from "./form.ts";
import type { Pen } from "./kinds/kind.ts";
import { kindOf } from "./kinds.ts";
import { cutAt } from "./messageText.ts";
import { problemLines } from "./problemCard.ts";
import type { Carried, Press } from "./submission.ts";

/** What a client can show: how it takes cards, and the bytes of UTF-8 of one. */
export interface Room extends Client {
  readonly bytes: number;
}

/** What the hits of a later Find need, kept free of a message's text when a form is opened. */
const spareBytes = 4_000;

// Longer lists turn into a list with a find box; shorter ones only where the text would have no room.
const listLengths = [40, 15, 5] as const;

/** Draws a form within `room`: lists are shortened first, then texts are cut with a sentence that says so. */
export function formCard(
  filled: FilledForm,
  say: Say,
  room: Room,
  more: { readonly opening?: boolean; readonly problem?: Problem } = {},
): Card {
  const limit = room.bytes - (more.opening ? spareBytes : 0);
  const draw = (listed: number, units: number) => drawn(cutTexts(filled, units), say, room, listed, more.problem);
  for (const listed of listLengths) {
    const whole = draw(room.bytes === Infinity ? Infinity : listed, Infinity);
    if (bytesOf(whole) <= limit) return whole;
    if (bytesOf(draw(listed, 0)) <= limit / 2) return widest((units) => draw(listed, units), limit, longest(filled));
  }
  return widest((units) => draw(listLengths[2], units), limit, longest(filled));
}

// The card with the most text that fits; binary search, since escaping and UTF-8 make bytes per character uneven.
function widest(draw: (units: number) => Card, limit: number, most: number): Card {
  let [fits, over] = [0, most];
  while (over - fits > 1) {
    const middle = Math.floor((fits + over) / 2);
    if (bytesOf(draw(middle)) <= limit) fits = middle;
    else over = middle;
  }
  return draw(fits);
}

const longTexts = (filled: FilledForm): [string, Entry][] =>
  Object.entries(filled.entries).filter(([key]) => {
    const field = filled.form.fields[key];
    return field && kindOf(field).text === "lines";
  });

const longest = (filled: FilledForm): number => Math.max(1, ...longTexts(filled).map(([, { typed }]) => typed.length));

function cutTexts(filled: FilledForm, units: number): FilledForm {
  const cut = longTexts(filled)
    .filter(([, { typed }]) => typed.length > units)
    .map(([key, entry]) => [
      key,
      { ...entry, typed: cutAt(entry.typed, units), cutFrom: entry.cutFrom ?? entry.typed.length },
    ]);
  return { ...filled, entries: { ...filled.entries, ...Object.fromEntries(cut) } };
}

function drawn(filled: FilledForm, say: Say, client: Client, listed: number, problem: Problem | undefined): Card {
  const press = (asked: Press, field?: string) => ({ autotask: carriedBy(filled, asked, field) });
  const pen: Pen = { say, listed, press, live: listed === Infinity, timeZone: filled.timeZone };
  const { form } = filled;
  return card(
    client,
    [
      ...(problem ? [notice("attention", ...problemLines(problem, say))] : []),
      ...toCheck(filled, say),
      ...(filled.ticket ? [namedTicket(filled.ticket, say)] : []),
      ...drawFields(filled, pen, false),
      ...folded(filled, pen),
    ],
    [submitButton(say(form.button), press("send"), { primary: true })],
  );
}

const isFolded = ({ form, raised }: FilledForm, key: string): boolean =>
  form.fields[key]?.folded === true && !raised.includes(key);

const drawFields = (filled: FilledForm, pen: Pen, behind: boolean): Element[] =>
  Object.entries(filled.form.fields)
    .filter(([key]) => isFolded(filled, key) === behind)
    .map(([key, field]) => {
      const drawn = kindOf(field).draw(key, field, filled.entries[key] ?? blank, pen);
      return group(...drawn, ...(key === filled.form.fillIn?.by ? fillInButton(pen) : []));
    });

// Where a change draws the card again by itself, nobody has to press for it.
const fillInButton = ({ say, press, live }: Pen): Element[] =>
  live ? [] : [buttons(submitButton(say("Fill in its defaults"), press("redraw")))];

/** The less used fields behind a button; open as soon as something in them is other than it began. */
function folded(filled: FilledForm, pen: Pen): Element[] {
  const behind = drawFields(filled, pen, true);
  if (behind.length === 0) return [];
  const open = Object.entries(filled.entries).some(
    ([key, { typed, began, wrong, found }]) => isFolded(filled, key) && (typed !== began || wrong || found !== null),
  );
  return unfolding(pen.say("More fields"), open, behind);
}

/** What a filled form carries in its buttons. */
export function carriedBy(filled: FilledForm, press: Press, field?: string): Carried {
  const of = <T>(pick: (entry: Entry) => T | null): Record<string, T> =>
    Object.fromEntries(
      Object.entries(filled.entries).flatMap(([key, entry]) => {
        const picked = pick(entry);
        return picked === null ? [] : [[key, picked]];
      }),
    );
  return {
    action: filled.form.id,
    from: filled.from,
    id: filled.id,
    press,
    ...(field ? { field } : {}),
    offered: of(({ offered }) => (offered.length ? offered.map(({ id, reason }) => ({ id, reason })) : null)),
    hits: of(({ hits }) => hits),
    began: of(({ began }) => began || null),
    ...(filled.ticket ? { ticket: filled.ticket.number } : {}),
    cut: of(({ cutFrom }) => cutFrom),
  };
}

function toCheck({ form, entries }: FilledForm, say: Say): Element[] {
  const labels = Object.entries(form.fields).flatMap(([key, field]) => (entries[key]?.wrong ? [say(field.label)] : []));
  return labels.length
    ? [sentence(say("Nothing was sent yet. Please check: {fields}", { fields: labels.join(", ") }), "bad")]
    : [];
}

const namedTicket = (ticket: NonNullable<FilledForm["ticket"]>, say: Say): Element =>
  notice(
    "warning",
    line(
      { text: say("The subject names ticket {number}.", { number: ticket.number }), tone: "strong" },
      ...(ticket.title === null ? [] : [{ text: ` ${ticket.title}` }]),
      ...(ticket.status === null ? [] : [{ text: ` (${ticket.status})`, tone: "quiet" as const }]),
    ),
    buttons(linkButton(say("Open {number}", { number: ticket.number }), ticket.link)),
  );
