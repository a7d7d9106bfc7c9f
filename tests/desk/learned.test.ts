import { createTicket } from "../../functions/actions/createTicket.ts";
import { learned } from "../../functions/desk/learned.ts";
import { anna } from "../sandbox/people.ts";
import { type Drawn, inputOf, partsOf, pressed, startWorld, textOf, type World } from "../world.ts";

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

const open = () => world.pane("open", { action: "createTicket", item: { subject: "Printer", text: "It smokes." } });
const act = (data: object) => world.pane("act", { data });
const change = (form: Drawn, category: string) =>
  act({ ...pressed(form.card, "Create", { category }), ...form.redraw });
const behind = (form: Drawn, id: string): boolean => {
  const folded = partsOf(form.card).find((part) => part.id === "unfolding");
  return JSON.stringify(folded).includes(`"id":"${id}"`);
};
const filled = { category: "100", organization: "174" };

test("a field that Autotask asks for moves up with the words beside it, and stays up for that category, for everybody", async () => {
  const form = await open();
  expect(behind(form, "dueDateTime")).toBe(true);
  const refused = await act(pressed(form.card, "Create", filled));
  expect(behind(refused, "dueDateTime")).toBe(false);
  expect(textOf(refused.card)).toMatch(/Autotask said: .*dueDateTime/);
  expect(textOf(refused.card)).toContain("Please check: Due date");
  expect(behind(await change(await open(), "100"), "dueDateTime")).toBe(false);
  expect(behind(await change(await open(), "1"), "dueDateTime")).toBe(true);
  const services = world.another();
  const authorization = `Bearer ${await world.issuer.token(anna)}`;
  const body = JSON.stringify({ data: { ...pressed(form.card, "Create", filled), ...form.redraw } });
  const elsewhere = await services.pane({ verb: "act", authorization, language: "en", body });
  expect(behind(elsewhere.body as unknown as Drawn, "dueDateTime")).toBe(false);
});

test("with what it asks for, Autotask takes it", async () => {
  const refused = await act(pressed((await open()).card, "Create", filled));
  expect(inputOf(refused.card, "dueDateTime").type).toBe("Input.Date");
  const receipt = await act(
    pressed(refused.card, "Create", { dueDateTime: "2026-11-30", "dueDateTime.time": "15:30" }),
  );
  expect(receipt.state).toBe("receipt");
  expect(world.autotask.records("Tickets").at(-1)).toMatchObject({
    dueDateTime: expect.stringContaining("2026-11-30T14:30"),
  });
});

test("a refused card that comes again with another category teaches that category nothing", async () => {
  const refused = pressed((await open()).card, "Create", filled);
  await act(refused);
  await act({ ...refused, category: "3" });
  expect(behind(await change(await open(), "1"), "dueDateTime")).toBe(true);
  expect(behind(await open(), "dueDateTime")).toBe(true);
});

test("a form waits a moment at most for storage that is silent", async () => {
  const silent = () => new Promise<never>(() => undefined);
  const begun = performance.now();
  expect(await learned({ get: silent, put: silent }, createTicket, {})).toEqual([]);
  expect(performance.now() - begun).toBeLessThan(1_500);
});

test("where storage fails nothing is known to have been asked for", async () => {
  const failing = () => Promise.reject(new Error("503"));
  expect(await learned({ get: failing, put: failing }, createTicket, {})).toEqual([]);
});

test("a category that is none of the list is no key", async () => {
  const odd = await act({ ...pressed((await open()).card, "Create", filled), category: "a/b\\c#?" });
  expect(textOf(odd.card)).toContain("This choice no longer exists.");
});
