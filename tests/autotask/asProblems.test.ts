import fc from "fast-check";
import { z } from "zod";
import { asProblems } from "../../functions/autotask/asProblems.ts";
import { type Answer, type Call, NoAnswer } from "../../functions/autotask/send.ts";
import { Problem } from "../../functions/kit/errors.ts";
import { answer, giving, read, write } from "./calls.ts";
import { testLog } from "./world.ts";

const shape = z.object({ itemId: z.number() });
const right = "The logged in Resource does not have the adequate permissions to create this entity type.";

function asking(call: Call, outcome: Answer | Error) {
  const { log, lines } = testLog();
  return { lines, asked: asProblems(giving(outcome).send, log)(call, shape) };
}

test("an answer in its shape is the answer", async () => {
  expect(await asking(write, answer(200, { itemId: 5, more: true })).asked).toEqual({ itemId: 5 });
});

test.each<[string, Answer | Error, string, string]>([
  ["nobody reached", new NoAnswer(false, ""), "autotaskAway", "autotaskAway"],
  ["no answer", new NoAnswer(true, ""), "autotaskAway", "mayHaveArrived"],
  [
    "busy to the end",
    answer(429, { errors: ["API thread threshold of 3 threads has been exceeded."] }),
    "autotaskAway",
    "autotaskAway",
  ],
  ["busy with another status", answer(500, { errors: ["Thread Threshold Exceeded"] }), "autotaskAway", "autotaskAway"],
  ["a gateway in trouble", answer(502, "<html>"), "autotaskAway", "mayHaveArrived"],
  ["a gateway with a reason", answer(504, { errors: ["Timed out."] }), "autotaskAway", "mayHaveArrived"],
  ["an error without a reason", answer(500), "autotaskAway", "mayHaveArrived"],
  ["an error with an empty reason", answer(500, { errors: [" "] }), "autotaskAway", "mayHaveArrived"],
  ["an error in ASP.NET's words", answer(500, { Message: "An error has occurred." }), "autotaskAway", "mayHaveArrived"],
  ["a redirect", answer(302), "autotaskAway", "mayHaveArrived"],
  ["an answer that is no JSON", answer(200, "<html>"), "autotaskAway", "mayHaveArrived"],
  ["an answer in another shape", answer(200, { itemId: null }), "autotaskUnclear", "mayHaveArrived"],
  ["a success without a body", answer(204), "autotaskAway", "mayHaveArrived"],
  ["401", answer(401), "apiUserRefused", "apiUserRefused"],
  ["an invalid code", answer(500, { errors: ["IntegrationCode is invalid."] }), "apiUserRefused", "apiUserRefused"],
  ["a missing right", answer(500, { errors: [right] }), "mayNotRead", "noRight"],
  ["403", answer(403), "mayNotRead", "noRight"],
  ["a reason", answer(500, { errors: ["queueID is required"] }), "autotaskRefused", "autotaskRefused"],
  ["a reason with 400", answer(400, { errors: ["queueID is required"] }), "autotaskRefused", "autotaskRefused"],
  [
    "no such route",
    answer(405, { Message: "The requested resource does not support http method 'X'." }),
    "autotaskRefused",
    "autotaskRefused",
  ],
  ["no such page", answer(404, "<html>"), "autotaskRefused", "autotaskRefused"],
])("%s", async (_, outcome, forReads, forWrites) => {
  await expect(asking(read, outcome).asked).rejects.toMatchObject({ name: "Problem", code: forReads });
  await expect(asking(write, outcome).asked).rejects.toMatchObject({ name: "Problem", code: forWrites });
});

test("Autotask's own sentence is passed on", async () => {
  const refused = answer(500, { errors: ["AccountID is required ; on record number [1]."] });
  await expect(asking(write, refused).asked).rejects.toMatchObject({
    facts: { why: "AccountID is required", fields: [{ name: "companyID", why: "AccountID is required" }] },
  });
  await expect(asking(write, answer(500, { errors: [right] })).asked).rejects.toMatchObject({ facts: { why: right } });
});

test("a Problem on the way stays what it is", async () => {
  const problem = new Problem("noZone", {});
  await expect(asking(write, problem).asked).rejects.toBe(problem);
});

test("a bug stays a bug", async () => {
  const bug = new TypeError("bug");
  await expect(asking(write, bug).asked).rejects.toBe(bug);
});

test("the log has the kind of the problem and nothing of its text", async () => {
  const { asked, lines } = asking(write, answer(500, { errors: ["Ada's password is required"] }));
  await expect(asked).rejects.toThrow(Problem);
  expect(lines).toEqual(['{"event":"autotask.failed","entity":"Tickets","kind":"write","problem":"autotaskRefused"}']);
});

test("of an answer that cannot be read the log has the place and nothing of its text", async () => {
  const { asked, lines } = asking(read, answer(200, { itemId: "Ada's password" }));
  await expect(asked).rejects.toThrow(Problem);
  expect(lines).toHaveLength(1);
  expect(JSON.parse(lines.join())).toMatchObject({ problem: "autotaskUnclear", unreadable: "itemId" });
  expect(lines.join()).not.toContain("Ada");
});

test("whatever comes back, it is an answer or a Problem; and a write that failed for no reason may have arrived", async () => {
  const anything = fc.record({ status: fc.integer({ min: 200, max: 599 }), text: fc.oneof(fc.string(), fc.json()) });
  await fc.assert(
    fc.asyncProperty(anything, async (outcome) => {
      const problem = await asking(write, outcome).asked.then(
        () => null,
        (error: unknown) => error,
      );
      expect(problem === null || problem instanceof Problem).toBe(true);
      if (problem instanceof Problem && (outcome.status < 400 || outcome.status === 502)) {
        expect(problem.code).toBe("mayHaveArrived");
      }
    }),
  );
});
