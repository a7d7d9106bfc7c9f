import type { Autotask } from "../../functions/autotask/autotask.ts";
import { connect } from "../../functions/autotask/connect.ts";
import { systemClock } from "../../functions/kit/clock.ts";
import { jsonLog } from "../../functions/kit/log.ts";
import { ownerOf } from "../../functions/matching/contacts.ts";
import { type StandInAutotask, startAutotask } from "../sandbox/autotask/startAutotask.ts";

let standIn: StandInAutotask;
let autotask: Autotask;

beforeEach(async () => {
  standIn = await startAutotask();
  const tools = { clock: systemClock, log: jsonLog(() => undefined) };
  autotask = connect({ ...standIn.credentials, zoneLookup: standIn.zoneLookup }, tools);
});
afterEach(() => standIn.close());

test.each([
  ["the first", "Claudia.Vogt@hansen-logistik.example", 30683001, "Claudia Vogt", "Hansen Logistik GmbH"],
  ["the second", "chef@hansen-logistik.example", 30683002, "Dirk Hansen", "Hansen Logistik GmbH"],
  ["the third", " tanja.weber@privat.example ", 30683030, "Tanja Weber", "Bäckerei Weber OHG"],
])("an address is known to be somebody's by %s of theirs", async (_, address, id, name, organization) =>
  expect(await ownerOf(address, autotask)).toEqual({ id, name, organization, active: true }),
);

test("whoever left still has their address, until somebody active has it as well", async () => {
  const address = "ex@hansen-logistik.example";
  expect(await ownerOf(address, autotask)).toMatchObject({ id: 30683004, active: false });
  standIn.add("Contacts", { companyID: 175, firstName: "Eve", lastName: "X", isActive: 1, emailAddress: address });
  expect(await ownerOf(address, autotask)).toMatchObject({
    name: "Eve X",
    organization: "Brightwell Dental Ltd",
    active: true,
  });
});

test("an address that nobody has is nobody's, and what is no address is not asked for", async () => {
  expect(await ownerOf("nobody@hansen-logistik.example", autotask)).toBeNull();
  standIn.forgetRequests();
  for (const text of ["", "Claudia", "claudia@", "a b@c.example"]) expect(await ownerOf(text, autotask)).toBeNull();
  expect(standIn.requests).toEqual([]);
});
