import type { Answer } from "./answer.ts";
import { NoAnswer, type PaneApi } from "./api.ts";
import type { CardListener } from "./card.ts";
import { type Drawn, drawAnswer, isChanged, place, type Values } from "./drawn.ts";
import { FrameError } from "./frame.ts";
import type { Part } from "./inputs.ts";
import type { Item } from "./item.ts";
import { latest } from "./latest.ts";
import { leave } from "./leaving.ts";
import { type Opening, openingIn } from "./opening.ts";
import { type Reply, replyIn } from "./reply.ts";
import { timer } from "./timer.ts";
import type { View } from "./view.ts";
import type { Say } from "./words.ts";

/** The form in the pane, or the menu: opened for a mail or a calendar item, drawn again by every answer. */
export interface Form {
  readonly open: (item: Item) => void;
  readonly close: () => void;
  /** Whether another form in its place would lose something. */
  readonly touched: () => boolean;
  /** What the form is about; null where there is nothing. */
  readonly item: () => Item | null;
}

/** What asked for a card: opening, a button that opens another one, a button of the form, a changed input, or the page by itself while something is on its way. */
type Cause = "open" | "go" | "press" | "change" | "poll";

// A person pauses this long between words, and this long while walking through a list with the arrow keys.
const typingPause = 600;
const choosingPause = 250;
const pollPause = 2_000;

/** A form in `view` that speaks to `api`, and asks the frame for a `reply`; an item is first opened as `start` says. */
export function formIn(view: View, api: PaneApi, reply: Reply, start: Opening, say: Say): Form {
  const calls = latest<Answer>();
  const later = timer();
  let item: Item | null = null;
  let shown = start;
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

  const touched = () => drawn !== null && drawn.answer.state !== "receipt" && (pressed || isChanged(drawn));

  const go = (next: Opening) => {
    const opened = item;
    if (!opened || calls.underWay()) return;
    const open = async (signal: AbortSignal) => {
      const answer = await api.open(next, opened, signal);
      shown = next;
      return answer;
    };
    const asked = () => ask("go", open);
    if (touched()) leave(view, say, asked);
    else asked();
  };

  const listener: CardListener = {
    pressed(data, withInputs) {
      if (calls.underWay()) return;
      const text = replyIn(data);
      if (text !== null) return openReply(text);
      const next = openingIn(data);
      if (next) return go(next);
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
      view.failure.show(say("Outlook did not open a reply."), {
        words: say("Try again"),
        onPress: () => openReply(text),
      });
    });
  };

  const draw = (answer: Answer, cause: Cause, asked: Values) => {
    const before = cause === "go" ? null : drawn;
    if (cause === "go") pressed = false;
    const now = drawAnswer(answer, before, asked, listener, say);
    drawn = now;
    view.failure.hide();
    view.back(answer.state === "menu" ? null : { words: say("All commands"), onPress: () => go({}) });
    place(view, now, before, cause === "press" || cause === "go");
    if (before?.answer.state !== answer.state) view.say(answer.title);
    else if (cause !== "poll") view.say(say("Updated."));
    if (answer.state === "sending") later.after(answer.poll ?? pollPause, () => redraw("poll"));
    else if (answer.live.some((id) => id in now.typed)) later.after(typingPause, () => redraw("change"));
  };

  const fail = (error: unknown, cause: Cause, again: () => void) => {
    if (!(error instanceof NoAnswer)) throw error;
    const kept = drawn?.answer.state === "form" ? ` ${say("What you typed is still here.")}` : "";
    view.busy(drawn?.answer.state === "sending" ? "sending" : "no");
    view.failure.show((error.told || say(error.words)) + kept, { words: say("Try again"), onPress: again });
    if (cause === "poll") later.after(drawn?.answer.poll ?? pollPause, again);
  };

  return {
    open(opened) {
      const { chosen: _, ...again } = shown;
      item = opened;
      shown = again;
      drawn = null;
      pressed = false;
      view.loading(opened.subject);
      ask("open", (signal) => api.open(again, opened, signal));
    },
    close() {
      calls.stop();
      later.never();
      item = null;
      drawn = null;
    },
    touched,
    item: () => item,
  };
}
