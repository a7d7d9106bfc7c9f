import { access, mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { type Child, type Ended, runNode, startNode } from "./child.ts";
import { holdFolder } from "./holdFolder.ts";
import { serve } from "./localServer.ts";
import { tenantId } from "./people.ts";
import { buildIn, sampleApp } from "./sampleApp.ts";

let app: Awaited<ReturnType<typeof sampleApp>>;
beforeAll(async () => {
  app = await sampleApp();
  await buildIn(app.folder);
});
afterAll(() => app.remove());

const args = (folder = app.folder) => ["tests/sandbox/start.ts", "--app", folder, "--state", join(folder, "state")];
const ready = (output: string) => /^Ready: (\S+)/m.exec(output)?.[1];
const start = (env = {}): Promise<Child<string>> => startNode(args(), { PORT: "0", QUEUE: "orders", ...env }, ready);

type Settings = Record<string, string>;
const settings = async (url: string): Promise<Settings> => JSON.parse(await (await fetch(`${url}api/settings`)).text());

const servers = (of: Settings): string[] => [
  ...[...(of.AzureWebJobsStorage ?? "").matchAll(/http:[^;]+/g)].map(String),
  of.AUTOTASK_ZONE_LOOKUP ?? "",
  of.ENTRA_AUTHORITY ?? "",
  of.GRAPH_URL ?? "",
];

const answers = (url: string): Promise<boolean> =>
  fetch(url).then(
    () => true,
    () => false,
  );

describe("started without any settings", () => {
  let child: Child<string>;
  let of: Settings;
  beforeAll(async () => {
    child = await start();
    of = await settings(child.value);
  });
  afterAll(() => child?.stop());

  test("it shows the addresses, and says in the last line that it is ready", () => {
    const lines = child.output().trim().split("\n");
    expect(lines.at(-1)).toMatch(/^Ready: http:\/\/localhost:\d+\//);
    for (const name of ["Try it", "Bot endpoint", "Autotask"])
      expect(lines.some((line) => line.includes(name))).toBe(true);
  });

  test("the app has settings that lead to stand-ins, and none of a bot's identity", async () => {
    expect(of).toMatchObject({ ALLOWED_TENANTS: tenantId, AZURE_FUNCTIONS_ENVIRONMENT: "Development" });
    expect(Buffer.from(of.SECRETS_KEY ?? "", "base64")).toHaveLength(32);
    expect(Object.keys(of).filter((name) => name.startsWith("MicrosoftApp"))).toEqual([]);
    expect(await Promise.all(servers(of).map(answers))).toEqual(Array(6).fill(true));
  });

  test("the look-alike Outlook is at the root, the app beside it", async () => {
    expect(await (await fetch(child.value)).text()).toContain("<html");
    expect(await (await fetch(`${child.value}api/greet/known`)).text()).toBe("the word wins");
  });

  test("stopped, nothing of it answers any more, and the next start has the same key", async () => {
    await child.stop();
    const all = [child.value, ...servers(of)];
    expect(await Promise.all(all.map(answers))).toEqual(all.map(() => false));
    child = await start();
    expect((await settings(child.value)).SECRETS_KEY).toBe(of.SECRETS_KEY);
  });

  test("killed without a chance to clean up, it leaves nothing behind either", async () => {
    const [storage = ""] = servers(await settings(child.value));
    await child.kill();
    while (await answers(storage)) await wait(50);
  });
});

test("it does not outlive an npm that ends while it starts", async () => {
  const state = join(app.folder, "unready");
  const script = ["tests/sandbox/start.ts", "--app", app.folder, "--state", state];
  const shell = `require("node:child_process").spawn(process.execPath, ${JSON.stringify(script)}, { stdio: "inherit" })`;
  const npm = await startNode(
    ["-e", `${shell}; console.log("begun")`],
    { npm_lifecycle_event: "start", PORT: "0", QUEUE: "orders" },
    (output) => output.includes("begun") || undefined,
  );
  while (!(await exists(join(state, "azurite")))) await wait(20);
  await npm.kill();
  while (!(await isFree(state))) await wait(50);
});

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

const isFree = (folder: string): Promise<boolean> =>
  holdFolder(folder).then(
    (release) => {
      release();
      return true;
    },
    () => false,
  );

test("a service that has settings gets no stand-in", async () => {
  const given = { AUTOTASK_USERNAME: "api@real.example", AUTOTASK_SECRET: "s", AUTOTASK_INTEGRATION_CODE: "i" };
  const child = await start(given);
  expect(await settings(child.value)).toMatchObject(given);
  expect(child.output()).not.toContain("Autotask ");
  await child.stop();
});

describe("what cannot be started is said in one line", () => {
  const failed = async (env: Settings, folder?: string): Promise<Ended> => runNode(args(folder), env);
  const inOneLine = (line: string): Ended => ({ code: 1, said: `Cannot start: ${line}\n` });

  test("a taken port", async () => {
    const other = await serve(() => {});
    const line = `port ${other.port} is in use: stop what uses it, or set PORT to another`;
    expect(await failed({ PORT: String(other.port) })).toEqual(inOneLine(line));
    await other.stop();
  });

  test("another one in the same folder", async () => {
    const child = await start();
    const line = `another "npm start" uses ${join(app.folder, "state")}: stop it first`;
    expect(await failed({ PORT: "0", QUEUE: "orders" })).toEqual(inOneLine(line));
    await child.stop();
  });

  test("what the last one has left half-written", async () => {
    const state = join(app.folder, "broken");
    const storage = join(state, "azurite");
    await mkdir(storage, { recursive: true });
    await writeFile(join(storage, "__azurite_db_blob__.json"), '{"filename":');
    const line = `storage cannot be started from ${storage}: "npm run clean" begins anew`;
    const again = ["tests/sandbox/start.ts", "--app", app.folder, "--state", state];
    expect(await runNode(again, { PORT: "0", QUEUE: "orders" })).toEqual(inOneLine(line));
  });

  test("a port that is none", async () => {
    expect(await failed({ PORT: "many" })).toEqual(inOneLine("PORT is not a port: many"));
  });

  test("a setting that the app refuses", async () => {
    expect(await failed({ PORT: "0", COLOUR: "wrong" })).toEqual(inOneLine("Settings to mend: COLOUR (wrong)"));
  });

  test("a missing build", async () => {
    const unbuilt = await sampleApp();
    const line = 'dist/app.cjs is missing: run "npm run build" first';
    expect(await failed({ PORT: "0" }, unbuilt.folder)).toEqual(inOneLine(line));
    await unbuilt.remove();
  });
});
