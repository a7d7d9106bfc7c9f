import { randomUUID } from "node:crypto";
import { createTicket } from "../../functions/actions/createTicket.ts";
import type { Tools } from "../../functions/desk/desk.ts";
import { press } from "../../functions/desk/press.ts";
import { submissionIn } from "../../functions/forms/submission.ts";
import { systemClock } from "../../functions/kit/clock.ts";
import { jsonLog } from "../../functions/kit/log.ts";
import { pressed } from "../world.ts";

const long = "漢".repeat(9_000);
const visit = {
  caller: { tenant: "t", objectId: "anna" },
  locale: "en",
  room: { version: "1.5", press: "submit", bytes: 25_000 },
  arrived: 0,
  deadline: AbortSignal.timeout(1_000),
} as const;

test("where what stands behind a card cannot be read for now, trying again asks for the same draft", async () => {
  const draft = randomUUID();
  const carried = { action: "createTicket", from: "chat", id: randomUUID(), press: "redraw", draft };
  const behind = {
    join: () => Promise.reject(new Error("storage is silent")),
    keep: async <T>(screen: T) => screen,
  };
  const tools = { actions: [createTicket], log: jsonLog(() => undefined), clock: systemClock } as unknown as Tools;
  const screen = await press(tools, visit, submissionIn({ autotask: carried, description: long }), behind);
  const again = submissionIn(pressed(JSON.parse(JSON.stringify(screen.card)), "Try again"));
  expect(again.draft).toBe(draft);
  expect(again.typed.description).toBe(long);
});
