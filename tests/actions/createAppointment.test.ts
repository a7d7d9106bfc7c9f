import { anna, jonas } from "../sandbox/people.ts";
import { message } from "../sandbox/teams.ts";
import { inputOf, pressed, startWorld, textOf, type World } from "../world.ts";

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

const meeting = {
  subject: "Umzug Serverraum",
  text: "Treffen am Hintereingang.",
  from: { name: "Claudia Vogt", address: "claudia.vogt@hansen-logistik.example" },
  attendees: [{ name: "Anna Becker", address: "anna.becker@nordlicht.example" }],
  start: "2026-11-24T22:30:00Z",
  end: "2026-11-25T01:00:00Z",
};
const open = (item: object = meeting, as = jonas) => world.pane("open", { action: "createAppointment", item }, as);
const names = (card: Parameters<typeof inputOf>[0]) =>
  (inputOf(card, "resourceID").choices as { title: string }[]).map(({ title }) => title);

test("a calendar item suggests its title, its times on the person's own clock and its text, for the person alone", async () => {
  const { card } = await world.pane(
    "open",
    { action: "createAppointment", item: meeting },
    jonas,
    "en",
    "Europe/Berlin",
  );
  const value = (id: string) => inputOf(card, id).value;
  expect([value("title"), value("description")]).toEqual(["Umzug Serverraum", "Treffen am Hintereingang."]);
  expect(["when", "when.startTime", "when.end", "when.endTime"].map(value)).toEqual([
    "2026-11-24",
    "23:30",
    "2026-11-25",
    "02:00",
  ]);
  expect(textOf(card)).toContain("Europe/Berlin");
  expect(names(card)).toEqual(["Me: Jonas Weber"]);
});

test("Autotask receives it in UTC, for the person, as the API user's", async () => {
  const { card } = await world.pane(
    "open",
    { action: "createAppointment", item: meeting },
    jonas,
    "en",
    "Europe/Berlin",
  );
  world.autotask.forgetRequests();
  const receipt = await world.pane("act", { data: pressed(card, "Create") }, jonas);
  expect(textOf(receipt.card)).toContain("Appointment created");
  const [write] = world.autotask.requests.filter(({ method, path }) => method === "POST" && !path.includes("query"));
  expect(write?.headers.impersonationresourceid).toBeUndefined();
  expect(write?.body).toEqual({
    title: "Umzug Serverraum",
    startDateTime: "2026-11-24T22:30:00.000Z",
    endDateTime: "2026-11-25T01:00:00.000Z",
    resourceID: 29_682_902,
    description: "Treffen am Hintereingang.",
  });
});

test("an administrator may choose a colleague; anybody else cannot, whatever they send", async () => {
  const mine = await open(meeting, anna);
  expect(names(mine.card)).toEqual(expect.arrayContaining(["Me: Anna Becker", "Jonas Weber"]));
  await world.pane("act", { data: pressed(mine.card, "Create", { resourceID: "29682902" }) }, anna);
  expect(world.autotask.records("Appointments").at(-1)).toMatchObject({ resourceID: 29_682_902 });
  const { card } = await open();
  const before = world.autotask.records("Appointments").length;
  const refused = await world.pane("act", { data: pressed(card, "Create", { resourceID: "29682901" }) }, jonas);
  expect(textOf(refused.card)).toContain("This choice no longer exists.");
  expect(world.autotask.records("Appointments")).toHaveLength(before);
});

test("in Teams nobody is an administrator, and a message begins at the next half hour", async () => {
  const { card } = await world.fetchTask(
    message({ from: anna, html: "<p>Call back</p>" }),
    anna,
    {},
    "createAppointment",
  );
  expect(names(card)).toEqual(["Me: Anna Becker"]);
  expect(String(inputOf(card, "when.startTime").value)).toMatch(/^\d\d:(00|30)$/);
});
