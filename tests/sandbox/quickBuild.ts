import { copyFile, mkdir, readdir, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { build } from "esbuild";

/** Where the quick build of an app is, as a folder for the Functions host. */
export const quickFolder = (app: string): string => resolve(app, ".local/dev");

/**
 * Builds an app's own code only: the libraries stay where they are, and its pages where the whole build puts them. Rejects with esbuild's
 * `BuildFailure`.
 */
export async function quickBuild(app: string): Promise<void> {
  const out = quickFolder(app);
  const endpoints = (await readdir(join(app, "functions"))).filter((file) => file.endsWith(".ts"));
  await mkdir(out, { recursive: true });
  await build({
    stdin: { contents: endpoints.map((file) => `import "./functions/${file}";`).join("\n"), resolveDir: resolve(app) },
    outfile: join(out, "app.mjs"),
    bundle: true,
    packages: "external",
    platform: "node",
    format: "esm",
    target: "node22",
    sourcemap: true,
    define: { __dirname: JSON.stringify(resolve(app, "dist")) },
    logLevel: "silent",
  });
  await writeFile(join(out, "package.json"), JSON.stringify({ main: "app.mjs" }));
  await copyFile(join(app, "host.json"), join(out, "host.json"));
}
