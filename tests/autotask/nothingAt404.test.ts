import { nothingAt404 } from "../../functions/autotask/nothingAt404.ts";
import { answer, giving, read, write } from "./calls.ts";

test("a record that is not found is not there", async () => {
  const got = await nothingAt404(giving(answer(404)).send)({ ...read, method: "GET", address: "Tickets/1" });
  expect(got).toEqual({ status: 200, text: '{"item":null}' });
});

test.each([
  ["a query", read],
  ["a write", write],
])("%s that is not found is an error", async (_, call) => {
  expect((await nothingAt404(giving(answer(404)).send)(call)).status).toBe(404);
});
