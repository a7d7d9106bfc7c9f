import { atMost } from "../../functions/autotask/atMost.ts";
import { type Answer, NoAnswer, type Send } from "../../functions/autotask/send.ts";
import { answer, read } from "./calls.ts";

function held() {
  const inFlight: { readonly entity: string; readonly end: (outcome: Answer | Error) => void }[] = [];
  const send: Send = ({ entity }) =>
    new Promise((resolve, reject) => {
      const end = (outcome: Answer | Error) => (outcome instanceof Error ? reject(outcome) : resolve(outcome));
      inFlight.push({ entity, end });
    });
  return { inFlight, limited: atMost(2)(send) };
}

const ticks = () => new Promise((resolve) => setImmediate(resolve));

test("the third call of an entity waits until one is answered, another entity does not wait", async () => {
  const { inFlight, limited } = held();
  const calls = [1, 2, 3].map(() => limited(read));
  const other = limited({ ...read, entity: "Contacts" });
  await ticks();
  expect(inFlight.map(({ entity }) => entity)).toEqual(["Tickets", "Tickets", "Contacts"]);
  inFlight[0]?.end(answer(200));
  await calls[0];
  await ticks();
  expect(inFlight).toHaveLength(4);
  for (const { end } of inFlight) end(answer(200));
  await Promise.all([...calls, other]);
});

test("a call that failed makes room as well", async () => {
  const { inFlight, limited } = held();
  const calls = [1, 2, 3].map(() => limited(read));
  await ticks();
  inFlight[0]?.end(new NoAnswer(true, "lost"));
  await expect(calls[0]).rejects.toThrow(NoAnswer);
  await ticks();
  expect(inFlight).toHaveLength(3);
});

test("a caller who goes while waiting is let go at once, and nothing is sent", async () => {
  const { limited } = held();
  limited(read);
  limited(read);
  const going = new AbortController();
  const waiting = limited({ ...read, signal: going.signal });
  going.abort();
  await expect(waiting).rejects.toMatchObject({ code: "autotaskAway" });
});
