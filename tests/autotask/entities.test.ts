import type { Autotask, Reads } from "../../functions/autotask/autotask.ts";
import {
  type EntityName,
  entities,
  type PicklistName,
  type Row,
  type Values,
} from "../../functions/autotask/entities.ts";
import type { Entity, Field, Kind } from "../../functions/autotask/entity.ts";
import { anyOf, contains, eq, isIn } from "../../functions/autotask/query.ts";
import { newRecord } from "../../functions/autotask/values.ts";
import type { StandInAutotask } from "../sandbox/autotask/startAutotask.ts";
import { standIn } from "./world.ts";

const names = Object.keys(entities) as EntityName[];
const fieldsOf = (name: EntityName): Readonly<Record<string, Field>> => entities[name].fields;

test.each(names)("every field that %s is created beneath is one of its own", (name) => {
  const { created } = entities[name];
  const key = created.at === "parent" ? created.key : "id";
  expect(fieldsOf(name)).toHaveProperty(key);
});

test.each(names)("no two fields of %s share a SOAP name or differ in case only", (name) => {
  const words = Object.entries(fieldsOf(name)).flatMap(([rest, field]) => [rest, field.soapName ?? []].flat());
  expect(new Set(words.map((word) => word.toLowerCase())).size).toBe(words.length);
});

const dataTypes: Readonly<Record<Kind, readonly string[]>> = {
  integer: ["integer", "short"],
  long: ["long"],
  decimal: ["double", "decimal"],
  text: ["string"],
  base64: ["string"],
  date: ["datetime"],
  flag: ["boolean"],
  userDefined: [],
};

// No public description of these is complete.
const fullyTold = names.filter((name) => name !== "Opportunities" && name !== "Countries");

test.each(fullyTold)("the fields of %s are those that Autotask tells", async (name) => {
  const { sandbox, close } = await standIn();
  const told = await fieldInformation(sandbox, name);
  await close();
  const ours = Object.entries(fieldsOf(name)).filter(([, { kind }]) => kind !== "userDefined");
  expect(ours.map(([field]) => field).toSorted()).toEqual(told.map((field) => field.name).toSorted());
  for (const [field, { kind, marks, length = 0 }] of ours) {
    const its = told.find((one) => one.name === field);
    expect({ field, ...its }).toMatchObject({
      field,
      dataType: expect.stringMatching(dataTypes[kind].join("|")),
      isPickList: marks.includes("picklist"),
      isQueryable: !marks.includes("notQueryable"),
      length,
    });
    if (field !== "id" && name !== "Resources") {
      expect({ field, required: its?.isRequired }).toEqual({ field, required: marks.includes("required") });
    }
    expect({ field, readOnly: its?.isReadOnly }).toEqual({
      field,
      readOnly: marks.includes("readOnly") || marks.includes("createOnly"),
    });
  }
});

const creatable = fullyTold.filter((name) => entities[name].created.at !== "never");

test.each(creatable)("%s can be created, and changed or not, as Autotask tells", async (name) => {
  const { sandbox, close } = await standIn();
  const { info } = (await told(sandbox, `${name}/entityInformation`)) as { info: object };
  await close();
  const described: Entity = entities[name];
  expect(info).toMatchObject({ name: described.soapName, canCreate: true, canUpdate: !described.unchangeable });
});

test("attachments are made beneath what they are attached to, with their content", () => {
  const data = Buffer.from("Guten Tag").toString("base64");
  const file = { title: "Angebot", fullPath: "angebot.pdf", attachmentType: "FILE_ATTACHMENT", publish: 2, data };
  expect(newRecord("TicketNoteAttachments", { ...file, ticketNoteID: 7 })).toEqual({
    path: "TicketNotes/7/Attachments",
    body: { ...file, ticketNoteID: 7 },
  });
  for (const data of ["Guten Tag", "R3V0ZW4", "=", "R3V0ZW4g VGFn"]) {
    expect(() => newRecord("TicketAttachments", { ...file, data, ticketID: 7 })).toThrow(TypeError);
  }
});

interface Told {
  readonly name: string;
  readonly isRequired: boolean;
  readonly isReadOnly: boolean;
}

async function told({ url, credentials }: StandInAutotask, path: string): Promise<unknown> {
  const { username, secret, integrationCode } = credentials;
  const headers = { UserName: username, Secret: secret, ApiIntegrationCode: integrationCode };
  return (await fetch(`${url}/ATServicesRest/V1.0/${path}`, { headers })).json();
}

async function fieldInformation(sandbox: StandInAutotask, name: string): Promise<readonly Told[]> {
  return ((await told(sandbox, `${name}/entityInformation/fields`)) as { fields: readonly Told[] }).fields;
}

// Never called: the compiler checks what stands here.
async function refusedByTheCompiler(autotask: Autotask, reads: Reads) {
  const ticket = { companyID: 175, title: "Printer", status: 1, priority: 2 };
  await autotask.as(7).create("Tickets", { ...ticket, queueID: undefined, description: null });
  for await (const row of reads.query("Tickets", { where: [eq("status", 1)], fields: ["title", "contactID"] })) {
    const read: { id: number; title: string; contactID: number | null } = row;
    // @ts-expect-error a field that was not asked for
    row.description satisfies string;
    read.id satisfies number;
  }
  reads.query("Contacts", { where: [anyOf(eq("emailAddress", "a"), isIn("companyID", [1, 2]))], fields: [] });
  reads.query("Companies", { where: [{ op: "contains", field: "companyName", value: "x" }], fields: ["companyName"] });

  // @ts-expect-error a required field is missing
  await autotask.as(7).create("Tickets", { companyID: 175, title: "Printer", status: 1 });
  // @ts-expect-error a required field is undefined
  await autotask.as(7).create("Tickets", { ...ticket, title: undefined });
  // @ts-expect-error Autotask numbers its tickets itself
  await autotask.as(7).create("Tickets", { ...ticket, ticketNumber: "T20260311.0042" });
  // @ts-expect-error Autotask has no such field
  await autotask.as(7).create("Tickets", { ...ticket, descripton: "x" });
  await autotask.as(7).update("Tickets", 1, { queueID: null, status: 5 });
  await autotask.as(7).update("Tasks", 1, { projectID: 1, status: 5 });
  // @ts-expect-error a required field cannot be cleared
  await autotask.as(7).update("Tickets", 1, { title: null });
  // @ts-expect-error Autotask numbers its tickets itself
  await autotask.as(7).update("Tickets", 1, { ticketNumber: "x" });
  // @ts-expect-error set once and for all
  await autotask.as(7).update("Contracts", 1, { companyID: 1 });
  // @ts-expect-error a task is changed beneath its project
  await autotask.as(7).update("Tasks", 1, { status: 5 });
  // @ts-expect-error attachments are never changed
  await autotask.as(7).update("TicketAttachments", 1, { ticketID: 1 });
  // @ts-expect-error an attachment without what it is attached to
  await autotask.as(7).create("TicketAttachments", { title: "x", fullPath: "x", attachmentType: "x", publish: 1 });
  // @ts-expect-error resources are not created by API
  await autotask.as(7).create("Resources", { firstName: "Anna" });
  // @ts-expect-error 0 or 1, not a boolean
  await autotask.as(7).create("Contacts", { companyID: 1, firstName: "A", lastName: "B", isActive: true });
  // @ts-expect-error no such entity
  await reads.get("Ticket", 1, { fields: [] });
  // @ts-expect-error no such field to be read
  await reads.get("Tickets", 1, { fields: ["tittle"] });
  // @ts-expect-error no such field
  reads.query("Tickets", { where: [eq("company", 1)], fields: ["title"] });
  // @ts-expect-error not a field to be asked for
  reads.query("Tickets", { where: [], fields: ["tittle"] });
  // @ts-expect-error a field that cannot be filtered on
  reads.query("Companies", { where: [eq("sicCode", "1")], fields: ["companyName"] });
  // @ts-expect-error a text where a number belongs
  reads.query("Tickets", { where: [eq("companyID", "175")], fields: ["title"] });
  // @ts-expect-error only texts can be searched by a part
  reads.query("Tickets", { where: [contains("companyID", "17")], fields: ["title"] });
  // @ts-expect-error an operator that Autotask would drop silently
  reads.query("Tickets", { where: [{ op: "ne", field: "companyID", value: 1 }], fields: ["title"] });
  // @ts-expect-error also within a group
  reads.query("Tickets", { where: [anyOf(eq("status", 1), eq("state", 1))], fields: ["title"] });
  // @ts-expect-error not a picklist
  await autotask.picklist("Tickets.title");
  // @ts-expect-error no such picklist
  await autotask.picklist("Tickets.queue");
  // @ts-expect-error a ticket number is a text
  await autotask.link("ticketNumber", 42);

  const queue: PicklistName = "Tickets.queueID";
  const contact = {} as Row<"Contacts">;
  const values: Values<"Contacts"> = { companyID: contact.companyID, firstName: "A", lastName: "B", isActive: 1 };
  return [queue, values];
}
void refusedByTheCompiler;
