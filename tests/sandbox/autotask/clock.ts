/** The stand-in's own clock: it goes with the one beneath, and can be turned forward. */
export interface Clock {
  readonly now: () => number;
  readonly turn: (milliseconds: number) => void;
  /** Does something as if it were that time. */
  readonly at: (time: number, act: () => void) => void;
}

/** A clock that shows what `beneath` shows, until it is turned. */
export function createClock(beneath: () => number): Clock {
  let ahead = 0;
  let stopped: number | null = null;
  return {
    now: () => stopped ?? beneath() + ahead,
    turn(milliseconds) {
      ahead += milliseconds;
    },
    at(time, act) {
      stopped = time;
      try {
        act();
      } finally {
        stopped = null;
      }
    },
  };
}
