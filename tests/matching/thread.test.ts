import { suggestedTickets, type TicketHints } from "../../functions/matching/thread.ts";
import type { Made } from "../../functions/storage/made.ts";

const made = (id: number, kind = "ticket"): Made => ({
  action: "addTicketNote",
  title: "Ticket note",
  kind,
  id,
  number: `T20261122.000${id}`,
  who: "Anna Becker",
  when: "2026-11-22T10:00:00.000Z",
  link: "https://ww3.autotask.example/",
});
const nothing: TicketHints = {
  named: null,
  known: { from: [], thread: [] },
  newest: [],
};
const suggested = (hints: Partial<TicketHints>) => suggestedTickets({ ...nothing, ...hints });

test("a message that tells nothing suggests no ticket", () => expect(suggested({})).toEqual([]));

test("the number in the subject comes first, then the logged thread, then the newest open ones", () =>
  expect(
    suggested({
      named: { id: 1, number: "T20261122.0001", kind: "mail" },
      known: { from: [made(2)], thread: [made(4), made(3)] },
      newest: [
        { id: 9, of: "contact" },
        { id: 8, of: "contact" },
        { id: 7, of: "company" },
      ],
    }),
  ).toEqual([
    { id: 1, label: "T20261122.0001", reason: "named in the subject" },
    { id: 2, label: "T20261122.0002", reason: "this conversation is logged there" },
    { id: 4, label: "T20261122.0004", reason: "this conversation is logged there" },
    { id: 3, label: "T20261122.0003", reason: "this conversation is logged there" },
    { id: 9, reason: "newest open ticket of the contact" },
    { id: 8, reason: "newest open ticket of the contact" },
    { id: 7, reason: "newest open ticket of the organization", ask: true },
  ]));

test("of a chat message that has no subject, it is the message that names it", () =>
  expect(suggested({ named: { id: 1, number: "T20261122.0001", kind: "chat" } })).toMatchObject([
    { reason: "named in the message" },
  ]));

test("a number that is likely another service provider's is offered behind the logged thread, not chosen", () => {
  const named = { id: 1, number: "T20261122.0001", elsewhere: true, kind: "mail" } as const;
  const asked = { id: 1, label: "T20261122.0001", reason: "named in the subject", ask: true };
  expect(suggested({ named, newest: [{ id: 9, of: "contact" }] })[0]).toEqual(asked);
  expect(suggested({ named, known: { from: [], thread: [made(3)] } })).toMatchObject([{ id: 3 }, asked]);
  expect(suggested({ named, known: { from: [made(1)], thread: [] } })).toMatchObject([{ id: 1, label: named.number }]);
});

test("a ticket that several hints tell is suggested once, for the best of reasons and by its number", () =>
  expect(
    suggested({
      known: { from: [], thread: [made(3), made(3)] },
      newest: [
        { id: 3, of: "contact" },
        { id: 3, of: "company" },
        { id: 5, of: "company" },
      ],
    }),
  ).toEqual([
    { id: 3, label: "T20261122.0003", reason: "this conversation is logged there" },
    { id: 5, reason: "newest open ticket of the organization", ask: true },
  ]));

test("what was logged at an organization or a project is no ticket, whatever its id", () =>
  expect(suggested({ known: { from: [made(3, "company")], thread: [made(4, "project")] } })).toEqual([]));
