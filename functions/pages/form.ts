import type { Answer } from "./answer.ts";
import { NoAnswer, type PaneApi } from "./api.ts";
import type { CardListener } from "./card.ts";
import { type Drawn, drawAnswer, isChanged, place, type Values } from "./drawn.ts";
import { FrameError } from "./frame.ts";
import type { Part } from "./inputs.ts";
import type { Item } from "./item.ts";
import { latest } from "./latest.ts";
import { type Reply, replyIn } from "./reply.ts";
import { timer } from "./timer.ts";
import type { View } from "./view.ts";
import type { Say } from "./words.ts";

/** The form in the pane: opened for a mail or a calendar item, drawn again by every answer. */
export interface Form {
  readonly open: (item: Item) => void;
  readonly close: () => void;
  /** Whether another form in its place would lose something. */
  readonly touched: () => boolean;
  /** What the form is about; null where there is nothing. */
  readonly item: () => Item | null;
}

/** What asked for a card: opening, a button, a changed input, or the page by itself while something is on its way. */
type Cause = "open" | "press" | "change" | "poll";

// A person pauses this long between words, and this long while walking through a list with the arrow keys.
const typingPause = 600;
const choosingPause = 250;
const pollPause = 2_000;

/** A form in `view` that speaks to `api` about `action`, and asks the frame for a `reply`. */
export function formIn(view: View, api: PaneApi, reply: Reply, action: string, say: Say): Form {
  const calls = latest<Answer>();
  const later = timer();
  let item: Item | null = null;
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
      const text = replyIn(data);
      if (text !== null) return openReply(text);
      pressed = true;
      act("press", data, withInputs);
    },
    changed(id, typed) {
      if (!drawn?.answer.live.includes(id) || calls.underWay()) return;
      later.after(typed ? typingPause : choosingPause, () => redraw("change"));
    },
  };

  const openReply = (text: string): void => {
    view.failure.hide();
    reply(text).catch((error: unknown) => {
      if (!(error instanceof FrameError)) throw error;
      view.failure.show(say("Outlook did not open a reply."), say("Try again"), () => openReply(text));
    });
  };

  const draw = (answer: Answer, cause: Cause, asked: Values) => {
    const before = drawn;
    const now = drawAnswer(answer, before, asked, listener, say);
    drawn = now;
    view.failure.hide();
    place(view, now, before, cause === "press");
    if (before?.answer.state !== answer.state) view.say(answer.title);
    else if (cause !== "poll") view.say(say("Updated."));
    if (answer.state === "sending") later.after(answer.poll ?? pollPause, () => redraw("poll"));
    else if (answer.live.some((id) => id in now.typed)) later.after(typingPause, () => redraw("change"));
  };

  const fail = (error: unknown, cause: Cause, again: () => void) => {
    if (!(error instanceof NoAnswer)) throw error;
    const kept = drawn?.answer.state === "form" ? ` ${say("What you typed is still here.")}` : "";
    view.busy(drawn?.answer.state === "sending" ? "sending" : "no");
    view.failure.show((error.told || say(error.words)) + kept, say("Try again"), again);
    if (cause === "poll") later.after(drawn?.answer.poll ?? pollPause, again);
  };

  return {
    open(opened) {
      item = opened;
      drawn = null;
      pressed = false;
      view.loading(opened.subject);
      ask("open", (signal) => api.open(action, opened, signal));
    },
    close() {
      calls.stop();
      later.never();
      item = null;
      drawn = null;
    },
    touched: () => drawn !== null && drawn.answer.state !== "receipt" && (pressed || isChanged(drawn)),
    item: () => item,
  };
}
