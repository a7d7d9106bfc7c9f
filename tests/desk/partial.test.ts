import { bring, mailFile } from "../bring.ts";
import { inputOf, partsOf, pressed, startWorld, textOf, type World } from "../world.ts";

let world: World;
beforeEach(async () => {
  world = await startWorld();
});
afterEach(() => world.close());

const act = (data: object) => world.pane("act", { data });
const tickets = () => world.autotask.records("Tickets").length - 20;
const helpers = () =>
  world.autotask.records("TicketSecondaryResources").filter(({ ticketID }) => Number(ticketID) > 7020);
const [jonas, priya] = ["29682902:29683301", "29682903:29683303"];

async function filled(more: Readonly<Record<string, string>> = {}): Promise<object> {
  const { card } = await world.pane("open", {
    action: "createTicket",
    item: { subject: "Printer", text: "It smokes." },
  });
  expect(inputOf(card, "secondaryResources").isMultiSelect).toBe(true);
  return pressed(card, "Create", { organization: "174", secondaryResources: `${jonas},${priya}`, ...more });
}

test("secondary resources are added to the ticket that was made", async () => {
  expect((await act(await filled())).state).toBe("receipt");
  expect(helpers().map(({ resourceID, roleID }) => `${resourceID}:${roleID}`)).toEqual([jonas, priya]);
});

test("the primary resource is not added a second time", async () => {
  await act(await filled({ primaryResource: jonas }));
  expect(helpers().map(({ resourceID }) => resourceID)).toEqual([29_682_903]);
});

test("a secondary resource that is refused keeps the ticket, says what is missing, and trying again does only the rest", async () => {
  const why = "The specified ResourceID and RoleID combination is not currently defined";
  const refusing = {
    kind: "answer",
    method: "POST",
    entity: "TicketSecondaryResources",
    status: 500,
    body: { errors: [why] },
  } as const;
  const data = await filled();
  world.autotask.fail(refusing);
  const partly = await act(data);
  expect(textOf(partly.card)).toMatch(/Ticket T\d+\.\d+ created/);
  expect(textOf(partly.card)).toContain("Missing: Secondary resources");
  expect(textOf(partly.card)).toContain(why);
  expect([tickets(), helpers().length]).toEqual([1, 1]);
  expect(partsOf(partly.card).some(({ type }) => type === "Action.OpenUrl")).toBe(true);

  world.autotask.fail({ ...refusing, body: { errors: ["still not"] } });
  expect(textOf((await act(pressed(partly.card, "Try again"))).card)).toContain("still not");
  const done = await act(pressed(partly.card, "Try again"));
  expect(done.state).toBe("receipt");
  expect([tickets(), helpers().length]).toEqual([1, 2]);
  expect((await act(data)).state).toBe("receipt");
  expect([tickets(), helpers().length]).toEqual([1, 2]);
});

test("one that was sent without an answer is not sent again", async () => {
  const data = await filled({ secondaryResources: jonas });
  world.autotask.fail({ kind: "drop", executed: true, method: "POST", entity: "TicketSecondaryResources" });
  const unsure = await act(data);
  expect(textOf(unsure.card)).toContain("It may have arrived");
  expect(partsOf(unsure.card).map(({ title }) => title)).not.toContain("Try again");
  await act(data);
  expect([tickets(), helpers().length]).toEqual([1, 1]);
});

const refusing = (entity: string, times = 1) =>
  world.autotask.fail({
    kind: "answer",
    method: "POST",
    entity,
    status: 500,
    body: { errors: [`No ${entity}.`] },
    times,
  });

async function withFile(): Promise<object> {
  const form = await world.pane("open", {
    action: "createTicket",
    item: { subject: "Printer", text: "It smokes.", files: [mailFile("a.pdf", 5)] },
  });
  await bring(world, form, { "a.pdf": 5 });
  return pressed(form.card, "Create", { organization: "174", secondaryResources: `${jonas},${priya}` });
}

const attached = () => world.autotask.records("TicketAttachments").map(({ fullPath }) => fullPath);

test("a secondary resource that is refused stops neither the next one nor the files, and all of them are there once", async () => {
  const data = await withFile();
  refusing("TicketSecondaryResources");
  const partly = await act(data);
  expect(textOf(partly.card)).toContain("Missing: Secondary resources");
  expect(textOf(partly.card)).not.toContain("Attachments");
  expect([helpers().map(({ resourceID }) => resourceID), attached()]).toEqual([[29_682_903], ["a.pdf"]]);
  expect((await act(pressed(partly.card, "Try again"))).state).toBe("receipt");
  expect((await act(data)).state).toBe("receipt");
  expect([tickets(), helpers().length, attached().length]).toEqual([1, 2, 1]);
});

test("secondary resources and files that are refused are both named, each with Autotask's reason", async () => {
  const data = await withFile();
  refusing("TicketSecondaryResources", 2);
  refusing("TicketAttachments");
  const partly = await act(data);
  expect(textOf(partly.card)).toMatch(
    /Missing: Secondary resources\nAutotask said: No TicketSecondaryResources\.\nMissing: Attachments\n0 of 1 attached\.\na\.pdf: No TicketAttachments\./,
  );
  expect((await act(pressed(partly.card, "Try again"))).state).toBe("receipt");
  expect([tickets(), helpers().length, attached().length]).toEqual([1, 2, 1]);
});

test("after one that was sent without an answer the rest is sent, also by Try again, and the one is not sent again", async () => {
  const data = await withFile();
  world.autotask.fail({
    kind: "answer",
    method: "POST",
    entity: "TicketSecondaryResources",
    status: 504,
    executed: true,
  });
  refusing("TicketAttachments");
  const partly = await act(data);
  expect(textOf(partly.card)).toMatch(
    /Missing: Secondary resources\nIt may have arrived.*\nMissing: Attachments\n0 of 1/,
  );
  expect(helpers()).toHaveLength(2);
  const unsure = await act(pressed(partly.card, "Try again"));
  expect(textOf(unsure.card)).toContain("Missing: Secondary resources\nIt may have arrived");
  expect(textOf(unsure.card)).not.toContain("Attachments");
  expect(partsOf(unsure.card).map(({ title }) => title)).not.toContain("Try again");
  await act(data);
  expect([tickets(), helpers().length, attached().length]).toEqual([1, 2, 1]);
});

test("one person in two roles is added once, for Autotask takes nobody twice", async () => {
  expect((await act(await filled({ secondaryResources: "29682902:29683301,29682902:29683302" }))).state).toBe("form");
  const roles = "29682903:29683303,29682903:29683301";
  expect((await act(await filled({ secondaryResources: roles }))).state).toBe("receipt");
  expect(helpers()).toHaveLength(1);
});

test("what is made already is said also when an answer has become wrong meanwhile, and when answers were changed", async () => {
  const data = (await filled({ secondaryResources: jonas })) as Readonly<Record<string, unknown>>;
  world.autotask.fail({
    kind: "answer",
    method: "POST",
    entity: "TicketSecondaryResources",
    status: 500,
    body: { errors: ["no"] },
  });
  const partly = await act(data);
  const edited = await act({ ...data, title: "Changed" });
  expect(textOf(edited.card)).toContain("It was sent before your last changes");
  expect(partsOf(edited.card).map(({ title }) => title)).not.toContain("Try again");
  const wrong = await act({ ...pressed(partly.card, "Try again"), title: "" });
  expect(textOf(wrong.card)).toMatch(/Ticket T\d+\.\d+ created/);
  expect(textOf(wrong.card)).not.toContain("Nothing was sent yet");
  expect((await act(pressed(partly.card, "Try again"))).state).toBe("receipt");
  expect([tickets(), helpers().length]).toEqual([1, 1]);
});
