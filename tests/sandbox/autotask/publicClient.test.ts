import { AutotaskRestApi } from "@apigrate/autotask-restapi";
import { type StandInAutotask, startAutotask } from "./startAutotask.ts";

const anna = 29682901;
const ticket = { CompanyID: 174, Title: "Drucker", Status: 1, Priority: 2, QueueID: 29683480 };

let autotask: StandInAutotask;
let client: AutotaskRestApi;

beforeEach(async () => {
  autotask = await startAutotask();
  const { username, secret, integrationCode } = autotask.credentials;
  const base_url = autotask.zoneLookup.replace("atservicesrest/v1.0/zoneInformation", "ATServicesRest/");
  client = new AutotaskRestApi(username, secret, integrationCode, { base_url });
});
afterEach(() => autotask.close());

const held = (entity: string, id: number) => autotask.records(entity).find((row) => row.id === id);

test("finds the zone by itself", async () => {
  await client.Companies.get(0);
  expect(autotask.requests.map(({ path }) => path)).toEqual([
    "/ATServicesRest/v1.0/zoneInformation",
    "/ATServicesRest/V1.0/Companies/0",
  ]);
});

test("gets one record, and null for one that is not there", async () => {
  expect(await client.Companies.get(174)).toMatchObject({ item: { companyName: "Hansen Logistik GmbH" } });
  expect(await client.Companies.get(999)).toEqual({ item: null });
});

test("queries and counts, fields spelt as in 2020", async () => {
  const search = { filter: [{ op: "beginsWith", field: "CompanyName", value: "Alster" }] };
  const { items, pageDetails } = await client.Companies.query(search);
  expect(items.map(({ companyName }) => companyName)).toEqual([
    "Alster Klinik Gruppe AG",
    "Alster Klinik Harburg gGmbH",
    "Alster MVZ Altona gGmbH",
  ]);
  expect(pageDetails).toEqual({ count: 3, requestCount: 500, prevPageUrl: null, nextPageUrl: null });
  expect(await client.Companies.count(search)).toEqual({ queryCount: 3 });
});

test("creates and updates for somebody", async () => {
  const { itemId } = await client.Tickets.create(ticket, { ImpersonationResourceId: anna });
  expect(held("Tickets", itemId)).toMatchObject({ title: "Drucker", creatorResourceID: anna });
  expect(await client.Tickets.update({ id: itemId, Priority: 1 })).toEqual({ itemId });
  expect(held("Tickets", itemId)).toMatchObject({ title: "Drucker", priority: 1 });
});

test("gets a refusal with its sentence", async () => {
  await expect(client.Tickets.create({ ...ticket, Priority: 77 })).rejects.toMatchObject({
    status: 500,
    details: { errors: ["Picklist value [77] does not exist for priority"] },
  });
});

test("adds a note below its ticket", async () => {
  const note = { Title: "Anruf", Description: "Fährt wieder hoch.", NoteType: 3, Publish: 2 };
  const { itemId } = await client.TicketNotes.create(7001, note);
  expect(held("TicketNotes", itemId)).toMatchObject({ ticketID: 7001, description: "Fährt wieder hoch." });
});

test("adds an attachment and reads it back, byte for byte", async () => {
  const data = Buffer.from([0, 255, 128, 10]).toString("base64");
  const file = { id: 0, attachmentType: "FILE_ATTACHMENT", fullPath: "a.png", title: "a", publish: 1, data };
  const { itemId } = await client.TicketAttachments.create(7001, file);
  expect(await client.TicketAttachments.get(7001, itemId)).toMatchObject({ items: [{ id: itemId, data }] });
});

test("reads what a field is", async () => {
  const { fields } = await client.Tickets.fieldInfo();
  expect(fields.find(({ name }) => name === "priority")).toMatchObject({ isPickList: true, isRequired: true });
});
