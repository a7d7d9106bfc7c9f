import type { Clock } from "./clock.ts";

/** What was accepted and takes its time: nobody sees it before it is due. */
export interface Late {
  readonly add: (delay: number, commit: () => void) => void;
  /** Does what is due by now, in its order and at its own time. */
  readonly settle: () => void;
}

/** Nothing is late at first. */
export function createLate(clock: Clock): Late {
  let waiting: readonly { readonly due: number; readonly commit: () => void }[] = [];
  return {
    add(delay, commit) {
      waiting = [...waiting, { due: clock.now() + delay, commit }].sort((one, other) => one.due - other.due);
    },
    settle() {
      const now = clock.now();
      const due = waiting.filter((one) => one.due <= now);
      waiting = waiting.filter((one) => one.due > now);
      for (const one of due) clock.at(one.due, one.commit);
    },
  };
}
