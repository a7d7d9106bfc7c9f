import type { Answer } from "./answer.ts";
import { NoAnswer, type PaneApi } from "./api.ts";
import { type CardListener, type DrawnCard, drawCard } from "./card.ts";
import { placeOfFocus } from "./focus.ts";
import { changedList, type Part, withValues, wrongIn } from "./inputs.ts";
import { latest } from "./latest.ts";
import type { Mail } from "./mail.ts";
import type { View } from "./view.ts";
import type { Say } from "./words.ts";

/** The form in the pane: opened for a mail, drawn again by every answer. */
export interface Form {
  readonly open: (mail: Mail) => void;
  readonly close: () => void;
  /** Whether another form in its place would lose something. */
  readonly touched: () => boolean;
  /** The mail that the form is about; null where there is none. */
  readonly mail: () => Mail | null;
}

type Values = Readonly<Record<string, string>>;

interface Drawn extends DrawnCard {
  readonly answer: Answer;
  /** What the form suggested when it was opened. */
  readonly suggested: Values;
}

/** What asked for a card: opening, a button, a changed input, or the page by itself while something is on its way. */
type Cause = "open" | "press" | "change" | "poll";

// A person pauses this long between words, and this long while walking through a list with the arrow keys.
const typingPause = 600;
const choosingPause = 250;
const pollPause = 2_000;

/** A form in `view` that speaks to `api` about `action`. */
export function formIn(view: View, api: PaneApi, action: string, say: Say): Form {
  const calls = latest<Answer>();
  const later = timer();
  let mail: Mail | null = null;
  let drawn: Drawn | null = null;
  let pressed = false;

  const ask = (cause: Cause, call: (signal: AbortSignal) => Promise<Answer>) => {
    const asked = drawn?.values() ?? {};
    later.never();
    if (cause !== "poll") view.busy("asking");
    calls.run(call, {
      answered: (answer) => draw(answer, cause, asked),
      failed: (error) => fail(error, cause, () => ask(cause, call)),
    });
  };

  const act = (cause: Cause, data: Part, withInputs = true) =>
    ask(cause, (signal) => api.act({ ...(withInputs ? drawn?.values() : {}), ...data }, signal));

  const redraw = (cause: "change" | "poll") => drawn?.answer.redraw && act(cause, drawn.answer.redraw);

  const listener: CardListener = {
    pressed(data, withInputs) {
      if (calls.underWay()) return;
      pressed = true;
      act("press", data, withInputs);
    },
    changed(id, typed) {
      if (!drawn?.answer.live.includes(id) || calls.underWay()) return;
      later.after(typed ? typingPause : choosingPause, () => redraw("change"));
    },
  };

  const draw = (answer: Answer, cause: Cause, asked: Values) => {
    const before = drawn;
    const typed = before ? changes(asked, before.values()) : {};
    const card = drawCard(withValues(answer.card, typed), listener);
    const place = placeOfFocus(before?.element ?? null);
    const moved = before?.answer.state !== answer.state;
    drawn = { ...card, answer, suggested: before?.suggested ?? card.values() };
    view.failure.hide();
    view.show(answer.title, card.element, !moved);
    view.busy(answer.state === "sending" ? "sending" : "no");
    if (cause === "press" && answer.state !== "sending") lead(view, drawn, before);
    else if (place && !place(card.element)) view.focusTitle();
    if (moved) view.say(answer.title);
    else if (cause !== "poll") view.say(say("Updated."));
    if (answer.state === "sending") later.after(answer.poll ?? pollPause, () => redraw("poll"));
    else if (answer.live.some((id) => id in typed)) later.after(typingPause, () => redraw("change"));
  };

  const fail = (error: unknown, cause: Cause, again: () => void) => {
    if (!(error instanceof NoAnswer)) throw error;
    view.busy(drawn?.answer.state === "sending" ? "sending" : "no");
    const kept = drawn?.answer.state === "form" ? ` ${say("What you typed is still here.")}` : "";
    view.failure.show(say(error.words) + kept, say("Try again"), again);
    if (cause === "poll") later.after(drawn?.answer.poll ?? pollPause, again);
  };

  return {
    open(opened) {
      mail = opened;
      drawn = null;
      pressed = false;
      view.loading(opened.subject);
      ask("open", (signal) => api.open(action, opened, signal));
    },
    close() {
      calls.stop();
      later.never();
      mail = null;
      drawn = null;
    },
    touched() {
      if (!drawn || drawn.answer.state === "receipt") return false;
      return pressed || Object.keys(changes(drawn.suggested, drawn.values())).length > 0;
    },
    mail: () => mail,
  };
}

/** After a button: to the first wrong input, else to the new card's title, else to the list that offers something new. */
function lead(view: View, now: Drawn, before: Drawn | null) {
  const [wrong] = wrongIn(now.answer.card).keys();
  const list = before && changedList(before.answer.card, now.answer.card);
  if (wrong !== undefined) return now.focus(wrong);
  if (list) return now.focus(list);
  return view.focusTitle();
}

const changes = (from: Values, to: Values): Values =>
  Object.fromEntries(Object.entries(to).filter(([id, value]) => id in from && value !== from[id]));

function timer() {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const never = () => clearTimeout(waiting);
  return {
    never,
    after(pause: number, then: () => void) {
      never();
      waiting = setTimeout(then, pause);
    },
  };
}
