import type { Autotask, Reads } from "../../functions/autotask/autotask.ts";
import {
  type EntityName,
  entities,
  type PicklistName,
  type Row,
  type Values,
} from "../../functions/autotask/entities.ts";
import type { Field } from "../../functions/autotask/entity.ts";
import { anyOf, contains, eq, isIn } from "../../functions/autotask/query.ts";

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
  // @ts-expect-error resources are not created by API
  await autotask.as(7).create("Resources", { firstName: "Anna" });
  // @ts-expect-error 0 or 1, not a boolean
  await autotask.as(7).create("Contacts", { companyID: 1, firstName: "A", lastName: "B", isActive: true });
  // @ts-expect-error no such entity
  await reads.get("Ticket", 1);
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
