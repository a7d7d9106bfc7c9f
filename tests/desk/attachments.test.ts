import { table } from "../../functions/storage/tables.ts";
import { bring, mailFile } from "../bring.ts";
import { wireBytes } from "../drawnCard.ts";
import { anna } from "../sandbox/people.ts";
import { message } from "../sandbox/teams.ts";
import { type Card, type Drawn, inputOf, partsOf, pressed, startWorld, textOf, type World } from "../world.ts";

let world: World;
beforeEach(async () => {
  world = await startWorld();
});
afterEach(() => world.close());

const [mega, minute] = [1_000_000, 60_000];
const open = (files: readonly object[], more: object = {}) =>
  world.pane("open", {
    action: "createTicket",
    item: { subject: "Printer", text: "It smokes.", files, ...more },
  });
const create = (card: Card, typed: Readonly<Record<string, string>> = {}) =>
  press(card, "Create", { organization: "174", ...typed });
/** Presses, and asks again until everything is done. */
async function press(card: Card, button: string, typed: Readonly<Record<string, string>> = {}): Promise<Drawn> {
  let drawn = await world.pane("act", { data: pressed(card, button, typed) });
  while (drawn.state === "sending") drawn = await world.pane("act", { data: drawn.redraw });
  return drawn;
}
const attached = () => world.autotask.records("TicketAttachments").map(({ title, fileSize }) => `${title} ${fileSize}`);
const made = () => world.autotask.records("Tickets").at(-1);

test("what is ticked is attached, in its sender's name, and the receipt names it", async () => {
  const form = await open([mailFile("a.pdf", 5), mailFile("b.txt", 9), mailFile("image001.png", 3, { inline: true })]);
  expect(textOf(form.card)).not.toContain("a.pdf");
  await bring(world, form, { "a.pdf": 5, "Printer.eml": 40 });
  const receipt = await create(form.card, { files: "0,3" });
  expect(receipt.state).toBe("receipt");
  expect(textOf(receipt.card)).toContain("Attachments: a.pdf, Printer.eml");
  expect(attached()).toEqual(["a.pdf 5", "Printer.eml 40"]);
  expect(world.autotask.records("TicketAttachments").at(-1)).toMatchObject({
    ticketID: made()?.id,
    attachedByResourceID: 29_682_901,
  });
});

test("what a mail calls inline and is no picture is a file like any other, ticked however small it is", async () => {
  const inline = (name: string, contentType: string) => mailFile(name, 2_000, { inline: true, contentType });
  const form = await open([inline("invoice.pdf", "application/pdf"), inline("termin.ics", "text/calendar")]);
  expect(inputOf(form.card, "files")).toMatchObject({ value: "0,1" });
  expect(partsOf(form.card).some(({ id }) => id === "files.pictures")).toBe(false);
});

test("an attached mail, which Outlook names by its subject alone, is a file that every system knows", async () => {
  const form = await open([
    mailFile("Ihre Bestellung bei amazon.com", 9_000, { contentType: "message/rfc822" }),
    mailFile("AW: Angebot v1.com", 9_000, { contentType: null, attachmentType: "item" }),
  ]);
  expect(textOf(form.card)).not.toContain("Autotask takes no such files");
  const names = ["Ihre Bestellung bei amazon.com.eml", "AW- Angebot v1.com.eml"];
  await bring(world, form, Object.fromEntries(names.map((name) => [name, 9])));
  expect((await create(form.card)).state).toBe("receipt");
  expect(attached()).toEqual(names.map((name) => `${name} 9`));
});

const ofMail = [
  { html: '<p>Das kommt:</p><img src="cid:shot@x">', name: "image001.png", size: 9_000, contentId: "shot@x" },
  { html: "<p>Mit freundlichen Grüßen<br>Claudia Vogt<br>Tel. +49 40 3344-2218</p>" },
  {
    html: '<img src="cid:logo@x"><img src="cid:image003.png@01DA">',
    name: "image002.png",
    size: 45_000,
    contentId: "logo@x",
  },
  { name: "image003.png", size: 190_000 },
];

test("a screenshot in the text is ticked; logo and banner of the signature are not, whatever their size", async () => {
  const html = ofMail.map((part) => part.html ?? "").join("");
  const files = ofMail.flatMap(({ html: _, name, size = 0, ...more }) =>
    name ? [mailFile(name, size, { inline: true, contentType: "image/png", ...more })] : [],
  );
  const from = { name: "Claudia Vogt", address: "claudia.vogt@hansen-logistik.example" };
  const form = await open(files, { html, text: undefined, from });
  expect(inputOf(form.card, "files.pictures").value).toBe("0");
});

test("photos that a phone sends below its closing are ticked", async () => {
  const html = '<p>Bitte ansehen.</p><p>Von meinem iPhone gesendet</p><img src="cid:a@x">';
  const photo = mailFile("IMG_1.jpg", 190_000, { inline: true, contentType: "image/jpeg", contentId: "a@x" });
  expect(inputOf((await open([photo], { html })).card, "files.pictures").value).toBe("0");
});

test("ticks stay through Find, and so does what they are brought under", async () => {
  const form = await open([mailFile("a.pdf", 5), mailFile("b.txt", 9)]);
  const find = partsOf(form.card).find(({ title }) => title === "Find")?.data as object;
  const again = await world.pane("act", { data: { ...pressed(form.card, "Create", { files: "1,2" }), ...find } });
  expect(inputOf(again.card, "files").value).toBe("1,2");
  expect(again.files).toEqual(form.files);
});

test("a file that was not brought is named beside the files, nothing is made, and all is brought again", async () => {
  const form = await open([mailFile("a.pdf", 5), mailFile("b.txt", 9)]);
  await bring(world, form, { "a.pdf": 5 });
  const before = world.autotask.records("Tickets").length;
  const again = await create(form.card);
  expect(textOf(again.card)).toContain("Please check: Attachments");
  expect(textOf(again.card)).toContain("b.txt did not arrive here.");
  expect(world.autotask.records("Tickets")).toHaveLength(before);
  expect(again.files?.upload).not.toBe(form.files?.upload);
  await bring(world, again, { "a.pdf": 5, "b.txt": 9 });
  expect((await press(again.card, "Create")).state).toBe("receipt");
  expect(attached()).toEqual(["a.pdf 5", "b.txt 9"]);
});

test("what somebody else has brought is nobody's file here", async () => {
  const form = await open([mailFile("a.pdf", 5)]);
  const { jonas } = await import("../sandbox/people.ts");
  await bring(world, form, { "a.pdf": 5 }, jonas);
  expect(textOf((await create(form.card)).card)).toContain("a.pdf did not arrive here.");
});

test("a wrong answer and a refusal keep files and ticks: nothing has to be brought twice", async () => {
  const form = await open([mailFile("a.pdf", 5)]);
  await bring(world, form, { "a.pdf": 5 });
  const wrong = await create(form.card, { title: "" });
  world.autotask.fail({ kind: "answer", method: "POST", path: "/Tickets", status: 500, body: { errors: ["No."] } });
  const refused = await press(wrong.card, "Create", { title: "Printer" });
  expect(textOf(refused.card)).toContain("No.");
  expect(refused.files).toEqual(form.files);
  expect((await press(refused.card, "Create")).state).toBe("receipt");
  expect(attached()).toEqual(["a.pdf 5"]);
});

test("what Autotask has no room for waits: the receipt says how much, and Try again does only the rest", async () => {
  // Another instance has sent nearly all that five minutes take.
  await spent(10 * mega - 1_000);
  const form = await open([mailFile("b.zip", 6_000), mailFile("c.txt", 9)]);
  await bring(world, form, { "b.zip": 6_000, "c.txt": 9 });
  const partly = await create(form.card);
  expect(textOf(partly.card)).toMatch(/Ticket T\d+\.\d+ created/);
  expect(textOf(partly.card)).toContain("1 of 2 attached, 1 waiting.");
  expect(attached()).toEqual(["c.txt 9"]);
  const waiting = await press(partly.card, "Try again");
  expect(textOf(waiting.card)).toContain("1 of 2 attached, 1 waiting.");
  await fiveMinutesLater();
  const done = await press(waiting.card, "Try again");
  expect(done.state).toBe("receipt");
  expect(attached()).toEqual(["c.txt 9", "b.zip 6000"]);
  expect(
    world.autotask.requests.filter(({ method, path }) => method === "POST" && /\/Tickets$/.test(path)),
  ).toHaveLength(1);
}, 60_000);

/** Turns Autotask's clock; ours is the machine's, so what it remembers of the last minutes is forgotten. */
async function fiveMinutesLater(): Promise<void> {
  world.autotask.turn(5 * minute + 10_000);
  await spent(0);
}

/** What all instances have sent in the last minutes, in bytes. */
async function spent(bytes: number): Promise<void> {
  const connectionString = world.settings.AzureWebJobsStorage ?? "";
  const row = { spent: JSON.stringify(bytes ? { [Math.floor(Date.now() / 1_000)]: bytes } : {}), blockedUntil: "" };
  await table({ connectionString }, "uploads").put("autotask", "uploads", row);
}

test("while a form is being sent, what asks again has its files at hand", async () => {
  world.autotask.fail({ kind: "delay", method: "POST", entity: "TicketAttachments", milliseconds: 3_500 });
  const form = await open([mailFile("a.pdf", 5), mailFile("b.txt", 9)]);
  await bring(world, form, { "a.pdf": 5, "b.txt": 9 });
  const data = pressed(form.card, "Create", { organization: "174" });
  world.autotask.fail({ kind: "answer", method: "POST", entity: "TicketAttachments", status: 429 });
  const sending = await world.pane("act", { data });
  expect(sending.state).toBe("sending");
  let polled = sending;
  while (polled.state === "sending") polled = await world.pane("act", { data: polled.redraw });
  expect(textOf(polled.card)).toContain("waiting.");
  await fiveMinutesLater();
  expect((await press(polled.card, "Try again")).state).toBe("receipt");
  expect(attached().sort()).toEqual(["a.pdf 5", "b.txt 9"]);
}, 30_000);

test("what is too large is linked to below the text, in the sender's language, where that is wanted", async () => {
  const link = "https://outlook.office.com/owa/?ItemID=1";
  const form = await open([mailFile("film.mp4", 8 * mega)], { link });
  expect(textOf(form.card)).toContain("film.mp4 is too large for Autotask: 8 MB, 7 MB at most.");
  await create(form.card, { "files.link": "true" });
  expect(made()?.description).toBe(`It smokes.\n\nOriginal message: ${link}`);
  const long = await open([mailFile("film.mp4", 8 * mega)], { link, text: "x".repeat(9_000) });
  await create(long.card, { "files.link": "true" });
  expect(String(made()?.description)).toHaveLength(8_000);
  expect(made()?.description).toMatch(/xx\n\nOriginal message: https:\S+ItemID=1$/);
});

test("a text that has no room for its links is not cut: the form says how much too long it is, and sends nothing", async () => {
  const link = "https://outlook.office.com/owa/?ItemID=1";
  const form = await open([mailFile("film.mp4", 8 * mega)], { link });
  const [before, own] = [world.autotask.records("Tickets").length, `${"x".repeat(7_990)}\nTHE END`];
  const told = await create(form.card, { description: own, "files.link": "true" });
  expect(textOf(told.card)).toContain("Too long by 58 characters with the links below it.");
  expect(textOf(told.card)).toContain("Please check: Description");
  expect(world.autotask.records("Tickets")).toHaveLength(before);
  const fitting = own.slice(58);
  expect((await press(told.card, "Create", { description: fitting })).state).toBe("receipt");
  expect(made()?.description).toBe(`${fitting}\n\nOriginal message: ${link}`);
  expect(String(made()?.description)).toHaveLength(8_000);
});

test("links for which there is no room at all are not left out without a word", async () => {
  const reference = (name: string) => {
    const contentUrl = `https://nordlicht.sharepoint.com/${"folder/".repeat(50)}${name}`;
    return { contentType: "reference", id: name, name, contentUrl };
  };
  const said = message({ from: anna, html: "<p>Plans</p>" });
  const files = Array.from({ length: 30 }, (_, at) => reference(`${at}.pdf`));
  const form = await world.fetchTask({ ...said, attachments: files });
  const told = await world.submitAction(pressed(form.card, "Create", { organization: "174" }));
  expect(textOf(told.card)).toMatch(/Too long by [\d,]+ characters with the links below it/);
});

test("files of a Teams message go along as links, and the card has room for them", async () => {
  const reference = (name: string) => ({
    contentType: "reference",
    id: name,
    name,
    contentUrl: `https://nordlicht.sharepoint.com/${"folder/".repeat(30)}${encodeURIComponent(name)}`,
  });
  const names = Array.from({ length: 30 }, (_, at) => `${at} ${"very ".repeat(30)}long name.pdf`);
  const said = { ...message({ from: anna, html: "<p>Plans</p>" }), attachments: names.map(reference) };
  const form = await world.fetchTask(said);
  expect(wireBytes(form.card)).toBeLessThanOrEqual(25_000);
  expect(inputOf(form.card, "files").value).toMatch(/^0,1,2/);
  await world.submitAction(pressed(form.card, "Create", { organization: "174", files: "1" }));
  expect(made()?.description).toMatch(
    /^(Plans\n\n)?1 very .*long name\.pdf: https:\/\/nordlicht\.sharepoint\.com\/folder\/\S+$/,
  );
  expect(attached()).toEqual([]);
});

test("a form that names files nobody has offered attaches nothing", async () => {
  const form = await open([]);
  const named = { files: "1,2", "files.link": "true", "files.offer": '{"upload":"nobody\'s","name":"a.exe"}' };
  expect((await create(form.card, named)).state).toBe("receipt");
  expect(attached()).toEqual([]);
});

test("a ticket whose files wait is known to the next reader of the message, and once", async () => {
  const message = { internetMessageId: "<plans@hansen.example>" };
  const form = await open([mailFile("a.pdf", 5)], message);
  await bring(world, form, { "a.pdf": 5 });
  world.autotask.fail({ kind: "answer", method: "POST", entity: "TicketAttachments", status: 429 });
  const partly = await create(form.card);
  expect(textOf(partly.card)).toContain("0 of 1 attached, 1 waiting.");
  const told = async () => textOf((await open([], message)).card).match(/was created from this message by/g);
  expect(await told()).toHaveLength(1);
  await fiveMinutesLater();
  expect((await press(partly.card, "Try again")).state).toBe("receipt");
  expect(await told()).toHaveLength(1);
});
