import { inputOf, startWorld, textOf, type World } from "../world.ts";

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

const opened = (address: string) =>
  world.pane("open", { action: "createTicket", item: { subject: "Printer", from: { name: "", address } } });

test.each([
  ["somebody Autotask knows", "m.okafor@brightwell-dental.example", "Brightwell Dental Ltd"],
  ["a stranger of an organization", "new@northgate-law.example", "Northgate Solicitors LLP"],
])("a form for %s asks Autotask twice, once all else is known", async (_, address, organization) => {
  await opened("claudia.vogt@hansen-logistik.example");
  world.autotask.forgetRequests();
  const { card } = await opened(address);
  expect(textOf(card)).toContain(`${organization}: `);
  expect(world.autotask.requests.map(({ path }) => path.split("/").slice(-2).join("/"))).toEqual([
    "Contacts/query",
    "Companies/query",
  ]);
});

test("several organizations on one domain are offered, and none is preselected", async () => {
  const { card } = await opened("new@shared-domain.example");
  expect(inputOf(card, "organization")).toMatchObject({
    choices: [{ title: "Wohnbau Nordheide GmbH" }, { title: "Hausverwaltung Nordheide GmbH" }],
  });
  expect(inputOf(card, "organization").value).toBeUndefined();
  expect(textOf(card)).toContain("several organizations have this domain, choose one");
});
