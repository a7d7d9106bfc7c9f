import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, extname, join, relative, resolve } from "node:path";
import { type BuildFailure, type BuildOptions, type BuildResult, build, type Plugin } from "esbuild";

type Files = ReadonlyMap<string, Uint8Array>;

class Unbuildable extends Error {}

// Builds the project in the current directory: all endpoints into dist/app.cjs, the browser pages into dist/pages/; with `--pages` these only.
const appFile = "dist/app.cjs";
const pagesFolder = "functions/pages";
const pagesOut = "dist/pages";

const bundled = async (options: BuildOptions): Promise<Files> => {
  const defaults: BuildOptions = { bundle: true, sourcemap: true, write: false, logLevel: "silent" };
  const { outputFiles = [] }: BuildResult = await build({ ...defaults, ...options });
  return new Map(outputFiles.map(({ path, contents }) => [relative("", path), contents]));
};

// Azure's packages exist twice in themselves, for import and for require, and botbuilder's bring one same zod each: every one is taken once.
const once: Plugin = {
  name: "once",
  setup({ onResolve, resolve: find }) {
    onResolve({ filter: /^@azure\// }, ({ path, kind, importer, resolveDir }) =>
      kind === "require-call" ? find(path, { kind: "import-statement", importer, resolveDir }) : undefined,
    );
    onResolve({ filter: /^zod$/ }, ({ path, kind, importer }) =>
      /[\\/]node_modules[\\/]bot(builder|framework)-?\w*[\\/]/.test(importer) && kind === "require-call"
        ? find(path, { kind, resolveDir: resolve("node_modules/botbuilder") })
        : undefined,
    );
  },
};

async function app(): Promise<Files> {
  const endpoints = (await readdir("functions")).filter((file) => extname(file) === ".ts").sort();
  return bundled({
    stdin: {
      contents: endpoints.map((file) => `import "./functions/${file}";`).join("\n"),
      resolveDir: resolve(),
      sourcefile: "endpoints.ts",
    },
    outfile: appFile,
    platform: "node",
    format: "cjs",
    target: "node22",
    treeShaking: true,
    // Less to read at a cold start; names stay as they are, for the stack traces in the log.
    minifySyntax: true,
    minifyWhitespace: true,
    plugins: [once],
    // The Functions worker hands this module to the app at run time; it is on no registry.
    external: ["@azure/functions-core"],
  });
}

async function pages(): Promise<Files> {
  const files = await readdir(pagesFolder);
  const asTheyAre = files.filter((file) => ![".ts", ".json"].includes(extname(file)));
  const copies = new Map<string, Uint8Array>();
  for (const file of asTheyAre) copies.set(join(pagesOut, file), await readFile(join(pagesFolder, file)));

  const scripts = asTheyAre
    .filter((file) => extname(file) === ".html")
    .flatMap((page) => scriptsOf(page, String(copies.get(join(pagesOut, page))), files));
  const bundles = await bundled({
    entryPoints: [...new Set(scripts)].map((script) => join(pagesFolder, script)),
    outdir: pagesOut,
    platform: "browser",
    format: "esm",
    target: "es2022",
    minify: true,
  });
  return new Map([...copies, ...bundles]);
}

function scriptsOf(page: string, html: string, files: readonly string[]): string[] {
  const named = [...html.matchAll(/<script\b[^>]*\bsrc="(?:\.?\/)?([^"/]+)\.js"/g)].map(([, name]) => `${name}.ts`);
  const missing = named.find((script) => !files.includes(script));
  if (missing) throw new Unbuildable(`${pagesFolder}/${page} names a script that is not there: ${missing}`);
  return named;
}

// Renamed into place, so that a host which starts meanwhile never loads half a file.
async function write(files: Files): Promise<void> {
  await mkdir(pagesOut, { recursive: true });
  for (const [path, contents] of files) {
    const unfinished = join(dirname(path), `.${process.pid}.${basename(path)}`);
    await writeFile(unfinished, contents);
    await rename(unfinished, path);
  }
  const stale = (await readdir(pagesOut)).filter((file) => !file.startsWith(".") && !files.has(join(pagesOut, file)));
  for (const file of stale) await rm(join(pagesOut, file), { force: true });
}

const isBuildFailure = (error: unknown): error is BuildFailure => error instanceof Error && "errors" in error;

function oneLine(error: unknown): string {
  if (error instanceof Unbuildable) return error.message;
  if (!isBuildFailure(error)) throw error;
  const [first, ...more] = error.errors;
  const place = first?.location ? `${first.location.file}:${first.location.line}:${first.location.column + 1}: ` : "";
  return `${place}${first?.text ?? error.message}${more.length > 0 ? ` (and ${more.length} more)` : ""}`;
}

try {
  const pagesOnly = process.argv.includes("--pages");
  const [appFiles, pageFiles] = await Promise.all([pagesOnly ? [] : app(), pages()]);
  await write(new Map([...appFiles, ...pageFiles]));
} catch (error) {
  process.stderr.write(`build: ${oneLine(error)}\n`);
  process.exitCode = 1;
}
