import { type Caller, caller } from "./caller.ts";
import { startAutotask } from "./startAutotask.ts";
import type { Switches } from "./world.ts";

const [anna, jonas] = [29682901, 29682902];
const ticket = { companyID: 174, title: "Drucker", status: 1, priority: 2, queueID: 29683480 };

/** What one call is answered, or a part of it, with the switches set so. */
async function answered(switches: Partial<Switches>, ask: (call: Caller) => Promise<unknown>): Promise<unknown> {
  const autotask = await startAutotask({ switches });
  try {
    return await ask(caller(autotask));
  } finally {
    await autotask.close();
  }
}

const counting = (op: string, field: string, value: unknown) => async (call: Caller) =>
  (await call("POST", "Companies/query/count", { filter: [{ op, field, value }] })).body.queryCount;
const creating = (values: object) => async (call: Caller) => {
  const { status, body } = await call("POST", "Tickets", { ...ticket, ...values });
  return status === 200 ? "made" : [status, ...body.errors];
};
const helping =
  (resourceID: number, roleID: number, ticketID = 7015) =>
  async (call: Caller) =>
    (await call("POST", `Tickets/${ticketID}/SecondaryResources`, { resourceID, roleID })).status;
const reading = (path: string, name: string) => async (call: Caller) => (await call("GET", path)).body.item?.[name];

const reference =
  "Reference value on field: contactID of type: Contact does not exist or is invalid. ; on record number [1].";

type Side = readonly [switches: Partial<Switches>, answer: unknown];

test.each<[string, (call: Caller) => Promise<unknown>, Side, Side]>([
  [
    "an operator in another case counts",
    counting("EQ", "id", 174),
    [{ operatorCase: "any" }, 1],
    // Dropped without a word, so that the answer is everything.
    [{ operatorCase: "exact" }, 29],
  ],
  [
    "a number as a text is found",
    counting("eq", "id", "174"),
    [{ textsForNumbers: "read" }, 1],
    [{ textsForNumbers: "unmatched" }, 0],
  ],
  [
    "a text is found in another case",
    counting("beginsWith", "companyName", "HANSEN"),
    [{ textComparison: "anyCase" }, 1],
    [{ textComparison: "exactCase" }, 0],
  ],
  [
    "a text in its own case is found in any case of this",
    counting("in", "companyName", ["Hansen Logistik GmbH"]),
    [{ textComparison: "anyCase" }, 1],
    [{ textComparison: "exactCase" }, 1],
  ],
  [
    "a record that is not there is null",
    async (call) => (await call("GET", "Companies/999")).status,
    [{ missingRecord: "null" }, 200],
    [{ missingRecord: 404 }, 404],
  ],
  [
    "a text that nobody filled in is null",
    reading("Companies/174", "fax"),
    [{ unsetTexts: "null" }, null],
    [{ unsetTexts: "empty" }, ""],
  ],
  [
    "a date says that it is UTC",
    reading("Tickets/7015", "createDate"),
    [{ dateSuffix: "Z" }, "2026-03-11T13:27:31Z"],
    [{ dateSuffix: "none" }, "2026-03-11T13:27:31"],
  ],
  [
    "only what was asked for is answered",
    async (call) => {
      const question = { includeFields: ["companyName"], filter: [{ op: "eq", field: "id", value: 174 }] };
      return Object.keys((await call("POST", "Companies/query", question)).body.items[0] ?? {});
    },
    [{ userDefinedAlways: false }, ["companyName"]],
    [{ userDefinedAlways: true }, ["userDefinedFields", "companyName"]],
  ],
  [
    "a number with a fraction is a decimal",
    async (call) =>
      (await call("GET", "Tickets/entityInformation/fields")).body.fields.find(({ name }) => name === "estimatedHours")
        ?.dataType,
    [{ decimalType: "decimal" }, "decimal"],
    [{ decimalType: "double" }, "double"],
  ],
  [
    "a refusal is 500",
    creating({ contactID: 1 }),
    [{ refusalStatus: 500 }, [500, reference]],
    [{ refusalStatus: 400 }, [400, reference]],
  ],
  [
    "two problems are two sentences",
    creating({ priority: 77, status: 77 }),
    [
      { problemsJoined: false },
      [500, "Picklist value [77] does not exist for priority", "Picklist value [77] does not exist for status"],
    ],
    [
      { problemsJoined: true },
      [500, "Picklist value [77] does not exist for priority; Picklist value [77] does not exist for status"],
    ],
  ],
  [
    "a reference that does not hold is told in the recorded words",
    creating({ contactID: 1 }),
    [{ referenceSentence: "recorded" }, [500, reference]],
    [{ referenceSentence: "older" }, [500, "contactID: Value 1 does not exist or is invalid"]],
  ],
  [
    "the parent in the address wins",
    async (call) =>
      (await call("POST", "Tickets/7001/Notes", { ticketID: 7002, description: "a", noteType: 3, publish: 1 })).status,
    [{ parentMismatch: "addressWins" }, 200],
    [{ parentMismatch: "refused" }, 500],
  ],
  [
    "a parent that agrees is taken",
    async (call) =>
      (await call("POST", "Tickets/7001/Notes", { ticketID: 7001, description: "a", noteType: 3, publish: 1 })).status,
    [{ parentMismatch: "addressWins" }, 200],
    [{ parentMismatch: "refused" }, 200],
  ],
  [
    "somebody helps once",
    helping(jonas, 29683301),
    [{ unconfirmedRules: "held" }, 500],
    [{ unconfirmedRules: "absent" }, 200],
  ],
  [
    "whoever has the ticket does not help on it",
    helping(anna, 29683302),
    [{ unconfirmedRules: "held" }, 500],
    [{ unconfirmedRules: "absent" }, 500],
  ],
  [
    "a work type is one of labour",
    creating({ billingCodeID: 29683509 }),
    [
      { unconfirmedRules: "held" },
      [500, reference.replaceAll("contactID", "billingCodeID").replace("Contact", "BillingCode")],
    ],
    [{ unconfirmedRules: "absent" }, "made"],
  ],
  [
    "a ticket needs no due date",
    creating({}),
    [{ dueDateRequired: false }, "made"],
    [{ dueDateRequired: true }, [500, "dueDateTime is required"]],
  ],
  [
    "a role on the service desk is enough",
    helping(anna, 29683301, 7009),
    [{ rolePairs: "serviceDesk" }, 200],
    [{ rolePairs: "queue" }, 500],
  ],
  [
    "a role with a queue is good",
    helping(anna, 29683302, 7009),
    [{ rolePairs: "serviceDesk" }, 200],
    [{ rolePairs: "queue" }, 200],
  ],
])("%s, or not, as the switch says", async (_, ask, [one, first], [other, second]) => {
  expect(await answered(one, ask)).toEqual(first);
  expect(await answered(other, ask)).toEqual(second);
});

describe("rules that nobody has met", () => {
  const additional = (path: string, body: object) => async (call: Caller) =>
    (await call("POST", `Tickets/7014/${path}`, body)).status;

  test.each<[string, (call: Caller) => Promise<unknown>, number]>([
    ["a further contact of the organization", additional("AdditionalContacts", { contactID: 30683005 }), 200],
    ["a further contact of another one", additional("AdditionalContacts", { contactID: 30683006 }), 500],
    ["the ticket's contact once more", additional("AdditionalContacts", { contactID: 30683001 }), 500],
    [
      "a further device of the organization",
      additional("AdditionalConfigurationItems", { configurationItemID: 29685003 }),
      200,
    ],
    ["a device of another one", additional("AdditionalConfigurationItems", { configurationItemID: 29685005 }), 500],
    [
      "the ticket's device once more",
      additional("AdditionalConfigurationItems", { configurationItemID: 29685001 }),
      500,
    ],
    [
      "an appointment that ends before it starts",
      async (call) =>
        (
          await call("POST", "Appointments", {
            resourceID: anna,
            title: "a",
            startDateTime: "2026-03-12T10:00:00Z",
            endDateTime: "2026-03-12T09:00:00Z",
          })
        ).status,
      500,
    ],
  ])("%s", async (_, ask, status) => {
    expect(await answered({ unconfirmedRules: "held" }, ask)).toBe(status);
    expect(await answered({ unconfirmedRules: "absent" }, ask)).toBe(200);
  });
});
