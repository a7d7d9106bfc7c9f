import { element, icon, place } from "./element.ts";

/** What a task pane may ask Outlook for, and what answers it: the message of what it throws is told in place of a value. */
export type Answers = Readonly<Record<string, (asked: Readonly<Record<string, unknown>>) => unknown>>;

/** The pane at the right. */
export interface TaskPane {
  readonly open: (address: string, closeWord: string) => void;
  /** Tells the page in the pane that something has changed. */
  readonly tell: (news: "itemChanged" | "contextChanged") => void;
}

/** A pane whose page gets these answers; `onClose` hears of the close button. */
export function taskPane(answers: Answers, onClose: () => void): TaskPane {
  const holder = place("pane");
  let frame: HTMLIFrameElement | null = null;
  const post = (message: object) => frame?.contentWindow?.postMessage(message, location.origin);

  addEventListener("message", async ({ data, source, origin }: MessageEvent) => {
    if (!frame || source !== frame.contentWindow || origin !== location.origin) return;
    const { ask, id } = data ?? {};
    const answer = Object.hasOwn(answers, ask) ? answers[ask] : undefined;
    if (answer) post({ answer: id, ...(await told(() => answer(data))) });
  });

  const close = () => {
    frame = null;
    holder.hidden = true;
    holder.replaceChildren();
  };
  const closed = () => {
    close();
    onClose();
  };
  return {
    open(address, closeWord) {
      const closing = { class: "bare", title: closeWord, label: closeWord, onClick: closed };
      frame = element("iframe", { title: "Autotask" });
      frame.src = address;
      holder.hidden = false;
      holder.replaceChildren(
        element("div", { class: "pane-bar" }, element("h2", {}, "Autotask"), element("button", closing, icon("close"))),
        frame,
      );
    },
    tell: (tell) => post({ tell }),
  };
}

async function told(answer: () => unknown): Promise<{ readonly value: unknown } | { readonly error: string }> {
  try {
    return { value: await answer() };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}
