/** One thing that is done later; setting it again puts off the last. */
export interface Timer {
  readonly after: (milliseconds: number, then: () => void) => void;
  readonly never: () => void;
}

/** A timer that is not set. */
export function timer(): Timer {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const never = () => clearTimeout(waiting);
  return {
    never,
    after(milliseconds, then) {
      never();
      waiting = setTimeout(then, milliseconds);
    },
  };
}
