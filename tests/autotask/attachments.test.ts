import { type AttachmentEntity, attachmentsOf, publishOf } from "../../functions/autotask/attachments.ts";
import { Problem } from "../../functions/kit/errors.ts";
import { standIn } from "./world.ts";

const anna = 29_682_901;
let world: Awaited<ReturnType<typeof standIn>>;
beforeAll(async () => {
  world = await standIn();
});
afterAll(() => world.close());

const data = Buffer.from("abc").toString("base64");
const made = (entity: string, values: object) => world.sandbox.add(entity, { title: "x", ...values });
const parents: readonly (readonly [AttachmentEntity, string, object])[] = [
  ["TicketNoteAttachments", "TicketNotes", { ticketID: 7001, noteType: 3, publish: 1, description: "x" }],
  ["CompanyNoteAttachments", "CompanyNotes", { companyID: 174, actionType: 1, assignedResourceID: anna }],
  ["ProjectNoteAttachments", "ProjectNotes", { projectID: 404, noteType: 5, publish: 1, description: "x" }],
  ["TaskNoteAttachments", "TaskNotes", { taskID: 8007, noteType: 3, publish: 1, description: "x" }],
];

test.each(parents)(
  "a file on a note is one of %s, sent as the person and found by its name and size",
  async (...of) => {
    const [entity, noteEntity, values] = of;
    const note = made(noteEntity, values);
    const other = made(noteEntity, values);
    const at = (id: number) => attachmentsOf(entity, id, { writes: world.autotask.as(anna), reads: world.autotask });
    world.sandbox.forgetRequests();
    const id = await at(note).send({ name: "a.txt", data, publish: 2 });
    expect(world.sandbox.requests.at(-1)).toMatchObject({
      method: "POST",
      path: expect.stringMatching(new RegExp(`/${noteEntity}/${note}/Attachments$`)),
      headers: { impersonationresourceid: String(anna) },
      body: { attachmentType: "FILE_ATTACHMENT", fullPath: "a.txt", title: "a.txt", publish: 2, data },
    });
    await at(other).send({ name: "a.txt", data, publish: 2 });
    expect(await at(note).find({ name: "a.txt", bytes: 3 })).toEqual([id]);
    expect(await at(note).find({ name: "a.txt", bytes: 4 })).toEqual([]);
    expect(await at(note).find({ name: "b.txt", bytes: 3 })).toEqual([]);
  },
);

test.each([
  ["TicketNoteAttachments", 1, 1],
  ["TicketNoteAttachments", 2, 2],
  ["TicketNoteAttachments", 4, 4],
  ["TaskNoteAttachments", 1, 1],
  ["TicketAttachments", undefined, 2],
  ["CompanyNoteAttachments", undefined, 2],
  // A project note's 1 is "internal only", a file's 1 is everybody.
  ["ProjectNoteAttachments", 1, 2],
  ["ProjectNoteAttachments", 0, 2],
] as const)("a file of %s on a note published to %s is published to %d", async (entity, note, publish) => {
  expect(await publishOf(entity, note, world.autotask.picklist)).toBe(publish);
});

test("where nobody tells who there is, a file is internal", async () => {
  const away = () => Promise.reject(new Problem("autotaskAway", {}));
  expect(await publishOf("TicketNoteAttachments", 1, away)).toBe(2);
  expect(await publishOf("TicketNoteAttachments", 1, async () => [])).toBe(2);
});
