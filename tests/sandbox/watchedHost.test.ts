import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { type Child, startNode } from "./child.ts";
import { buildIn, sampleApp } from "./sampleApp.ts";

let app: Awaited<ReturnType<typeof sampleApp>>;
let child: Child<string>;
beforeAll(async () => {
  app = await sampleApp();
  await buildIn(app.folder);
  const args = ["tests/sandbox/start.ts", "--watch", "--app", app.folder, "--state", join(app.folder, "state")];
  child = await startNode(args, { PORT: "0", QUEUE: "orders" }, (output) => /^Ready: (\S+)/m.exec(output)?.[1]);
}, 60_000);
afterAll(async () => {
  await child?.stop();
  await app.remove();
});

const samples = () => join(app.folder, "functions/samples.ts");
const greeting = async () => (await fetch(`${child.value}api/greet/known`)).text();
const change = async (from: string, to: string) =>
  writeFile(samples(), (await readFile(samples(), "utf8")).replace(from, to));

async function until(said: string): Promise<void> {
  while (!child.output().includes(said)) await wait(50);
}

test("the app answers, and the look-alike Outlook beside it", async () => {
  expect(await greeting()).toBe("the word wins");
  expect(await (await fetch(child.value)).text()).toContain("<html");
});

test("a change in functions/ is there as soon as it is said, at the same address", async () => {
  await change("the word wins", "the new word wins");
  await until("restarted");
  expect(await greeting()).toBe("the new word wins");
});

test("code that does not build is told with its place, and the last that did goes on", async () => {
  await writeFile(join(app.folder, "functions/wrong.ts"), 'import "./nowhere.ts";\n');
  await until('wrong.ts:1:7: ERROR: Could not resolve "./nowhere.ts"');
  expect(await greeting()).toBe("the new word wins");
});

test("a page is built anew, and the app goes on as it is", async () => {
  await writeFile(join(app.folder, "functions/pages/new.html"), "<p>New</p>");
  await until("pages built");
  expect(await readFile(join(app.folder, "dist/pages/new.html"), "utf8")).toBe("<p>New</p>");
});
