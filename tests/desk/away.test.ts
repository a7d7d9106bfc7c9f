import { startWorld, textOf } from "../world.ts";

test("a form that cannot be opened says when to come back, and speaks of no text that nobody has typed", async () => {
  const world = await startWorld();
  await world.autotask.close();
  const away = await world.pane("open", { action: "createTicket", item: { subject: "Printer" } });
  expect(textOf(away.card)).toContain("Autotask does not answer at the moment.");
  expect(textOf(away.card)).toContain("Open the form again in a minute.");
  expect(textOf(away.card)).not.toContain("text");
  await world.close().catch(() => undefined);
}, 30_000);
