const lookEvery = 250;

/**
 * Calls `stop` once when npm, which has started this process as a script, is gone. npm passes a SIGTERM on to the shell between the two, and a shell
 * ends without passing it on.
 */
export function whenNpmEnds(stop: () => void): void {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  const looking = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(looking);
    stop();
  }, lookEvery);
  looking.unref();
}
