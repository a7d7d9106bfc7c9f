import { setTimeout as wait } from "node:timers/promises";
import { startNode } from "./child.ts";

// Between npm and a script stands a shell, which is ended and passes nothing on: a process that starts another and waits plays it.
const shell = (script: string) =>
  `require("node:child_process").spawn(process.execPath, ["--input-type=module", "-e", ${JSON.stringify(script)}], { stdio: "inherit" })`;

const script = (before = "") => `
  import { createServer } from "node:http";
  import { whenNpmEnds } from "./tests/sandbox/npmEnds.ts";
  ${before}
  whenNpmEnds(() => process.exit());
  const server = createServer().listen(0, "127.0.0.1", () => console.log("at " + server.address().port));
`;

const port = (output: string) => /^at (\d+)/m.exec(output)?.[1];

const answers = (port: string): Promise<boolean> =>
  fetch(`http://127.0.0.1:${port}`, { signal: AbortSignal.timeout(200) }).then(
    () => true,
    (error) => error.name === "TimeoutError",
  );

test("a script does not outlive the npm that has started it", async () => {
  const npm = await startNode(["-e", shell(script())], { npm_lifecycle_event: "start" }, port);
  expect(await answers(npm.value)).toBe(true);
  await npm.kill();
  while (await answers(npm.value)) await wait(50);
});

test("nor one that has ended before the script looks for the first time", async () => {
  const late = `
    const parent = process.ppid;
    process.kill(parent, "SIGKILL");
    while (process.ppid === parent) await new Promise((soon) => setTimeout(soon, 10));
  `;
  const npm = await startNode(["-e", shell(script(late))], { npm_lifecycle_event: "start" }, port);
  while (await answers(npm.value)) await wait(50);
});
