import { type Caller, caller } from "./caller.ts";
import { type StandInAutotask, startAutotask } from "./startAutotask.ts";
import type { Values } from "./store.ts";

const [anna, tom] = [29682901, 29682904];
const [claudia, okafor, koehler, left] = [30683001, 30683006, 30683022, 30683004];
const time = { startDateTime: "2026-11-20T09:00:00Z", endDateTime: "2026-11-20T09:30:00Z" };
const note = { ...time, actionType: 3, assignedResourceID: anna, name: "a", note: "b" };
const toDo = { ...time, actionType: 3, assignedToResourceID: anna, activityDescription: "a" };
const invalid = (field: string, type: string) =>
  `Reference value on field: ${field} of type: ${type} does not exist or is invalid. ; on record number [1].`;

let autotask: StandInAutotask;
let call: Caller;

beforeEach(async () => {
  autotask = await startAutotask();
  call = caller(autotask);
});
afterEach(() => autotask.close());

const outcome = async (path: string, values: Values) => (await call("POST", path, values)).body.errors ?? "made";

describe("an organization's note", () => {
  const add = (values: Values, company = 174) => outcome(`Companies/${company}/Notes`, { ...note, ...values });

  test.each<[string, Values, string]>([
    ["an action type that is gone", { actionType: 5 }, "Picklist value [5] does not exist for actionType"],
    ["no action type", { actionType: undefined }, "Value does not exist for the required field actionType"],
    ["a contact of another organization", { contactID: okafor }, invalid("contactID", "Contact")],
    ["a contact who has left", { contactID: left }, invalid("contactID", "Contact")],
    ["an opportunity of another one", { opportunityID: 604 }, invalid("opportunityID", "Opportunity")],
    ["an opportunity that is lost", { opportunityID: 603 }, invalid("opportunityID", "Opportunity")],
    ["somebody who has left", { assignedResourceID: tom }, invalid("assignedResourceID", "Resource")],
    [
      "an end before the start",
      { endDateTime: "2026-11-20T08:00:00Z" },
      "The endDateTime must not be before the startDateTime.",
    ],
  ])("with %s is refused", async (_, values, sentence) => {
    expect(await add(values)).toEqual([sentence]);
  });

  test("takes a contact and an opportunity of its own, and a contact of its parent", async () => {
    expect(await add({ contactID: claudia, opportunityID: 601 })).toBe("made");
    expect(await add({ contactID: koehler }, 183)).toBe("made");
  });

  test("may start and end at the same minute", async () => {
    expect(await add({ endDateTime: time.startDateTime })).toBe("made");
  });
});

describe("an organization's to-do", () => {
  const add = (values: Values, company = 174) => outcome(`Companies/${company}/ToDos`, { ...toDo, ...values });

  test.each<[string, Values, string]>([
    ["a contact of another organization", { contactID: okafor }, invalid("contactID", "Contact")],
    ["an opportunity of another one", { opportunityID: 604 }, invalid("opportunityID", "Opportunity")],
    ["a ticket of another one", { ticketID: 7016 }, invalid("ticketID", "Ticket")],
    ["a contract of another one", { contractID: 29684202 }, invalid("contractID", "Contract")],
    ["an action type that is gone", { actionType: 5 }, "Picklist value [5] does not exist for actionType"],
  ])("with %s is refused", async (_, values, sentence) => {
    expect(await add(values)).toEqual([sentence]);
  });

  test("takes what is its organization's, but no contact of its parent", async () => {
    expect(await add({ contactID: claudia, opportunityID: 601, ticketID: 7015, contractID: 29684201 })).toBe("made");
    expect(await add({ contactID: koehler }, 183)).toEqual([invalid("contactID", "Contact")]);
  });

  test("may be made completed", async () => {
    expect(await add({ completedDate: "2026-11-20T10:00:00Z" })).toBe("made");
    expect(autotask.records("CompanyToDos").at(-1)).toMatchObject({ completedDate: "2026-11-20T10:00:00Z" });
  });
});

describe("a contact", () => {
  const person = { firstName: "Ann", lastName: "Lee", isActive: 1 };
  const add = (values: Values) => outcome("Companies/174/Contacts", { ...person, ...values });

  test("needs a name, and to be active or not", async () => {
    expect(await add({ firstName: undefined, lastName: "", isActive: undefined })).toEqual(
      ["firstName", "isActive", "lastName"].map((name) => `Value does not exist for the required field ${name}`),
    );
  });

  test.each([{ emailAddress: "ann" }, { emailAddress2: "ann@lee" }, { emailAddress3: "ann lee@lee.example" }])(
    "with %j as an address is refused, as far as anybody knows",
    async (values) => {
      expect(await add(values)).toEqual([`The value of ${Object.keys(values)[0]} is not a valid email address.`]);
    },
  );

  test("lives at a location of its organization, in a country", async () => {
    expect(await add({ emailAddress: "ann@lee.example", companyLocationID: 1990, countryID: 83 })).toBe("made");
    expect(await add({ companyLocationID: 1992 })).toEqual([invalid("companyLocationID", "CompanyLocation")]);
    expect(await add({ companyLocationID: 1991 })).toEqual([invalid("companyLocationID", "CompanyLocation")]);
    expect(await add({ countryID: 300 })).toEqual([invalid("countryID", "Country")]);
  });
});
