import { anna } from "../sandbox/people.ts";
import { message } from "../sandbox/teams.ts";
import { inputOf, pressed, startWorld, textOf } from "../world.ts";

test("a form that cannot be opened says when to come back, and speaks of no text that nobody has typed", async () => {
  const world = await startWorld();
  await world.autotask.close();
  const away = await world.pane("open", { action: "createTicket", item: { subject: "Printer" } });
  expect(textOf(away.card)).toContain("Autotask does not answer at the moment.");
  expect(textOf(away.card)).toContain("Open the form again in a minute.");
  expect(textOf(away.card)).not.toContain("text");
  expect([away.title, away.state]).toEqual(["Ticket", "problem"]);
  expect(pressed(away.card, "Try again")).toEqual({ opens: { action: "createTicket" } });
  await world.close().catch(() => undefined);
}, 30_000);

test("a form that could not be opened is opened again for the same message", async () => {
  const world = await startWorld();
  const before = await world.fetchTask(message({ from: anna, html: "<p>It smokes.</p>" }));
  expect(inputOf(before.card, "description").value).toBe("It smokes.");
  world.autotask.fail({ kind: "drop", times: 1_000 });
  const teams = await world.fetchTask(message({ from: anna, html: "<p>It smokes.</p>" }), anna, {}, "createToDo");
  world.autotask.heal();
  const again = await world.submitAction(pressed(teams.card, "Try again"));
  expect([again.title, inputOf(again.card, "description").value]).toEqual(["To-do", "It smokes."]);
  await world.close();
}, 30_000);
