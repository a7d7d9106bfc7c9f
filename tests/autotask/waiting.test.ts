import { waitingFor } from "../../functions/autotask/waiting.ts";

test("what is waited for comes", async () => {
  expect(await waitingFor(Promise.resolve(1), undefined)).toBe(1);
  expect(await waitingFor(Promise.resolve(1), new AbortController().signal)).toBe(1);
  await expect(waitingFor(Promise.reject(new Error("why")), new AbortController().signal)).rejects.toThrow("why");
});

test("one who goes does not take the others along", async () => {
  const { promise, resolve } = Promise.withResolvers<number>();
  const going = new AbortController();
  const [left, stayed] = [waitingFor(promise, going.signal), waitingFor(promise, undefined)];
  going.abort();
  await expect(left).rejects.toMatchObject({ code: "autotaskAway" });
  resolve(7);
  expect(await stayed).toBe(7);
});

test("one who has gone already does not wait", async () => {
  await expect(waitingFor(new Promise(() => undefined), AbortSignal.abort())).rejects.toMatchObject({
    code: "autotaskAway",
  });
});
