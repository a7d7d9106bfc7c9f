import { nordlicht, type Tenant } from "../sandbox/autotask/tenant.ts";
import { anna } from "../sandbox/people.ts";
import { message } from "../sandbox/teams.ts";
import { type Drawn, inputOf, partsOf, pressed, startWorld, textOf, type World } from "../world.ts";

/** A tenant in which a summary may be published to all only, and a customer's note internally too. */
const narrowing: Tenant = {
  ...nordlicht,
  picklists: {
    ...nordlicht.picklists,
    "TicketNotes.publish": [
      { value: "1", label: "Alle Autotask-Benutzer", isDefault: true },
      { value: "2", label: "Nur intern", parent: "3" },
      { value: "4", label: "Interne Kollegen", parent: "18" },
      { value: "9", label: "Nur das Projekt", parent: "3" },
    ],
  },
};
let world: World;
beforeAll(async () => {
  world = await startWorld({ autotask: { tenant: narrowing } });
});
afterAll(() => world.close());

const open = () => world.pane("open", { action: "addTicketNote", item: { subject: "T20260311.0042", text: "Done." } });
const change = (form: Drawn, typed: Readonly<Record<string, string>>) =>
  world.pane("act", { data: { ...pressed(form.card, "Add", typed), ...form.redraw } });
const publish = ({ card }: Drawn) => {
  const { value, choices } = inputOf(card, "publish");
  return [value, (choices as { value: string }[]).map((choice) => choice.value)];
};

test("only what goes with the note type is offered, and what goes with all of them", async () => {
  const form = await open();
  expect(form.live).toContain("noteType");
  expect(publish(form)).toEqual(["2", ["1", "2", "9"]]);
  expect(publish(await change(form, { noteType: "18" }))).toEqual(["4", ["1", "4"]]);
});

test("where nothing internal goes with it, nothing is preselected: never what a customer sees", async () => {
  const summary = await change(await open(), { noteType: "1" });
  expect(publish(summary)).toEqual([undefined, ["1"]]);
  const sent = await world.pane("act", { data: pressed(summary.card, "Add", { publish: "" }) });
  expect(textOf(sent.card)).toContain("Please check: Publish to");
});

test("in Teams a button shows what goes with the note type, and what does not is named and not sent", async () => {
  const form = await world.fetchTask(message({ from: anna, html: "x" }), anna, {}, "addTicketNote");
  const answers = { ticket: "7015", noteType: "18", publish: "2" };
  const before = world.autotask.records("TicketNotes").length;
  const sent = await world.submitAction(pressed(form.card, "Add", answers));
  expect(textOf(sent.card)).toContain("Nur intern does not belong to Kundenportal. Choose another one.");
  expect(world.autotask.records("TicketNotes")).toHaveLength(before);
  const shown = await world.submitAction(pressed(form.card, "Show what fits it", { noteType: "18" }));
  expect(publish(shown)).toEqual(["4", ["1", "4"]]);
  const made = await world.submitAction(pressed(shown.card, "Add", { ticket: "7015" }));
  expect(textOf(made.card)).toContain("Note added");
});

test("where the tenant's metadata says nothing of it, nothing is narrowed and no button stands there", async () => {
  const usual = await startWorld();
  try {
    const form = await usual.fetchTask(message({ from: anna, html: "x" }), anna, {}, "addTicketNote");
    expect(partsOf(form.card).some(({ title }) => title === "Show what fits it")).toBe(false);
    const pane = await usual.pane("open", { action: "addTicketNote", item: { subject: "x" } });
    expect(pane.live).not.toContain("noteType");
  } finally {
    await usual.close();
  }
});
