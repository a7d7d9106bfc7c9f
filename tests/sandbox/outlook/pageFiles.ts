import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { build } from "esbuild";

/** The page's three files, as the browser gets them. */
export interface PageFiles {
  readonly html: string;
  readonly style: string;
  readonly script: string;
}

const folder = "tests/sandbox/outlook/page";

/** Makes the page's files when they are first asked for. */
export function pageFiles(): () => Promise<PageFiles> {
  let made: Promise<PageFiles> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

async function make(): Promise<PageFiles> {
  const [html, style, { outputFiles }] = await Promise.all([
    readFile(join(folder, "index.html"), "utf8"),
    readFile(join(folder, "outlook.css"), "utf8"),
    build({
      entryPoints: [join(folder, "outlook.ts")],
      bundle: true,
      format: "esm",
      target: "es2022",
      write: false,
      logLevel: "silent",
    }),
  ]);
  return { html, style, script: outputFiles[0]?.text ?? "" };
}
