/** Runs one call at a time; a newer one aborts the older, of which nothing more is heard. */
export interface Latest<T> {
  readonly run: (call: (signal: AbortSignal) => Promise<T>, done: Done<T>) => void;
  readonly underWay: () => boolean;
  readonly stop: () => void;
}

interface Done<T> {
  readonly answered: (answer: T) => void;
  readonly failed: (error: unknown) => void;
}

/** Calls of which only the latest counts. */
export function latest<T>(): Latest<T> {
  let current: AbortController | null = null;
  const stop = () => {
    current?.abort();
    current = null;
  };
  return {
    underWay: () => current !== null,
    stop,
    run(call, { answered, failed }) {
      stop();
      const mine = new AbortController();
      current = mine;
      const end = (then: () => void) => {
        if (current !== mine) return;
        current = null;
        then();
      };
      call(mine.signal).then(
        (answer) => end(() => answered(answer)),
        (error: unknown) => end(() => failed(error)),
      );
    },
  };
}
