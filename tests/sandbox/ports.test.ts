import { serve } from "./localServer.ts";
import { isFree, onPort } from "./ports.ts";

test("what finds its port taken is started on a free one", async () => {
  const first = await serve(() => {});
  expect(await isFree(first.port)).toBe(false);
  const second = await onPort(first.port, (port) => serve(() => {}, port));
  expect(second.port).not.toBe(first.port);
  await Promise.all([first.stop(), second.stop()]);
});

test("what fails for another reason is not tried again", async () => {
  const asked: number[] = [];
  const broken = onPort(7072, async (port) => {
    asked.push(port);
    throw new TypeError("broken");
  });
  await expect(broken).rejects.toThrow("broken");
  expect(asked).toEqual([7072]);
});
