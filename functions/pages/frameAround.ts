import { type Frame, FrameError } from "./frame.ts";

/** The frame around `page`, spoken to by messages; it answers only from the page's own origin. */
export function frameAround(page: Window): Frame {
  const { origin } = page.location;
  const listen = (listener: (data: Record<string, unknown>) => void) => {
    const heard = (event: MessageEvent<unknown>) => {
      const ours = event.origin === origin && event.source === page.parent && page.parent !== page;
      if (ours && typeof event.data === "object" && event.data !== null) listener({ ...event.data });
    };
    page.addEventListener("message", heard);
    return () => page.removeEventListener("message", heard);
  };

  return {
    ask: (question, patience, more) =>
      new Promise((resolve, reject) => {
        if (page.parent === page) return reject(new FrameError("no frame", true));
        const id = crypto.randomUUID();
        const end = (settle: () => void) => {
          clearTimeout(timer);
          stop();
          settle();
        };
        const timer = setTimeout(() => end(() => reject(new FrameError("no answer", true))), patience);
        const stop = listen((data) => {
          if (data.answer !== id) return;
          const refused = typeof data.error === "string" ? new FrameError(data.error, false) : null;
          end(() => (refused ? reject(refused) : resolve(data.value)));
        });
        page.parent.postMessage({ ...more, ask: question, id }, origin);
      }),
    hear: (news, listener) => {
      listen((data) => data.tell === news && listener());
    },
  };
}
