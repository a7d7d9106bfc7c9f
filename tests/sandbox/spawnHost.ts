import { resolve } from "node:path";
import { startNode } from "./child.ts";

/** A local Functions host in a process of its own. */
export interface SpawnedHost {
  readonly url: string;
  /** All that the host and the app have logged so far. */
  readonly log: () => string;
  readonly stop: () => Promise<void>;
  /** Ends it as a crash would. */
  readonly kill: () => Promise<void>;
}

export interface SpawnOptions {
  /** The folder of the app; the project by default, whose `dist` must be built. */
  readonly app?: string;
  /** A module that exports the function `name`, which makes the host's front from `options`. */
  readonly front?: { readonly module: string; readonly name: string; readonly options: unknown };
}

/** Starts the local Functions host with these settings and no others, on a free port. */
export async function spawnHost(
  settings: Readonly<Record<string, string>>,
  { app = ".", front }: SpawnOptions = {},
): Promise<SpawnedHost> {
  const made = front && { ...front, module: resolve(front.module) };
  const env = { ...settings, HOST_APP: resolve(app), ...(made && { HOST_FRONT: JSON.stringify(made) }) };
  const { value, output, stop, kill } = await startNode(["tests/sandbox/host.ts"], env, firstUrl);
  return { url: value, log: output, stop, kill };
}

const firstUrl = (output: string): string | undefined => /^\{"url":"([^"]+)"\}$/m.exec(output)?.[1];
