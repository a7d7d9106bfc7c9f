import { connect } from "../../functions/autotask/connect.ts";
import { jsonLog } from "../../functions/kit/log.ts";
import { addressIn } from "../../functions/matching/address.ts";
import { type Ours, ours } from "../../functions/matching/ours.ts";
import { testClock } from "../autotask/world.ts";
import { type StandInAutotask, startAutotask } from "../sandbox/autotask/startAutotask.ts";

let standIn: StandInAutotask;
let tells: Ours;
let pass: (milliseconds: number) => void;

beforeEach(async () => {
  standIn = await startAutotask();
  const time = testClock();
  const tools = { clock: time.clock, log: jsonLog(() => undefined) };
  tells = ours(connect({ ...standIn.credentials, zoneLookup: standIn.zoneLookup }, tools), time.clock);
  pass = time.pass;
});
afterEach(() => standIn.close());

const isOurs = async (text: string) => {
  const address = addressIn(text);
  return address !== null && (await tells())(address);
};
const [anna, lena, hansen] = [29682901, 29682905, 174];

test.each([
  "anna.becker@nordlicht.example",
  "support@nordlicht.example",
  "tom.alt@Nordlicht.example",
  "nas@mail.nordlicht.example",
])("%s is one of us", async (address) => expect(await isOurs(address)).toBe(true));

test.each(["claudia.vogt@hansen-logistik.example", "a@notnordlicht.example", "a@nordlicht.example.net"])(
  "%s is not one of us",
  async (address) => expect(await isOurs(address)).toBe(false),
);

test("every address of an active resource tells a domain of ours, and our own web address tells one", async () => {
  standIn.change("Resources", anna, { email2: "anna@second.example", email3: "anna@third.example" });
  standIn.change("Resources", lena, { isActive: false, email: "lena@former.example" });
  standIn.change("Companies", 0, { webAddress: "https://www.web.example/" });
  expect(
    await Promise.all(["x@second.example", "x@third.example", "x@web.example", "x@former.example"].map(isOurs)),
  ).toEqual([true, true, true, false]);
});

test("a private address at a public provider is a colleague's, the provider is not ours", async () => {
  standIn.change("Resources", anna, { email2: "anna.becker@gmx.de" });
  expect(await isOurs("Anna.Becker@gmx.de")).toBe(true);
  expect(await isOurs("claudia@gmx.de")).toBe(false);
});

test("a customer whose own technician works in our Autotask remains a customer", async () => {
  standIn.change("Resources", lena, { email: "it@hansen-logistik.example" });
  expect(await isOurs("it@hansen-logistik.example")).toBe(false);
  expect(await isOurs("claudia.vogt@hansen-logistik.example")).toBe(false);
  standIn.change("Companies", hansen, { webAddress: "" });
  pass(3_600_001);
  expect(await isOurs("claudia.vogt@hansen-logistik.example")).toBe(true);
});

test("the address of an API user is no domain of ours", async () => {
  standIn.change("Resources", 29682999, { email: "api@vendor.example" });
  expect(await isOurs("sales@vendor.example")).toBe(false);
});

test("who is one of us is asked once an hour, however many wait for it", async () => {
  await Promise.all([tells(), tells()]);
  pass(3_599_000);
  await tells();
  const asked = () => standIn.requests.filter(({ path }) => path.endsWith("/query")).map(({ entity }) => entity);
  expect(asked()).toEqual(["Resources", "Companies"]);
  pass(2_000);
  await tells();
  expect(asked()).toEqual(["Resources", "Companies", "Resources", "Companies"]);
});

test("whoever cannot wait is told so, and the others get their answer", async () => {
  const [going, staying] = [tells({ signal: AbortSignal.abort() }), tells()];
  await expect(going).rejects.toMatchObject({ code: "autotaskAway" });
  expect((await staying)({ local: "support", domain: "nordlicht.example" })).toBe(true);
});

test("a failure is not remembered", async () => {
  standIn.fail({ kind: "answer", entity: "Resources", status: 401, times: 100 });
  await expect(tells()).rejects.toMatchObject({ name: "Problem" });
  standIn.heal();
  expect(await isOurs("support@nordlicht.example")).toBe(true);
});
