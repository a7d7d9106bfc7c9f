import { spawn } from "node:child_process";
import { once } from "node:events";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";

/** A Node process of the sandbox. */
export interface Child<Ready> {
  /** What `ready` made of its output. */
  readonly value: Ready;
  /** All that it has written so far, both streams. */
  readonly output: () => string;
  /** Ends it with SIGTERM, after five seconds with SIGKILL; settles when it is gone. */
  readonly stop: () => Promise<void>;
  /** Ends it with SIGKILL, as a crash would; settles when it is gone. */
  readonly kill: () => Promise<void>;
}

/**
 * Starts `node` with `args` in the project's folder and settles when `ready` finds what it waits for in the output; rejects with the output when the
 * process ends before that. The child ends with this process, too.
 */
export async function startNode<Ready>(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
  ready: (output: string) => Ready | undefined,
): Promise<Child<Ready>> {
  const withParent = pathToFileURL(resolve("tests/sandbox/withParent.ts")).href;
  const child = spawn(process.execPath, ["--import", withParent, ...args], {
    env: { ...inherited(), ...env },
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  const gone = once(child, "exit");
  let output = "";

  const end = async (signal: NodeJS.Signals) => {
    child.kill(signal);
    await gone;
  };
  const value = await new Promise<Ready>((settle, reject) => {
    const hear = (text: string) => {
      output += text;
      const found = ready(output);
      if (found !== undefined) settle(found);
    };
    child.stdout?.setEncoding("utf8").on("data", hear);
    child.stderr?.setEncoding("utf8").on("data", hear);
    child.once("close", (code, signal) => reject(new Error(`${args[0]} ended with ${code ?? signal}: ${output}`)));
  });
  return {
    value,
    output: () => output,
    async stop() {
      const late = setTimeout(() => child.kill("SIGKILL"), 5000);
      await end("SIGTERM");
      clearTimeout(late);
    },
    kill: () => end("SIGKILL"),
  };
}

/** What a process said, and how it ended. */
export interface Ended {
  readonly code: number | null;
  readonly said: string;
}

/** Runs `node` with `args` to its end. */
export async function runNode(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>> = {},
  cwd = ".",
): Promise<Ended> {
  const child = spawn(process.execPath, args, {
    cwd,
    env: { ...inherited(), ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding("utf8").on("data", (text) => (said += text));
  const [code] = await once(child, "close");
  return { code, said };
}

// A child gets the settings it is given and no others, whatever a developer's shell holds.
function inherited(): Record<string, string | undefined> {
  const { PATH, HOME, TMPDIR, SystemRoot, TEMP } = process.env;
  return { PATH, HOME, TMPDIR, SystemRoot, TEMP };
}
