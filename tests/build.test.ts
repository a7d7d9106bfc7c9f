import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { buildIn, sampleApp } from "./sandbox/sampleApp.ts";

let app: Awaited<ReturnType<typeof sampleApp>>;
beforeEach(async () => {
  app = await sampleApp();
});
afterEach(() => app.remove());

const page = (name: string, text: string) => writeFile(join(app.folder, "functions/pages", name), text);
const built = (path: string) => readFile(join(app.folder, "dist", path), "utf8");

test("all endpoints become one file, which asks the Functions worker for its module", async () => {
  expect(await buildIn(app.folder)).toEqual({ code: 0, said: "" });
  expect(await built("app.cjs")).toContain('require("@azure/functions-core")');
  expect(await built("app.cjs.map")).toContain("samples.ts");
});

test("a page is taken with its style, and its script bundled", async () => {
  await page("pane.html", '<link rel="stylesheet" href="/pane.css"><script type="module" src="/pane.js"></script>');
  await page("pane.css", "body { margin: 0 }");
  await page("pane.ts", 'import { words } from "./words.ts";\nconsole.log(words);');
  await page("words.ts", 'export const words: string = "from the other file";');
  expect(await buildIn(app.folder)).toEqual({ code: 0, said: "" });
  expect((await readdir(join(app.folder, "dist/pages"))).sort()).toEqual([
    "pane.css",
    "pane.html",
    "pane.js",
    "pane.js.map",
  ]);
  expect(await built("pages/pane.js")).toContain("from the other file");
});

test("a page that is gone from the sources is gone from the build", async () => {
  await page("old.html", "<p>Old</p>");
  await page("new.html", "<p>New</p>");
  await buildIn(app.folder);
  await rm(join(app.folder, "functions/pages/old.html"));
  await buildIn(app.folder);
  expect(await readdir(join(app.folder, "dist/pages"))).toEqual(["new.html"]);
});

test("what cannot be bundled is said in one line, with its place, and leaves the last build alone", async () => {
  await buildIn(app.folder);
  const before = await built("app.cjs");
  await writeFile(join(app.folder, "functions/wrong.ts"), 'import "./nowhere.ts";\nimport "./neither.ts";\n');
  expect(await buildIn(app.folder)).toEqual({
    code: 1,
    said: 'build: functions/wrong.ts:1:8: Could not resolve "./nowhere.ts" (and 1 more)\n',
  });
  expect(await built("app.cjs")).toBe(before);
});

test("a page that names a script which is not there is said in one line", async () => {
  await page("pane.html", '<script type="module" src="./pane.js"></script>');
  expect(await buildIn(app.folder)).toEqual({
    code: 1,
    said: "build: functions/pages/pane.html names a script that is not there: pane.ts\n",
  });
});
