import { inTime } from "../../functions/autotask/inTime.ts";
import type { Send } from "../../functions/autotask/send.ts";
import { answer, read, write } from "./calls.ts";

const never: Send = ({ signal }) =>
  new Promise((_, reject) => signal?.addEventListener("abort", () => reject(signal.reason)));

test.each([
  ["read", read, { read: 5, write: 60_000 }],
  ["write", write, { read: 60_000, write: 5 }],
])("a %s that takes too long is given up", async (_, call, timeouts) => {
  await expect(inTime(timeouts)(never)(call)).rejects.toMatchObject({ name: "TimeoutError" });
});

test("the caller may give up earlier", async () => {
  const going = new AbortController();
  const sent = inTime({ read: 60_000, write: 60_000 })(never)({ ...read, signal: going.signal });
  going.abort();
  await expect(sent).rejects.toMatchObject({ name: "AbortError" });
});

test("each attempt has its own time", async () => {
  const signals = new Set<AbortSignal | undefined>();
  const timed = inTime({ read: 60_000, write: 60_000 })(async ({ signal }) => {
    signals.add(signal);
    return answer(200);
  });
  await timed(read);
  await timed(read);
  expect(signals.size).toBe(2);
});
