import { FrameError } from "../../functions/pages/frame.ts";
import { replyFrom, replyIn } from "../../functions/pages/reply.ts";

test("a reply is opened with its text, and a refusal is passed on", async () => {
  const asked: unknown[] = [];
  const reply = replyFrom({
    async ask(...question) {
      if (asked.push(question) > 1) throw new FrameError("no item", false);
      return true;
    },
    hear: () => {},
  });
  await reply("Ticket T20261122.0001");
  expect(asked).toEqual([["reply", 5_000, { text: "Ticket T20261122.0001" }]]);
  await expect(reply("again")).rejects.toThrow("no item");
});

test("only a button that carries a text for it asks for a reply", () => {
  expect(replyIn({ reply: { text: "Ticket T20261122.0001" } })).toBe("Ticket T20261122.0001");
  const others = [{}, { press: "send" }, { reply: null }, { reply: "text" }, { reply: { text: 7 } }, { reply: {} }];
  expect(others.map(replyIn)).toEqual(others.map(() => null));
});
