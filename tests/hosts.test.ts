import { setTimeout as wait } from "node:timers/promises";
import { anna } from "./sandbox/people.ts";
import { type SpawnedHost, spawnHost } from "./sandbox/spawnHost.ts";
import * as teams from "./sandbox/teams.ts";
import { type Drawn, pressed, startWorld, textOf, type World } from "./world.ts";

let world: World;
let hosts: readonly SpawnedHost[];
beforeAll(async () => {
  world = await startWorld();
  hosts = await Promise.all([spawnHost(world.settings), spawnHost(world.settings)]);
}, 60_000);
afterAll(async () => {
  await Promise.all(hosts.map((host) => host.stop()));
  await world.close();
});

const mail = { action: "createTicket", item: { subject: "Printer", text: "It smokes.", from: null } };
const tickets = () => world.autotask.records("Tickets").length - 20;
const filled = { organization: "174" };

async function pane(host: SpawnedHost | undefined, verb: string, body: object): Promise<Drawn> {
  const answer = await fetch(`${host?.url}/api/pane/${verb}`, {
    method: "POST",
    headers: { Authorization: `Bearer ${await world.issuer.token(anna)}`, "Content-Type": "application/json" },
    body: JSON.stringify(body),
  });
  return { status: answer.status, ...((await answer.json()) as object) } as Drawn;
}

test("two host processes that are sent the same form at the same instant make one ticket and show one receipt", async () => {
  const form = await pane(hosts[0], "open", mail);
  const data = pressed(form.card, "Create", filled);
  const before = tickets();
  const all = await Promise.all([0, 1, 0, 1].map((which) => pane(hosts[which], "act", { data })));
  expect(new Set(all.map(({ card }) => textOf(card))).size).toBe(1);
  expect(textOf(all[0]?.card ?? form.card)).toMatch(/Ticket T\d+\.\d+ created/);
  expect(tickets()).toBe(before + 1);
});

test("a megabyte of a file is taken beside the forms", async () => {
  const data = Buffer.alloc(1_048_576, 7).toString("base64");
  const part = { upload: crypto.randomUUID(), file: "a", part: 0, parts: 1, data };
  expect(await pane(hosts[0], "file", part)).toEqual({ status: 200 });
  expect(await pane(hosts[0], "file", { ...part, part: 1 })).toMatchObject({ status: 400, state: "problem" });
});

test("a message action from Teams, repeated with a new activity id on another host, makes one ticket", async () => {
  const where = { serviceUrl: world.connector.url, conversation: teams.groupChat };
  const bot = async (host: SpawnedHost | undefined, activity: teams.TeamsActivity) => {
    const answer = await fetch(`${host?.url}/api/messages`, {
      method: "POST",
      headers: { Authorization: await world.connector.signed(activity), "Content-Type": "application/json" },
      body: JSON.stringify(activity),
    });
    return ((await answer.json()) as { task: { value: { card: { content: Drawn["card"] } } } }).task.value.card.content;
  };
  // Graph knows nobody here, so that the pane's visit before told who she is.
  const form = await bot(
    hosts[0],
    teams.fetchTask("createTicket", teams.message({ from: null, html: "x" }), anna, where),
  );
  const data = pressed(form, "Create", { ...filled, title: "From Teams" });
  const before = tickets();
  const first = await bot(hosts[0], teams.submitAction("createTicket", data, anna, where));
  const again = await bot(hosts[1], teams.submitAction("createTicket", data, anna, where));
  expect(textOf(again)).toBe(textOf(first));
  expect(tickets()).toBe(before + 1);
});

test("a host that is killed while sending leaves a card that says so, and nothing is sent again", async () => {
  const doomed = await spawnHost(world.settings);
  const form = await pane(doomed, "open", mail);
  const data = pressed(form.card, "Create", filled);
  const before = tickets();
  world.autotask.fail({ kind: "silent", executed: true, method: "POST", entity: "Tickets", path: "/Tickets" });
  const sending = await pane(doomed, "act", { data });
  expect(sending.state).toBe("sending");
  await doomed.kill();
  const seen = [(await pane(hosts[1], "act", { data })).state];
  for (let look = 0; look < 10 && seen.at(-1) === "sending"; look += 1) {
    await wait(1_000);
    seen.push((await pane(hosts[1], "act", { data })).state);
  }
  const unsure = await pane(hosts[1], "act", { data });
  expect(textOf(unsure.card)).toContain("It may have arrived");
  expect(tickets()).toBe(before + 1);
}, 60_000);

test("a page and what it loads are served with a policy, and nothing else is", async () => {
  const page = await fetch(`${hosts[0]?.url}/pane`);
  expect(page.status).toBe(200);
  expect(page.headers.get("content-security-policy")).toContain("default-src 'none'");
  expect((await fetch(`${hosts[0]?.url}/pane.js`)).headers.get("content-type")).toContain("text/javascript");
  for (const path of ["/nothing", "/..%2fapp.cjs", "/app.cjs", "/pane.js.map", "/%00"])
    expect((await fetch(`${hosts[0]?.url}${path}`)).status).toBe(404);
});

test("a bad setting stops the host with one clear line", async () => {
  await expect(spawnHost({ ...world.settings, AUTOTASK_SECRET: "", GRAPH_URL: "ftp://x" })).rejects.toThrow(
    /AUTOTASK_SECRET \(missing\).*GRAPH_URL/,
  );
});
