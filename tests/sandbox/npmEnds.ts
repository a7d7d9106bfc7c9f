import { readFileSync } from "node:fs";

const lookEvery = 250;

/**
 * Calls `stop` once when npm, which has started this process as a script, is gone, also where it went before this call. npm passes a SIGTERM on to
 * the shell between the two, and a shell ends without passing it on.
 */
export function whenNpmEnds(stop: () => void): void {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  const orphaned = isOrphaned();
  const looking = setInterval(() => {
    if (process.ppid === parent && !orphaned) return;
    clearInterval(looking);
    stop();
  }, lookEvery);
  looking.unref();
}

// Whoever takes in an orphan, init or another, is of another process group; npm, its shell and its script are of one.
function isOrphaned(): boolean {
  try {
    return groupOf(process.ppid) !== groupOf(process.pid);
  } catch {
    return process.ppid === 1;
  }
}

// `pid (name) state ppid group …`, and a name may hold anything.
const groupOf = (pid: number): string | undefined =>
  readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1)?.split(" ")[2];
