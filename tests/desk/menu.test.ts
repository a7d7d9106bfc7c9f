import { addTicketNote } from "../../functions/actions/addTicketNote.ts";
import { createTicket } from "../../functions/actions/createTicket.ts";
import { connect } from "../../functions/autotask/connect.ts";
import { groupsFor, unavailableFor } from "../../functions/desk/menu.ts";
import { systemClock } from "../../functions/kit/clock.ts";
import { Problem } from "../../functions/kit/errors.ts";
import { jsonLog } from "../../functions/kit/log.ts";
import type { Action } from "../../functions/submissions/action.ts";

const { firstFor: _, ...unranked } = createTicket;
const toDo: Action = { ...unranked, id: "toDo" };
const time: Action = { ...unranked, id: "time", firstFor: "appointment" };
const mailOnly: Action = { ...unranked, id: "mailOnly", from: ["mail"] };
const all = [mailOnly, createTicket, toDo, time, addTicketNote];
const drawn = (from: Parameters<typeof groupsFor>[0], actions: readonly Action[] = all) =>
  groupsFor(from, actions).map(({ title, actions }) => [title, ...actions.map(({ id }) => id)]);

test("for a message what is created from it stands first, in the order of the list, and everything once", () => {
  const created = ["createTicket", "addTicketNote"];
  expect(drawn("mail")).toEqual([
    ["Create from email", ...created],
    ["Add to Autotask", "mailOnly", "toDo", "time"],
  ]);
  expect(drawn("chat")).toEqual([
    ["Create from message", ...created],
    ["Add to Autotask", "toDo", "time", "mailOnly"],
  ]);
});

test("a calendar item puts what takes its times first, and what does not fit it last", () => {
  expect(drawn("appointment")).toEqual([
    ["Add to Autotask", "time", "createTicket", "toDo", "addTicketNote", "mailOnly"],
  ]);
});

test("without an item all stand in one group", () => {
  expect(drawn("nothing")).toEqual([["Add to Autotask", "createTicket", "toDo", "time", "addTicketNote", "mailOnly"]]);
});

test("no group is empty", () => {
  expect(drawn("mail", [createTicket])).toEqual([["Create from email", "createTicket"]]);
  expect(drawn("mail", [])).toEqual([]);
});

test("an action that is out of use says why; where nobody can tell it is offered", async () => {
  const autotask = connect(
    { username: "a", secret: "b", integrationCode: "c", zoneLookup: "http://127.0.0.1:9/" },
    { clock: systemClock, log: jsonLog(() => undefined) },
  );
  const why = (unavailable: Action["unavailable"]) =>
    unavailableFor({ ...toDo, ...(unavailable && { unavailable }) }, autotask, {});
  expect(await why(undefined)).toBeNull();
  expect(await why(async () => "Try again in a minute.")).toBe("Try again in a minute.");
  expect(await why(async () => Promise.reject(new Problem("autotaskAway", {})))).toBeNull();
  await expect(why(async () => Promise.reject(new TypeError("bug")))).rejects.toThrow("bug");
});
