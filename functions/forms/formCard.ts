import type { Problem } from "../kit/errors.ts";
import type { Rests } from "../storage/drafts.ts";
import type { Say } from "../words/words.ts";
import {
  buttons,
  bytesOf,
  type Card,
  type Client,
  card,
  type Element,
  group,
  notice,
  sentence,
  submitButton,
  unfolding,
  unseenInput,
} from "./card.ts";
import { carriedBy, isBehind } from "./carried.ts";
import { blank, type Entry } from "./entry.ts";
import { existingLines } from "./existing.ts";
import type { Field } from "./field.ts";
import { cutEntry, type Fitted, widest } from "./fitting.ts";
import { type FilledForm, isFolded } from "./form.ts";
import type { Pen } from "./kinds/kind.ts";
import { kindOf } from "./kinds.ts";
import { lastChoiceLines, lastLine } from "./lastTime.ts";
import { narrowingIn } from "./narrowing.ts";
import { problemLines } from "./problemCard.ts";
import { severalLines } from "./several.ts";
import { severalMadeLines } from "./severalMade.ts";
import { carriedInput, earlierBox, linkInput, offerBox, type Press } from "./submission.ts";

/** What a client can show: how it takes cards, and the bytes of UTF-8 of one. */
export interface Room extends Client {
  readonly bytes: number;
}

/** What the hits of a later Find need, kept free of a message's text when a form is opened. */
const spareBytes = 4_000;

/** How much of a form is drawn. */
interface Extent {
  /** Longer lists turn into a list with a find box. */
  readonly listed: number;
  /** How many of the tenant's own fields stand behind "More fields". */
  readonly own: number;
  /** Whether what every button would carry stands in the card once: twenty buttons leave no room for anything else. */
  readonly sparing?: true;
}

const everything: Extent = { listed: Infinity, own: Infinity };
const least: Extent = { listed: 5, own: 0, sparing: true };
// Tried in this order, until the texts have half of the room or all of them fit.
const extents: readonly Extent[] = [
  { listed: 40, own: Infinity },
  { listed: 40, own: Infinity, sparing: true },
  { listed: 15, own: Infinity, sparing: true },
  { listed: 5, own: Infinity, sparing: true },
  { listed: 5, own: 15, sparing: true },
  least,
];

/** Draws a form within `room`: lists are shortened first, then texts are cut and what does not fit stands behind the card. */
export function formCard(
  filled: FilledForm,
  say: Say,
  room: Room,
  more: { readonly opening?: boolean; readonly problem?: Problem } = {},
): Fitted {
  const limit = room.bytes - (more.opening ? spareBytes : 0);
  const draw = (extent: Extent, units: number): Fitted => {
    const cut = cutForm(filled, units);
    return { card: drawn(cut, say, room, extent, more.problem), rests: restsOf(cut.entries) };
  };
  if (limit === Infinity) return draw(everything, Infinity);
  const most = Math.max(1, ...Object.values(filled.entries).map(({ typed }) => typed.length));
  const enough = extents.find(
    (extent) => bytesOf(draw(extent, most).card) <= limit || bytesOf(draw(extent, 0).card) <= limit / 2,
  );
  return widest((units) => draw(enough ?? least, units), limit, most);
}

function cutForm(filled: FilledForm, units: number): FilledForm {
  const { fields } = filled.form;
  const cut = Object.entries(filled.entries).map(([key, entry]) => [key, cutEntry(fields, key, entry, units)]);
  return { ...filled, entries: Object.fromEntries(cut) };
}

const restsOf = (entries: FilledForm["entries"]): Rests =>
  Object.fromEntries(
    Object.entries(entries).flatMap(([key, { rest, earlier, offer }]) => [
      ...(rest === "" ? [] : [[key, rest]]),
      ...(earlier === "" ? [] : [[earlierBox(key), earlier]]),
      ...(isBehind(offer) ? [[offerBox(key), JSON.stringify(offer)]] : []),
    ]),
  );

function drawn(
  filled: FilledForm,
  say: Say,
  client: Client,
  { listed, own, sparing }: Extent,
  problem: Problem | undefined,
): Card {
  const press = (asked: Press, field?: string) => ({
    autotask: sparing ? { press: asked, ...(field ? { field } : {}) } : carriedBy(filled, asked, field),
  });
  const pen: Pen = { say, listed, press, live: listed === Infinity, timeZone: filled.timeZone };
  const { form } = filled;
  return card(
    client,
    [
      // A dialog has a title of its own; a card in a chat has none.
      ...(client.press === "execute" ? [sentence(say(form.title), "strong")] : []),
      ...(problem ? [notice("attention", ...problemLines(problem, say, form))] : []),
      ...toCheck(filled, say),
      ...severalLines(filled, say),
      ...severalMadeLines(filled, say),
      ...existingLines(filled, say),
      ...drawFields(filled, pen, false),
      ...folded(filled, pen, own),
      ...lastChoiceLines(filled, pen),
      ...(filled.link ? [unseenInput(linkInput, filled.link)] : []),
      ...(sparing ? [unseenInput(carriedInput, JSON.stringify(carriedBy(filled, "send")))] : []),
    ],
    [submitButton(say(form.button), press("send"), { primary: true })],
  );
}

const drawFields = (filled: FilledForm, pen: Pen, behind: boolean, left: ReadonlySet<string> = new Set()): Element[] =>
  Object.entries(filled.form.fields)
    .filter(([key]) => isFolded(filled, key) === behind && !left.has(key))
    .flatMap(([key, field]) => {
      const entry = filled.entries[key] ?? blank;
      const beneath = [...noteLine(field, entry, pen), ...lastLine(entry, pen.say)];
      const drawn = [...kindOf(field).draw(key, field, entry, pen), ...beneath];
      return drawn.length > 0 ? [group(...drawn, ...redrawButton(filled, key, pen))] : [];
    });

// Where a change draws the card again by itself, nobody has to press for it.
function redrawButton({ form, entries }: FilledForm, key: string, { say, press, live }: Pen): Element[] {
  const field = say(form.fields[key]?.label ?? form.title);
  const fillsIn = form.fillIn?.some(({ by }) => by === key);
  if (live || !(fillsIn || narrowingIn(form.fields, entries).includes(key))) return [];
  const title = fillsIn ? say("Fill in the defaults of “{field}”", { field }) : say("Show what fits it");
  return [buttons(submitButton(title, press("redraw")))];
}

// Where a change does not draw the card again, a line about the choice would soon be untrue.
function noteLine({ note }: Field, { typed, options }: Entry, { say, live }: Pen): Element[] {
  const chosen = live ? options.find(({ value }) => value === typed)?.title : undefined;
  return note ? [sentence(say(note(chosen ?? null)), "quiet")] : [];
}

/** The less used fields behind a button; open as soon as something in them is other than it began. */
function folded(filled: FilledForm, pen: Pen, own: number): Element[] {
  const left = new Set(ownKeys(filled).slice(own));
  const behind = drawFields(filled, pen, true, left);
  if (behind.length === 0) return [];
  const open = Object.entries(filled.entries).some(
    ([key, { typed, began, wrong, found }]) => isFolded(filled, key) && (typed !== began || wrong || found !== null),
  );
  const told = pen.say("{count} fields do not fit here. Fill them in in Autotask.", { count: left.size });
  return unfolding(pen.say("More fields"), open, [...behind, ...(left.size ? [sentence(told, "quiet")] : [])]);
}

/** The tenant's own fields that nobody has filled in. One that somebody has is always drawn: what it holds would be lost. */
const ownKeys = (filled: FilledForm): string[] =>
  Object.entries(filled.form.fields).flatMap(([key, { kind }]) =>
    kind === "userDefined" && isFolded(filled, key) && !filled.entries[key]?.typed ? [key] : [],
  );

function toCheck({ form, entries, filledIn = [] }: FilledForm, say: Say): Element[] {
  const filled = filledIn.flatMap((key) => (form.fields[key] ? [say(form.fields[key].label)] : []));
  if (filled.length > 0)
    return [
      sentence(say("Filled in: {fields}. Look it over, then send it again.", { fields: filled.join(", ") }), "bad"),
    ];
  const labels = Object.entries(form.fields).flatMap(([key, field]) => {
    const { wrong } = entries[key] ?? blank;
    return wrong ? [say(wrong.at ?? field.label)] : [];
  });
  return labels.length
    ? [sentence(say("Nothing was sent yet. Please check: {fields}", { fields: labels.join(", ") }), "bad")]
    : [];
}
