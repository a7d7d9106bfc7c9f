import { jsonLog } from "../../functions/kit/log.ts";

test("a bug is logged under the reference a user is told, without the words of its message", () => {
  const lines: string[] = [];
  const reference = jsonLog((_, line) => lines.push(line)).bug("press", new TypeError("secret words"), {
    action: "createTicket",
  });
  expect(lines).toHaveLength(1);
  const [line = ""] = lines;
  expect(JSON.parse(line)).toMatchObject({ event: "press", reference, kind: "TypeError", action: "createTicket" });
  expect(line).not.toContain("secret words");
  expect(line).toMatch(/log\.test\.ts/);
});

test("what was thrown may be no error", () => {
  const lines: string[] = [];
  jsonLog((_, line) => lines.push(line)).bug("press", "secret words");
  expect(lines.join()).not.toContain("secret words");
});
