import { mkdir, readdir, stat, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { type BuildOptions, build } from "esbuild";

/** An app to be started, as a folder that the local Functions host takes. */
export interface Candidate {
  readonly name: string;
  readonly folder: string;
  /** Whether it reads the app's settings; an echo that finds them would ask who is calling. */
  readonly isApp: boolean;
  /** Of what it loads of its own, in bytes. */
  readonly size: number;
}

// As modules, because some of the libraries are.
const asModules: BuildOptions = { packages: "external", format: "esm" };

/** The app as it is built, the app with its libraries left in node_modules, and the least bots that there can be, bundled as the app is. */
export async function candidates(): Promise<readonly Candidate[]> {
  const endpoints = (await readdir("functions")).filter((file) => file.endsWith(".ts"));
  const app = endpoints.map((file) => `import "./functions/${file}";`).join("\n");
  return [
    { name: "the app, bundled", folder: ".", isApp: true, size: (await stat("dist/app.cjs")).size },
    await built("the app, its libraries not bundled", "unbundled", app, asModules),
    await built("an echo on botbuilder, bundled", "botbuilder", 'import "./bench/echo/botbuilder.ts";'),
    await built("an echo on @microsoft/agents-hosting, bundled", "agents", 'import "./bench/echo/agentsHosting.ts";'),
    await built("an endpoint without a bot, bundled", "noBot", 'import "./bench/echo/noBot.ts";'),
  ];
}

async function built(name: string, folder: string, contents: string, options: BuildOptions = {}): Promise<Candidate> {
  const out = join(".local/bench", folder);
  const main = options.format === "esm" ? "app.mjs" : "app.cjs";
  const outfile = join(out, main);
  await mkdir(out, { recursive: true });
  await build({
    stdin: { contents, resolveDir: resolve() },
    outfile,
    bundle: true,
    platform: "node",
    format: "cjs",
    target: "node22",
    minifySyntax: true,
    minifyWhitespace: true,
    external: ["@azure/functions-core"],
    logLevel: "error",
    ...options,
  });
  await writeFile(join(out, "package.json"), JSON.stringify({ main }));
  await writeFile(
    join(out, "host.json"),
    JSON.stringify({ version: "2.0", extensions: { http: { routePrefix: "" } } }),
  );
  return { name, folder: out, isApp: options === asModules, size: (await stat(outfile)).size };
}
