import fc from "fast-check";
import { teamsMessage, tracesIn } from "../../functions/surfaces/teamsMessage.ts";
import { anna, jonas } from "../sandbox/people.ts";
import * as teams from "../sandbox/teams.ts";

const serviceUrl = "https://smba.example/de/";

/** The traces of a message as it stands in the invoke that Teams sends. */
function traces(given: Partial<teams.TeamsMessage>, conversation = teams.groupChat, otherwise: object = {}) {
  const about = teams.message({ from: jonas, html: "<p>x</p>", ...given });
  const { value } = teams.fetchTask("createTicket", about, anna, { serviceUrl, conversation });
  const { messagePayload } = value as { readonly messagePayload: object };
  return tracesIn(teamsMessage.parse({ ...messagePayload, ...otherwise }), conversation.id);
}
const chat = teams.groupChat.id;
const [place] = teams.channel.id.split(";");

test("a message of a chat is known again by the chat and its id, and tells when it was sent and where it is", () =>
  expect(traces({ id: "1795428000001" })).toEqual({
    sent: "2026-11-22T09:20:00.000Z",
    link: expect.stringMatching(/^https:\/\/teams\.microsoft\.com\/l\/message\/.*\/1795428000001\?/),
    files: [],
    marks: { message: `${chat}/1795428000001`, thread: [], conversation: null },
  }));

test("an id that comes as a number is the same id", () =>
  expect(traces({ id: "1795428000001" }, undefined, { id: 1_795_428_000_001 })).toEqual(
    traces({ id: "1795428000001" }),
  ));

test.each([
  { subject: 7 },
  { body: "x" },
  { body: { content: 7, contentType: null } },
  { from: "x" },
  { from: { user: 7 } },
  { from: { user: { id: 7, displayName: [] } } },
  { from: { application: { displayName: "Bot" } } },
])("what is told oddly does not keep the rest of a message from being read: %j", (odd) => {
  const { sent, marks } = traces({}, undefined, odd);
  expect({ sent, marks }).toEqual({ sent: traces({}).sent, marks: traces({}).marks });
});

test("the same id in another chat is another message", () => {
  const other = { ...teams.groupChat, id: "19:other@thread.v2" };
  expect(traces({}, other).marks.message).not.toBe(traces({}).marks.message);
});

test("a reply in a channel names the post it answers, as that post is known itself", () => {
  const post = traces({ id: "1795428000000" }, teams.channel).marks;
  expect(post).toEqual({ message: `${place}/1795428000000`, thread: [], conversation: null });
  const reply = traces({ id: "1795428000009", replyToId: "1795428000000" }, teams.channel).marks;
  expect(reply).toEqual({ message: `${place}/1795428000009`, thread: [post.message], conversation: null });
  expect(traces({ id: "1795428000009" }, teams.channel).marks).toEqual(reply);
});

test("a message that quotes another one of its chat answers it", () => {
  const attachments = [teams.messageReference("1795428000005"), teams.fileReference("plan.pdf")];
  expect(traces({ id: "1795428000006", attachments }).marks.thread).toEqual([`${chat}/1795428000005`]);
});

test("files of SharePoint are told by name and link, without bytes", () =>
  expect(traces({ attachments: [teams.fileReference("Störung Halle 2.pdf")] }).files).toEqual([
    {
      id: expect.any(String),
      name: "Störung Halle 2.pdf",
      bytes: 0,
      type: "",
      inline: false,
      link: "https://nordlicht.sharepoint.com/sites/Support/Shared%20Documents/St%C3%B6rung%20Halle%202.pdf",
    },
  ]));

const reference = { contentType: "reference", contentUrl: "https://x.sharepoint.com/a", id: "1", name: "a" };

test.each<[string, unknown]>([
  ["plain http", { ...reference, contentUrl: "http://x.sharepoint.com/a" }],
  ["a script", { ...reference, contentUrl: "javascript:alert(1)" }],
  ["another host behind a name", { ...reference, contentUrl: "https://x.sharepoint.com@evil.example/a" }],
  ["no address", { ...reference, contentUrl: { toString: "x" } }],
  ["an address without end", { ...reference, contentUrl: `https://x.sharepoint.com/${"a".repeat(5_000)}` }],
  ["a card", { ...reference, contentType: "application/vnd.microsoft.card.adaptive" }],
  ["no kind", { ...reference, contentType: 7 }],
  ["no object", "reference"],
  ["nothing", null],
])("an attachment that is no file to open is passed over, and those beside it stay: %s", (_, odd) =>
  expect(traces({}, teams.groupChat, { attachments: [odd, reference] }).files.map(({ link }) => link)).toEqual([
    reference.contentUrl,
  ]),
);

test("a file without a name is called by where it is", () =>
  expect(traces({}, teams.groupChat, { attachments: [{ ...reference, name: null }] }).files[0]?.name).toBe(
    "x.sharepoint.com",
  ));

test.each([
  ["https://teams.cloud.microsoft/l/message/1/2", "https://teams.cloud.microsoft/l/message/1/2"],
  ["http://teams.microsoft.com/l/message/1/2", null],
  ["https://teams.microsoft.com.evil.example/l/message/1/2", null],
  ["https://teams.microsoft.com@evil.example/", null],
  ["https://evil.example@teams.microsoft.com/", null],
  ["https://teams.microsoft.com:8443/", null],
  ["javascript:alert(1)", null],
  ["", null],
  [7, null],
])("a link to the message leads to Teams or nowhere: %s", (linkToMessage, link) =>
  expect(traces({}, teams.groupChat, { linkToMessage }).link).toBe(link),
);

test.each([
  ["2026-11-22T10:20:00+01:00", "2026-11-22T09:20:00.000Z"],
  ["yesterday", null],
  ["2026-02-30T10:00:00Z", null],
  [1_795_428_000_000, null],
  [null, null],
])("when it was sent is a time or unknown: %s", (createdDateTime, sent) =>
  expect(traces({}, teams.groupChat, { createdDateTime }).sent).toBe(sent),
);

test("whatever Teams tells of ids, times and files, there are traces", () =>
  fc.assert(
    fc.property(
      fc.record(
        {
          ...{ id: fc.anything(), replyToId: fc.anything(), createdDateTime: fc.anything() },
          ...{ linkToMessage: fc.anything(), attachments: fc.anything() },
        },
        { requiredKeys: [] },
      ),
      fc.string(),
      (told, conversation) => {
        const { marks, files } = tracesIn(teamsMessage.parse(told), conversation);
        expect(marks.thread).not.toContain(marks.message);
        expect(files.every(({ link }) => link?.startsWith("https://"))).toBe(true);
      },
    ),
  ));
