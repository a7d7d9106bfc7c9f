import { anna, jonas, tenantId } from "./people.ts";
import { channel, fetchTask, groupChat, message, submitAction } from "./teams.ts";

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
