import { inputOf, partsOf, pressed, startWorld, textOf, type World } from "../world.ts";

let world: World;
beforeEach(async () => {
  world = await startWorld();
});
afterEach(() => world.close());

const mail = (subject: string, domain = "hansen-logistik.example") => ({
  subject,
  text: `${subject} it is.`,
  from: { name: subject, address: `${subject}@${domain}` },
  internetMessageId: `<${subject}@${domain}>`,
});
const many = (count: number) => Array.from({ length: count }, (_, index) => mail(`Mail${index}`));
const act = (data: object) => world.pane("act", { data });
const later = /^Autotask is slow: \d+ of them are looked up when they are sent\./m;

/** A form that is opened while each answer of Autotask takes so long. */
async function openSlowly(action: string, items: readonly object[], milliseconds: number) {
  await world.pane("open", { action, item: mail("Before") });
  world.autotask.fail({ kind: "delay", milliseconds, times: 1_000 });
  const form = await world.pane("open", { action, items });
  world.autotask.heal();
  return form;
}

test.each(["createTicket", "addTicketNote", "logTicketTime", "createContact"])(
  "a form of %s for twenty messages opens also while Autotask is slow",
  async (action) => {
    const form = await openSlowly(action, many(20), 500);
    expect(form.state).toBe("form");
    expect(textOf(form.card)).toMatch(later);
  },
  30_000,
);

test("what could not be looked up in time tells by itself when it is sent, whatever the others have in common", async () => {
  const form = await openSlowly("createTicket", [...many(4), mail("Last", "brightwell-dental.example")], 1_500);
  expect(textOf(form.card)).toMatch(later);
  expect(inputOf(form.card, "organization").value).toBeUndefined();
  expect(partsOf(form.card).map(({ id }) => id)).not.toContain("title");
  let now = await act(pressed(form.card, "Create", { priority: "1" }));
  while (now.state === "sending") now = await act(now.redraw ?? {});
  expect(textOf(now.card)).toContain("5 of 5 done");
  const made = world.autotask.records("Tickets").slice(-5);
  expect(made.map(({ title, companyID, priority }) => [title, companyID, priority]).toSorted()).toEqual([
    ["Last", 175, 1],
    ...many(4).map(({ subject }) => [subject, 174, 1]),
  ]);
}, 30_000);

test("a form for which all are looked up in time says nothing of it", async () => {
  const form = await world.pane("open", { action: "createTicket", items: many(3) });
  expect(textOf(form.card)).not.toMatch(later);
});
