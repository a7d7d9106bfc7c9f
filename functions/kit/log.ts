import { randomBytes } from "node:crypto";

/** What may stand in a log: numbers, flags, codes and ids. Never a secret, token, address or text of a message. */
export type LogFacts = Readonly<Record<string, string | number | boolean | null | undefined>>;

export interface Log {
  readonly info: (event: string, facts?: LogFacts) => void;
  readonly warn: (event: string, facts?: LogFacts) => void;
  /** Logs a bug and answers the reference id under which it can be found. */
  readonly bug: (event: string, error: unknown, facts?: LogFacts) => string;
}

/** A log of one JSON object a line, given to `write` with its level. */
export function jsonLog(write: (level: "info" | "warn" | "error", line: string) => void): Log {
  const line = (level: "info" | "warn" | "error", event: string, facts: LogFacts) =>
    write(level, JSON.stringify({ event, ...facts }));
  return {
    info: (event, facts = {}) => line("info", event, facts),
    warn: (event, facts = {}) => line("warn", event, facts),
    bug(event, error, facts = {}) {
      const reference = randomBytes(4).toString("hex");
      line("error", event, { reference, ...withoutMessage(error), ...facts });
      return reference;
    },
  };
}

// An error's message may quote what a user wrote or an address with a key in it: kind and place are enough to find the bug.
function withoutMessage(error: unknown): LogFacts {
  if (!(error instanceof Error)) return { kind: typeof error };
  const frames = error.stack?.split("\n").filter((frame) => /^\s+at /.test(frame)) ?? [];
  return { kind: error.name, at: frames.slice(0, 6).join(" ").replace(/\s+/g, " ") };
}
