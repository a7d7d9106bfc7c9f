/** A reply that was sent, as far as anything is sent here. */
export interface SentReply {
  /** The item that was replied to. */
  readonly to: string;
  readonly text: string;
  readonly sent: string;
}

/** The replies of this session. */
export interface Replies {
  /** Begins a reply to an item, above what has been written to it already. */
  readonly begin: (to: string, text: string) => void;
  /** What is being written to the item; undefined where nothing is. */
  readonly draft: (to: string) => string | undefined;
  readonly write: (to: string, text: string) => void;
  readonly send: (to: string) => void;
  readonly discard: (to: string) => void;
  readonly sent: (to: string) => readonly SentReply[];
}

const key = "outlook.replies";

/** What was sent is kept until the browser's tab is closed, a draft until the page is left. */
export function replies(): Replies {
  const drafts = new Map<string, string>();
  let all: readonly SentReply[] = JSON.parse(sessionStorage.getItem(key) ?? "[]");
  return {
    begin: (to, text) => drafts.set(to, [text, drafts.get(to) ?? ""].filter(Boolean).join("\n\n")),
    draft: (to) => drafts.get(to),
    write: (to, text) => drafts.set(to, text),
    send(to) {
      all = [...all, { to, text: drafts.get(to) ?? "", sent: new Date().toISOString() }];
      sessionStorage.setItem(key, JSON.stringify(all));
      drafts.delete(to);
    },
    discard: (to) => drafts.delete(to),
    sent: (to) => all.filter((reply) => reply.to === to),
  };
}
