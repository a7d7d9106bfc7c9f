import { pressed, startWorld, textOf, type World } from "../world.ts";

let world: World;
afterEach(() => world.close());

const claudia = { name: "Claudia Vogt", address: "claudia.vogt@hansen-logistik.example" };
const stranger = { name: "Somebody", address: "somebody@gmail.com" };
const mail = (subject: string, from = claudia) => ({
  subject,
  text: `${subject} it is.`,
  from,
  internetMessageId: `<${subject}@hansen-logistik.example>`,
});
const open = (items: readonly object[], action = "addTicketNote") => world.pane("open", { action, items });
const act = (data: object) => world.pane("act", { data });

test("a ticket for those that name none brings its role and contract to those alone", async () => {
  world = await startWorld({ autotask: { switches: { timeRoles: "theirs" } } });
  const form = await open([mail("[T20260311.0042] One"), mail("Two", stranger)], "logTicketTime");
  const first = await act(pressed(form.card, "Log", { ticket: "7014", workType: "29683501" }));
  const sent = first.state === "form" ? await act(pressed(first.card, "Log")) : first;
  expect(textOf(sent.card)).toContain("2 of 2 done");
  const made = world.autotask.records("TimeEntries").slice(-2);
  expect(made.map(({ ticketID, roleID, contractID }) => [ticketID, roleID, contractID])).toEqual(
    expect.arrayContaining([
      [7015, 29_683_302, 29_684_201],
      [7014, 29_683_301, 29_684_201],
    ]),
  );
});
