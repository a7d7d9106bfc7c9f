import { nordlicht } from "../sandbox/autotask/tenant.ts";
import { anna } from "../sandbox/people.ts";
import { groupChat, message } from "../sandbox/teams.ts";
import { type Drawn, inputOf, partsOf, pressed, startWorld, textOf, type World } from "../world.ts";

let world: World;
beforeAll(async () => {
  world = await startWorld();
  world.connector.install(groupChat.id, [anna]);
});
afterAll(() => world.close());

const mail = (more: object = {}) => ({
  action: "createTicket",
  item: { subject: "Printer", text: "It smokes.", ...more },
});
const open = (more?: object) => world.pane("open", mail(more));
const act = (data: object) => world.pane("act", { data });
const titles = ({ card }: Drawn, id: string): string[] =>
  (inputOf(card, id).choices as { title: string }[]).map(({ title }) => title);
/** Presses Find beside a field. */
const find = (form: Drawn, field: string, typed: Readonly<Record<string, string>>) => {
  const button = partsOf(form.card).find(
    ({ title, data }) => title === "Find" && (data as { autotask: { field: string } }).autotask.field === field,
  );
  return { ...pressed(form.card, "Create", typed), ...(button?.data as object) };
};

test("Find draws the card again with hits and everything else kept", async () => {
  const form = await open();
  expect(titles(form, "organization")).toEqual(["(none)"]);
  const typed = { title: "Mine", description: "Own words", priority: "1", status: "8", "organization.find": "alster" };
  const found = await act(find(form, "organization", typed));
  expect(titles(found, "organization")).toEqual(
    expect.arrayContaining(["Alster Klinik Gruppe AG", "Alster Klinik Harburg gGmbH", "Alster MVZ Altona gGmbH"]),
  );
  for (const [id, value] of Object.entries(typed)) expect(inputOf(found.card, id).value).toBe(value);
  expect(textOf(found.card)).toContain("3 found");
  expect(world.autotask.records("Tickets")).toHaveLength(20);
});

test("what was chosen is never replaced by hits; where nothing was chosen, the only hit is", async () => {
  const form = await open();
  const kept = await act(find(form, "organization", { organization: "175", "organization.find": "Hansen Logistik" }));
  expect(inputOf(kept.card, "organization").value).toBe("175");
  expect(titles(kept, "organization")).toEqual(
    expect.arrayContaining(["Brightwell Dental Ltd", "Hansen Logistik GmbH"]),
  );
  const chosen = await act(find(form, "organization", { "organization.find": "Hansen Logistik" }));
  expect(inputOf(chosen.card, "organization").value).toBe("174");
});

test("hits stay in the list while something else is found", async () => {
  const hits = await act(find(await open(), "organization", { "organization.find": "hafenkontor" }));
  expect(titles(hits, "organization")).toEqual(
    expect.arrayContaining(["Hafenkontor Coworking GmbH (Hamburg)", "Hafenkontor Coworking GmbH (Bremen)"]),
  );
  const contacts = await act(find(hits, "contact", { organization: "199", "contact.find": "" }));
  expect(titles(contacts, "contact")).toEqual(expect.arrayContaining(["Timo Ahlers", "Kim Lorenz"]));
  expect(titles(contacts, "organization")).toHaveLength(2);
});

test("nothing found is said, with what was sought", async () => {
  const none = await act(find(await open(), "organization", { "organization.find": "zzz {{DATE(1)}}" }));
  expect(textOf(none.card)).toContain("Nothing found for “zzz");
});

test("a contact is sought within the organization and its parent", async () => {
  const form = await open();
  const found = await act(find(form, "contact", { organization: "183", "contact.find": "" }));
  expect(titles(found, "contact")).toEqual(expect.arrayContaining(["Petra Lindner", "Matthias Köhler"]));
  expect(titles(found, "contact")).not.toContain("Claudia Vogt");
});

test("a contact of neither is named beside its field before anything is sent", async () => {
  const form = await open();
  world.autotask.forgetRequests();
  const refused = await act(pressed(form.card, "Create", { organization: "175", contact: "30683001" }));
  expect(textOf(refused.card)).toContain("Claudia Vogt does not belong to Brightwell Dental Ltd.");
  expect(world.autotask.requests.filter(({ path }) => /\/Tickets$/i.test(path))).toEqual([]);
  const parents = await act(pressed(form.card, "Create", { organization: "183", contact: "30683022" }));
  expect(parents.state).toBe("receipt");
});

test("a contact is not blamed for an organization that no longer exists", async () => {
  const form = await open();
  const refused = await act(pressed(form.card, "Create", { organization: "999999", contact: "30683001" }));
  expect(refused.state).toBe("form");
  expect(textOf(refused.card)).toContain("This choice no longer exists.");
  expect(textOf(refused.card)).not.toContain("does not belong to");
});

test("a record that nobody can name is not told to belong elsewhere", async () => {
  const form = await open();
  const { autotask } = form.redraw as { autotask: object };
  const redrawn = await act({ ...pressed(form.card, "Create", { organization: "175", contact: "999999" }), autotask });
  expect(textOf(redrawn.card)).toContain("This choice no longer exists.");
  expect(textOf(redrawn.card)).not.toContain("does not belong to");
});

test("a changed organization offers its own contacts, and names the one that no longer belongs", async () => {
  const form = await open({ from: { name: "Claudia Vogt", address: "claudia.vogt@hansen-logistik.example" } });
  const { autotask } = form.redraw as { autotask: object };
  const redrawn = await act({ ...pressed(form.card, "Create", { organization: "175" }), autotask });
  expect(titles(redrawn, "contact")).toEqual(expect.arrayContaining(["Michael Okafor", "Sarah Whitfield"]));
  expect(textOf(redrawn.card)).toContain("Claudia Vogt does not belong to Brightwell Dental Ltd.");
});

test("what Find has brought stays when a choice above it changes, as long as there is such a thing", async () => {
  const form = await open({ from: { name: "Claudia Vogt", address: "claudia.vogt@hansen-logistik.example" } });
  const change = (typed: Readonly<Record<string, string>>) =>
    act({ ...pressed(form.card, "Create", { ...typed, contact: "" }), ...form.redraw });
  const [first] = titles(await change({}), "contact").filter((one) => !["(none)", "Claudia Vogt"].includes(one));
  const others = titles(await change({ "contact.find": "vogt" }), "contact");
  expect(others).toContain("Claudia Vogt");
  expect(others).not.toContain(first);
  const elsewhere = titles(await change({ organization: "175", "contact.find": "vogt" }), "contact");
  expect(elsewhere).toEqual(expect.arrayContaining(["Michael Okafor", "Sarah Whitfield"]));
});

test("what Find has chosen by itself brings what is beneath it", async () => {
  const form = await open();
  const found = await act(find(form, "organization", { "organization.find": "Brightwell Dental" }));
  expect(inputOf(found.card, "organization").value).toBe("175");
  expect(titles(found, "contact")).toEqual(expect.arrayContaining(["Michael Okafor", "Sarah Whitfield"]));
  expect(textOf(found.card)).toContain("1 found");
});

test("the ticket in the subject is named before a second one is made, and stays named", async () => {
  const form = await open({ subject: "Re: [t20260311.0042] still broken" });
  expect(textOf(form.card)).toContain(
    "The subject names ticket T20260311.0042. Sendungsverfolgung: Anmeldung schlägt fehl (In Bearbeitung)",
  );
  const again = await act(find(form, "organization", { "organization.find": "Hansen" }));
  expect(textOf(again.card)).toContain("The subject names ticket T20260311.0042.");
});

test("reading only one's own, somebody else's ticket is a number and a link", async () => {
  const own = world.another({ READS: "own" });
  const named = async (number: string) => {
    const authorization = `Bearer ${await world.issuer.token(anna)}`;
    const body = JSON.stringify(mail({ subject: number }));
    return textOf((await own.pane({ verb: "open", authorization, language: "en", body })).body.card as never);
  };
  expect(await named("T20260311.0042")).toContain("Sendungsverfolgung");
  const others = await named("T20260312.0007");
  expect(others).toContain("The subject names ticket T20260312.0007.");
  expect(others).not.toContain("Dental chair");
});

test("in Teams a list of more than 40 values is a find field; in the pane it is a list", async () => {
  const queues = Array.from({ length: 60 }, (_, queue) => ({ value: String(5_000 + queue), label: `Queue ${queue}` }));
  const tenant = { ...nordlicht, picklists: { ...nordlicht.picklists, "Tickets.queueID": queues } };
  const crowded = await startWorld({ autotask: { tenant } });
  try {
    expect(titles(await crowded.pane("open", mail()), "queue")).toHaveLength(61);
    const form = await crowded.fetchTask(message({ from: anna, html: "x" }));
    expect(titles(form, "queue").length).toBeLessThan(41);
    const found = await crowded.submitAction(find(form, "queue", { "queue.find": "queue 57", title: "kept" }));
    expect(titles(found, "queue")).toEqual(["(none)", "Queue 57"]);
    expect(inputOf(found.card, "title").value).toBe("kept");
  } finally {
    await crowded.close();
  }
});

test("what is sought outlives a Find that Autotask did not answer, whatever inputs came with it", async () => {
  const form = await open();
  const data = { ...find(form, "organization", { "organization.find": "Hansen" }), constructor: "c" };
  const cold = world.another();
  const authorization = `Bearer ${await world.issuer.token(anna)}`;
  world.autotask.fail({ kind: "drop", times: 500 });
  const answer = await cold.pane({ verb: "act", authorization, language: "en", body: JSON.stringify({ data }) });
  world.autotask.heal();
  const kept = answer.body as unknown as Drawn;
  expect(textOf(kept.card)).toContain("Autotask does not answer at the moment.");
  const found = await act(pressed(kept.card, "Try again"));
  expect(inputOf(found.card, "organization.find").value).toBe("Hansen");
  expect(titles(found, "organization").join()).toContain("Hansen");
}, 30_000);
