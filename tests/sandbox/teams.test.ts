import { anna, jonas, tenantId } from "./people.ts";
import {
  bot,
  channel,
  execute,
  fetchTask,
  groupChat,
  message,
  personalChat,
  said,
  submitAction,
  taskFetch,
  taskSubmit,
} from "./teams.ts";

const serviceUrl = "https://smba.example/de/";

test("a message action says who asks, where, and about what, as Teams does", () => {
  const about = message({ from: jonas, html: "<p>Printer</p>" });
  expect(
    fetchTask("createTicket", about, anna, { serviceUrl, conversation: groupChat, locale: "de-DE" }),
  ).toMatchObject({
    type: "invoke",
    name: "composeExtension/fetchTask",
    channelId: "msteams",
    serviceUrl,
    locale: "de-DE",
    from: { aadObjectId: anna.oid, name: "Anna Becker" },
    conversation: { id: groupChat.id, tenantId, isGroup: true },
    channelData: { tenant: { id: tenantId } },
    value: {
      commandId: "createTicket",
      commandContext: "message",
      messagePayload: { from: { user: { id: jonas.oid } }, body: { contentType: "html", content: "<p>Printer</p>" } },
    },
  });
});

test("a channel's post has a subject, and its team is named", () => {
  const about = message({ from: null, html: "", subject: "Outage" });
  expect(fetchTask("createTicket", about, anna, { serviceUrl, conversation: channel })).toMatchObject({
    channelData: { channel: { id: expect.stringMatching(/@thread\.tacv2$/) }, team: { id: expect.any(String) } },
    value: { messagePayload: { subject: "Outage", from: { user: null, application: { displayName: "Alerts" } } } },
  });
});

test("the same submit sent again is another activity with the same data", () => {
  const send = () => submitAction("createTicket", { title: "Printer" }, anna, { serviceUrl, conversation: groupChat });
  const [first, second] = [send(), send()];
  expect(first.value).toMatchObject({ data: { title: "Printer" } });
  expect(second.value).toMatchObject({ data: { title: "Printer" } });
  expect(first.id).not.toBe(second.id);
});

test("opened at a box there is no message, and the command box is spelled in lower case", () => {
  const where = { serviceUrl, conversation: groupChat };
  expect(fetchTask("createTicket", "commandbox", anna, where).value).toMatchObject({ commandContext: "commandbox" });
  expect(fetchTask("createTicket", "compose", anna, where).value).not.toHaveProperty("messagePayload");
});

test("Outlook has a channel of its own, and none of the data that Teams adds", () => {
  const activity = fetchTask("createTicket", "compose", anna, {
    serviceUrl,
    conversation: groupChat,
    client: "outlook",
  });
  expect(activity).toMatchObject({ channelId: "m365extensions", conversation: { tenantId } });
  expect(activity).not.toHaveProperty("channelData");
});

test("a message to the bot names whom it mentions", () => {
  const activity = said("<at>Autotask</at> help", anna, { serviceUrl, conversation: channel }, [bot]);
  expect(activity).toMatchObject({ type: "message", text: "<at>Autotask</at> help", recipient: bot });
  expect(activity.entities).toContainEqual({ type: "mention", text: "<at>Autotask</at>", mentioned: bot });
  expect(said("help", anna, { serviceUrl, conversation: personalChat })).toMatchObject({
    conversation: { conversationType: "personal" },
  });
});

test("a button's data comes back as each kind of button sends it", () => {
  const where = { serviceUrl, conversation: personalChat };
  expect(execute({ a: 1 }, anna, where)).toMatchObject({
    name: "adaptiveCard/action",
    value: { action: { type: "Action.Execute", data: { a: 1 } } },
  });
  expect(taskFetch({ a: 1 }, anna, where)).toMatchObject({ name: "task/fetch", value: { data: { a: 1 } } });
  expect(taskSubmit({ a: 1 }, anna, where)).toMatchObject({ name: "task/submit", value: { data: { a: 1 } } });
});
