import { bring, mailFile } from "../bring.ts";
import { inputOf, pressed, startWorld, type World } from "../world.ts";

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

const claudia = { name: "Claudia Vogt", address: "claudia.vogt@hansen-logistik.example" };
const open = (more: object = {}) =>
  world.pane("open", {
    action: "addProjectNote",
    item: {
      subject: "AW: Windows 11",
      text: "Halle 2 bitte zuletzt.\n\nOn 11 Mar 2026, at 09:12, Anna <anna@x.example> wrote:\n> Welche zuerst?",
      from: claudia,
      ...more,
    },
  });
const projects = (choices: unknown) => (choices as { value: string }[]).map(({ value }) => value);

test("a mail suggests its organization's active projects, its title and its new part, internal", async () => {
  const { card } = await open();
  const value = (id: string) => inputOf(card, id).value;
  expect(projects(inputOf(card, "project").choices)).toEqual(["407", "405", "404"]);
  expect([value("title"), value("description")]).toEqual(["Windows 11", "Halle 2 bitte zuletzt."]);
  expect([value("publish"), value("isAnnouncement")]).toEqual(["1", "false"]);
});

test("the organization's only project is chosen, and of an unknown sender none is offered", async () => {
  const brightwell = { name: "Front Desk", address: "desk@brightwell-dental.example" };
  expect(inputOf((await open({ from: brightwell })).card, "project").value).toBe("408");
  const stranger = { name: "Somebody", address: "somebody@nowhere.example" };
  expect(projects(inputOf((await open({ from: stranger })).card, "project").choices)).toEqual(["-"]);
});

test("Autotask receives the note as the person's own, as no announcement unless ticked", async () => {
  const { card } = await open();
  world.autotask.forgetRequests();
  await world.pane("act", { data: pressed(card, "Add", { project: "404", noteType: "6" }) });
  const [write, ...others] = world.autotask.requests.filter(
    ({ method, path }) => method !== "GET" && !path.includes("query"),
  );
  expect(others).toEqual([]);
  expect(write?.headers.impersonationresourceid).toBe("29682901");
  expect(write).toMatchObject({ method: "POST", path: expect.stringMatching(/\/Projects\/404\/Notes$/) });
  expect(write?.body).toEqual({
    projectID: 404,
    title: "Windows 11",
    description: "Halle 2 bitte zuletzt.",
    noteType: 6,
    publish: 1,
    isAnnouncement: false,
  });
  await world.pane("act", {
    data: pressed((await open()).card, "Add", { project: "405", noteType: "5", isAnnouncement: "true" }),
  });
  expect(world.autotask.records("ProjectNotes").at(-1)).toMatchObject({ projectID: 405, isAnnouncement: true });
});

test("files hang on the note, for nobody outside to see", async () => {
  const form = await open({ files: [mailFile("a.pdf", 5)] });
  await bring(world, form, { "a.pdf": 5 });
  expect((await world.pane("act", { data: pressed(form.card, "Add", { project: "404" }) })).state).toBe("receipt");
  const note = world.autotask.records("ProjectNotes").at(-1)?.id;
  expect(world.autotask.records("ProjectNoteAttachments").at(-1)).toMatchObject({
    projectNoteID: note,
    fullPath: "a.pdf",
    publish: 2,
  });
});
