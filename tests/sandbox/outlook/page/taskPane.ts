import { element, icon, place } from "./element.ts";

/** What a task pane may ask Outlook for. */
export interface Host {
  readonly token: (fresh: boolean) => Promise<string | null>;
  readonly item: () => object | null;
  readonly context: () => { readonly locale: string; readonly theme: string };
}

/** The pane at the right. */
export interface TaskPane {
  readonly open: (address: string, closeWord: string) => void;
  readonly isOpen: () => boolean;
  /** Tells the page in the pane that something has changed. */
  readonly tell: (news: "itemChanged" | "contextChanged") => void;
}

/** A pane whose page is answered by `host`; `onClose` hears of the close button. */
export function taskPane(host: Host, onClose: () => void): TaskPane {
  const holder = place("pane");
  let frame: HTMLIFrameElement | null = null;
  const post = (message: object) => frame?.contentWindow?.postMessage(message, location.origin);

  addEventListener("message", async ({ data, source, origin }: MessageEvent) => {
    if (!frame || source !== frame.contentWindow || origin !== location.origin) return;
    const { ask, id } = data ?? {};
    if (ask === "item") post({ answer: id, value: host.item() });
    if (ask === "context") post({ answer: id, value: host.context() });
    if (ask === "token") {
      const token = await host.token(data.fresh === true);
      post({ answer: id, ...(token ? { value: token } : { error: "login_required" }) });
    }
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
    isOpen: () => frame !== null,
    tell: (tell) => post({ tell }),
  };
}
