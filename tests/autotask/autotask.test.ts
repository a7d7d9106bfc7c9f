import type { Autotask } from "../../functions/autotask/autotask.ts";
import { contains, eq } from "../../functions/autotask/query.ts";
import { taken } from "../../functions/autotask/taken.ts";
import { standIn } from "./world.ts";

const fields = ["title", "ticketNumber", "creatorResourceID", "externalID"] as const;
const [anna, lena, tom] = [29682901, 29682905, 29682904];
const hansen = 174;

async function ticketValues(autotask: Autotask) {
  const choice = async (name: "Tickets.queueID" | "Tickets.status" | "Tickets.priority") => {
    const values = await autotask.picklist(name);
    return values.find(({ isDefault }) => isDefault)?.value ?? values[0]?.value ?? 0;
  };
  return {
    companyID: hansen,
    title: "Drucker",
    description: "Er druckt nicht.",
    status: await choice("Tickets.status"),
    priority: await choice("Tickets.priority"),
    queueID: await choice("Tickets.queueID"),
  };
}

let world: Awaited<ReturnType<typeof standIn>>;
beforeEach(async () => {
  world = await standIn();
});
afterEach(() => world.close());

const tickets = () => world.sandbox.records("Tickets").filter(({ title }) => title === "Drucker");
const creating = async (resourceID = anna) => {
  const values = await ticketValues(world.autotask);
  world.sandbox.forgetRequests();
  return world.autotask.as(resourceID).create("Tickets", values);
};

test("a ticket is made as the person, and read back", async () => {
  const id = await creating();
  expect(tickets()).toMatchObject([{ id, companyID: hansen, creatorResourceID: anna }]);
  const ticket = await world.autotask.get("Tickets", id, { fields });
  expect(ticket).toMatchObject({ id, title: "Drucker", creatorResourceID: anna, externalID: "" });
  expect(ticket?.ticketNumber).toMatch(/^T\d{8}\.\d{4}$/);
});

test("records are found by Autotask's own filters", async () => {
  const where = [eq("companyID", hansen), contains("title", "SCANNER")];
  const found = await taken(world.autotask.query("Tickets", { where, fields: ["title", "ticketNumber"] }));
  expect(found).toEqual([{ id: 7001, title: "Neuer Scanner im Wareneingang", ticketNumber: "T20260216.0003" }]);
});

test.each([true, false])("a refused ticket names the fields of the form, SOAP words or not", async (soapNames) => {
  await world.close();
  world = await standIn({ switches: { soapNames } });
  const values = await ticketValues(world.autotask);
  const creating = (wrong: object) => world.autotask.as(anna).create("Tickets", { ...values, ...wrong });
  for (const [wrong, name] of [
    [{ companyID: 188 }, "companyID"],
    [{ priority: 99 }, "priority"],
    [{ title: "x".repeat(256) }, "title"],
    [{ contactID: 30683004 }, "contactID"],
  ] as const) {
    await expect(creating(wrong)).rejects.toMatchObject({
      code: "autotaskRefused",
      facts: { why: expect.not.stringContaining("record number"), fields: [{ name, why: expect.any(String) }] },
    });
  }
});

test.each([
  ["whose security level forbids it", lena],
  ["who is inactive", tom],
])("impersonating a person %s is a missing right", async (_, resourceID) => {
  await expect(creating(resourceID)).rejects.toMatchObject({
    code: "noRight",
    facts: { why: expect.stringContaining("adequate permissions") },
  });
  expect(tickets()).toEqual([]);
});

test("a write lost before it was heard may have arrived, and is not sent again", async () => {
  world.sandbox.fail({ kind: "drop", method: "POST", path: "/Tickets", entity: "Tickets" });
  await expect(creating()).rejects.toMatchObject({ code: "mayHaveArrived" });
  expect(tickets()).toEqual([]);
});

test("a write lost after it was executed may have arrived, and is not sent again", async () => {
  world.sandbox.fail({ kind: "drop", method: "POST", entity: "Tickets", executed: true });
  await expect(creating()).rejects.toMatchObject({ code: "mayHaveArrived" });
  expect(tickets()).toHaveLength(1);
});

test.each([502, 503, 504])("a write that a %d answered may have arrived", async (status) => {
  world.sandbox.fail({ kind: "answer", status, method: "POST", entity: "Tickets", executed: true });
  await expect(creating()).rejects.toMatchObject({ code: "mayHaveArrived" });
  expect(tickets()).toHaveLength(1);
});

test("a write that Autotask was too busy for is made once, after the time it asked for", async () => {
  world.sandbox.fail({
    kind: "answer",
    status: 429,
    headers: { "Retry-After": "2" },
    method: "POST",
    entity: "Tickets",
    times: 2,
  });
  await creating();
  expect(world.slept).toEqual([2250, 2500]);
  expect(tickets()).toHaveLength(1);
});

test("reads that met trouble on the way come all the same", async () => {
  world.sandbox.fail({ kind: "drop", entity: "Tickets", path: "7015" });
  world.sandbox.fail({ kind: "answer", status: 503, entity: "Tickets", path: "7015" });
  expect(await world.autotask.get("Tickets", 7015, { fields })).toMatchObject({ ticketNumber: "T20260311.0042" });
});

test("a tenant that has moved is followed, in a write as well", async () => {
  const values = await ticketValues(world.autotask);
  await world.sandbox.move();
  await world.autotask.as(anna).create("Tickets", values);
  expect(tickets()).toHaveLength(1);
});

test("wrong credentials are the API user's", async () => {
  await expect(world.connected({ secret: "wrong" }).get("Tickets", 7015, { fields })).rejects.toMatchObject({
    code: "apiUserRefused",
  });
});

test("an API user that no zone knows is told so", async () => {
  const stranger = world.connected({ username: "nobody@elsewhere.example" });
  await expect(stranger.get("Tickets", 7015, { fields })).rejects.toMatchObject({ code: "noZone" });
});

test("twenty calls at once stay below Autotask's limit of threads", async () => {
  const ids = world.sandbox.records("Tickets").map(({ id }) => Number(id));
  await Promise.all(ids.map((id) => world.autotask.get("Tickets", id, { fields })));
  expect(world.slept).toEqual([]);
});

test("links lead to the zone's own screens", async () => {
  const link = await world.autotask.link("ticket", 7015);
  expect(link).toContain("ExecuteCommand.aspx?Code=OpenTicketDetail&TicketID=7015");
  expect((await fetch(link)).status).toBe(200);
});

test("neither secrets nor addresses nor texts are logged", async () => {
  world.sandbox.fail({ kind: "answer", status: 503, entity: "Tickets", path: "query" });
  await taken(world.autotask.query("Tickets", { where: [contains("title", "Geheim")], fields: ["title"] }));
  await creating(lena).catch(() => undefined);
  const { username, secret, integrationCode } = world.sandbox.credentials;
  expect(world.lines.length).toBeGreaterThan(1);
  for (const word of [username, secret, integrationCode, "Geheim", "Drucker", "127.0.0.1", "permission"]) {
    expect(world.lines.join()).not.toContain(word);
  }
});
