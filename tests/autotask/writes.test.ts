import { client, say, standIn } from "./world.ts";

const creating = async (status: number, answer: unknown) => {
  const { autotask, close } = await client((_, response) => say(response, status, answer));
  const values = { companyID: 175, title: "Printer", status: 1, priority: 2 };
  return autotask.as(7).create("Tickets", values).finally(close);
};

test.each([1000, "1000"])("the new record's id is taken as it is written: %j", async (itemId) => {
  expect(await creating(200, { itemId })).toBe(1000);
});

test.each([null, true, "", "one", "-1", 1.5, {}, undefined])(
  "a write whose answer names no id (%j) may have arrived",
  async (itemId) => {
    await expect(creating(200, { itemId })).rejects.toMatchObject({ code: "mayHaveArrived" });
  },
);

describe("changes", () => {
  const [anna, assignedToAnna, inProgress] = [29682901, 7015, 8];
  let world: Awaited<ReturnType<typeof standIn>>;
  beforeEach(async () => {
    world = await standIn();
  });
  afterEach(() => world.close());
  const ticket = () => world.sandbox.records("Tickets").find(({ id }) => id === assignedToAnna);

  test("a ticket is changed as the person, and what was not named stays", async () => {
    const before = ticket();
    await world.autotask.as(anna).update("Tickets", assignedToAnna, { status: inProgress, contactID: null });
    expect(ticket()).toMatchObject({ status: inProgress, contactID: null, title: before?.title });
    expect(world.sandbox.requests.at(-1)).toMatchObject({
      method: "PATCH",
      path: expect.stringMatching(/V1\.0\/Tickets$/),
      headers: { impersonationresourceid: String(anna) },
    });
  });

  test("a task is changed beneath its project, as the API user", async () => {
    await world.autotask.as(anna).update("Tasks", 8003, { projectID: 401, remainingHours: 3.5 });
    expect(world.sandbox.records("Tasks").find(({ id }) => id === 8003)).toMatchObject({ remainingHours: 3.5 });
    const last = world.sandbox.requests.at(-1);
    expect(last?.path).toMatch(/V1\.0\/Projects\/401\/Tasks$/);
    expect(last?.headers).not.toHaveProperty("impersonationresourceid");
  });

  test("a change that was lost on the way is sent again", async () => {
    world.sandbox.fail({ kind: "drop", method: "PATCH", entity: "Tickets", executed: true });
    world.sandbox.fail({ kind: "answer", status: 502, method: "PATCH", entity: "Tickets" });
    await world.autotask.as(anna).update("Tickets", assignedToAnna, { status: inProgress });
    expect(ticket()).toMatchObject({ status: inProgress });
    expect(world.sandbox.requests.filter(({ method }) => method === "PATCH")).toHaveLength(3);
  });

  test("a refused change names the field", async () => {
    await expect(world.autotask.as(anna).update("Tickets", assignedToAnna, { status: 4711 })).rejects.toMatchObject({
      code: "autotaskRefused",
      facts: { fields: [{ name: "status" }] },
    });
  });
});
