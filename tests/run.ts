import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { whenNpmEnds } from "./sandbox/npmEnds.ts";

// `npm test`: builds, runs jest with the arguments that it was given, and ends with the line `N passed, N failed`, whatever happens.
let running: ChildProcess | undefined;
whenNpmEnds(() => running?.kill());

async function node(...args: readonly string[]): Promise<number> {
  running = spawn(process.execPath, args, { stdio: ["inherit", process.stderr, "inherit"] });
  const [code] = await once(running, "exit");
  return code ?? 1;
}

interface Counts {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  /** Test files that could not even be loaded. */
  readonly numRuntimeErrorTestSuites: number;
}

async function jest(args: readonly string[]): Promise<{ readonly code: number; readonly counts: Counts | undefined }> {
  const folder = await mkdtemp(join(tmpdir(), "test-run-"));
  const results = join(folder, "results.json");
  const code = await node("node_modules/jest/bin/jest.js", "--json", "--outputFile", results, ...args);
  const counts: Counts | undefined = await readFile(results, "utf8").then(JSON.parse, () => undefined);
  await rm(folder, { recursive: true });
  return { code, counts };
}

const built = await node("build.ts");
const { code, counts } = built === 0 ? await jest(process.argv.slice(2)) : { code: built };
const passed = counts?.numPassedTests ?? 0;
const failed = counts ? counts.numFailedTests + counts.numRuntimeErrorTestSuites : 0;
// Red for another reason than a test (no build, a crash, a teardown that threw) is a failure as well.
process.exitCode = code;
process.stdout.write(`${passed} passed, ${code === 0 ? failed : Math.max(failed, 1)} failed\n`);
