import { TableClient } from "@azure/data-tables";
import { pressed, startWorld, textOf, type World } from "../world.ts";
import { mail, stranger } from "./mails.ts";

let world: World;
beforeEach(async () => {
  world = await startWorld();
});
afterEach(() => world.close());

const open = (items: readonly object[], action = "addTicketNote") => world.pane("open", { action, items });
const act = (data: object) => world.pane("act", { data });
const ticket = (id: number) => world.autotask.records("Tickets").find((one) => one.id === id);
const locked = (times: number) =>
  world.autotask.fail({
    ...{ kind: "answer", method: "PATCH", entity: "Tickets", status: 500, times },
    body: { errors: ["Locked."] },
  });
const helped = { secondaryResources: "29682902:29683301" };
const withoutHelper = () =>
  world.autotask.fail({
    ...{ kind: "answer", method: "POST", entity: "TicketSecondaryResources", status: 500 },
    body: { errors: ["Not now."] },
  });
const rows = (table: string) =>
  TableClient.fromConnectionString(world.settings.AzureWebJobsStorage ?? "", table, { allowInsecureConnection: true });

/** The host that went on with what is made in part stops: nobody renews its lease. */
async function stopHost() {
  const claims = rows("claims");
  const stopped = { state: "sending", lease: "2020-01-01T00:00:00.000Z" };
  for await (const { partitionKey = "", rowKey = "", state } of claims.listEntities<{ state: string }>())
    if (state === "partial") await claims.updateEntity({ partitionKey, rowKey, ...stopped }, "Merge");
}

test("the rest goes to the ticket that was chosen, whatever was noted of the message elsewhere meanwhile", async () => {
  const form = await open([mail("One"), mail("[T20260311.0042] Two")]);
  locked(2);
  const part = await act(pressed(form.card, "Add", { ticket: "7014", publish: "2", status: "8" }));
  expect(textOf(part.card)).toContain("Missing: Ticket status");
  const single = await world.pane("open", { action: "addTicketNote", item: mail("One") });
  await act(pressed(single.card, "Add", { ticket: "7011", publish: "2" }));
  const before = ticket(7011)?.status;
  const done = await act(pressed(part.card, "Try again"));
  expect(textOf(done.card)).toContain("2 of 2 done");
  expect([ticket(7014)?.status, ticket(7011)?.status]).toEqual([8, before]);
});

test("what was answered for a message that told nothing itself finishes it too", async () => {
  const form = await open([mail("[T20260311.0042] One"), mail("Two", stranger)]);
  locked(2);
  const part = await act(pressed(form.card, "Add", { ticket: "7014", publish: "2", status: "8" }));
  expect(part.state).toBe("problem");
  const done = await act(pressed(part.card, "Try again"));
  expect(textOf(done.card)).toContain("2 of 2 done");
  expect([ticket(7014)?.status, ticket(7015)?.status]).toEqual([8, 8]);
});

test("a host that stops while it goes on leaves it made in part: for several messages", async () => {
  const form = await open([mail("One"), mail("Two")], "createTicket");
  withoutHelper();
  const part = await act(pressed(form.card, "Create", helped));
  expect(textOf(part.card)).toContain("Missing: Secondary resources");
  const made = world.autotask.records("Tickets").length;
  await stopHost();
  const done = await act(pressed(part.card, "Try again"));
  expect(textOf(done.card)).toContain("2 of 2 done");
  expect(textOf(done.card)).not.toContain("left out");
  expect(world.autotask.records("Tickets")).toHaveLength(made);
});

test("a host that stops while it goes on leaves it made in part: also where an answer is wrong by then", async () => {
  const form = await world.pane("open", { action: "createTicket", item: mail("One") });
  withoutHelper();
  const part = await act(pressed(form.card, "Create", helped));
  await stopHost();
  const wrong = await act({ ...pressed(part.card, "Try again"), priority: "" });
  expect(textOf(wrong.card)).not.toContain("Nothing was sent");
  expect(textOf(wrong.card)).toMatch(/Ticket T\d+\.\d+ created/);
});

test("what is made stays on the card where its message cannot be read any more", async () => {
  const form = await open([mail("One"), mail("Two", stranger)], "createTicket");
  withoutHelper();
  const part = await act(pressed(form.card, "Create", { ...helped, organization: "175" }));
  const drafts = rows("drafts");
  for await (const { partitionKey = "", rowKey = "" } of drafts.listEntities())
    if (rowKey.startsWith("message.")) await drafts.deleteEntity(partitionKey, rowKey);
  const now = await act(pressed(part.card, "Try again"));
  expect(textOf(now.card).match(/Ticket T/g)).toHaveLength(2);
});

test("that a change is not in it is still said when the card has asked by itself", async () => {
  const late = "It was sent before your last changes";
  const form = await open([mail("One"), mail("Two", stranger)], "createTicket");
  const lacking = await act(pressed(form.card, "Create"));
  const back = await act(pressed(lacking.card, "Back to the form"));
  world.autotask.fail({ kind: "delay", method: "POST", entity: "Tickets", milliseconds: 4_500 });
  let now = await act(pressed(back.card, "Create", { organization: "175", priority: "1" }));
  expect([now.state, textOf(now.card)]).toEqual(["sending", expect.stringContaining(late)]);
  while (now.state === "sending") now = await act(now.redraw ?? {});
  expect(textOf(now.card)).toContain("2 of 2 done");
  expect(textOf(now.card)).toContain(late);
});

test("several texts that are appended to one resolution all stand there", async () => {
  const form = await open([mail("One"), mail("Two"), mail("Three")]);
  let now = await act(pressed(form.card, "Add", { ticket: "7011", publish: "2", toResolution: "true" }));
  while (now.state === "sending") now = await act(now.redraw ?? {});
  for (const text of ["One it is.", "Two it is.", "Three it is."]) expect(ticket(7011)?.resolution).toContain(text);
});

test("a short text is appended also where the resolution happens to end with it", async () => {
  world.autotask.change("Tickets", 7011, { resolution: "Toner changed, but it is not fixed." });
  const form = await world.pane("open", { action: "addTicketNote", item: mail("One") });
  const typed = { ticket: "7011", publish: "2", description: "fixed.", toResolution: "true" };
  expect((await act(pressed(form.card, "Add", typed))).state).toBe("receipt");
  expect(ticket(7011)?.resolution).toBe("Toner changed, but it is not fixed.\n\nfixed.");
});
