import { client, say } from "./world.ts";

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
