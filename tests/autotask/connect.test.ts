import { anyOf, eq } from "../../functions/autotask/query.ts";
import { taken } from "../../functions/autotask/taken.ts";
import { client, say } from "./world.ts";

const ticket = { companyID: 175, title: "Printer", status: 1, priority: 2 };

test("nothing is sent before the first question", async () => {
  const { server, close } = await client((_, response) => say(response, 200, {}));
  await close();
  expect(server.seen).toEqual([]);
});

test("a ticket is created as the person, without what was left empty", async () => {
  const { autotask, calls, close } = await client((_, response) => say(response, 200, { itemId: 4711 }));
  const id = await autotask.as(12).create("Tickets", { ...ticket, queueID: null, description: undefined });
  await close();
  expect(id).toBe(4711);
  expect(calls()).toMatchObject([
    {
      method: "POST",
      path: "/ATServicesRest/V1.0/Tickets",
      headers: { impersonationresourceid: "12", secret: "s3cret" },
    },
  ]);
  expect(JSON.parse(calls()[0]?.body ?? "")).toEqual(ticket);
});

test("a contact is created beneath its company", async () => {
  const { autotask, calls, close } = await client((_, response) => say(response, 200, { itemId: 1 }));
  await autotask.as(12).create("Contacts", { companyID: 175, firstName: "Ada", lastName: "L", isActive: 1 });
  await close();
  expect(calls()[0]?.path).toBe("/ATServicesRest/V1.0/Companies/175/Contacts");
});

test("secondary resources are written as the API user", async () => {
  const { autotask, calls, close } = await client((_, response) => say(response, 200, { itemId: 1 }));
  await autotask.as(12).create("TicketSecondaryResources", { ticketID: 7, resourceID: 12, roleID: 3 });
  await close();
  expect(calls()[0]?.headers).not.toHaveProperty("impersonationresourceid");
});

test("nobody is impersonated in reading", async () => {
  const { autotask, calls, close } = await client((_, response) => say(response, 200, { items: [] }));
  const where = [anyOf(eq("status", 1), eq("status", 5))];
  expect(await taken(autotask.query("Tickets", { where, fields: ["title"] }))).toEqual([]);
  await close();
  expect(calls()[0]?.headers).not.toHaveProperty("impersonationresourceid");
});
