import { cp, mkdir, mkdtemp, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { type Ended, runNode } from "./child.ts";

/** A folder of its own with the sample app, not built yet; remove it afterwards. */
export async function sampleApp(): Promise<{ readonly folder: string; readonly remove: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), "sample-app-"));
  await cp("tests/sandbox/sampleApp", folder, { recursive: true });
  await mkdir(join(folder, "functions/pages"));
  await symlink(resolve("node_modules"), join(folder, "node_modules"), "junction");
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}

/** Runs the project's build in a folder. */
export const buildIn = (folder: string): Promise<Ended> => runNode([resolve("build.ts")], {}, folder);
