import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import PostalMime from "postal-mime";
import { mailsIn } from "./mails.ts";
import type { SampleMail } from "./sampleMail.ts";

const folder = "tests/sandbox/outlook/mails";
const samples = mailsIn(folder);
let mails: readonly SampleMail[];
beforeAll(async () => {
  mails = await samples.all();
});
const mail = (id: string) => {
  const found = mails.find((each) => each.id === id);
  if (!found) throw new Error(`there is no ${id}`);
  return found;
};

test("the samples are a dozen and more, each with a sender, an id of its own and a date, the newest first", () => {
  expect(mails.length).toBeGreaterThan(12);
  expect(mails.filter(({ from }) => !from.address.includes("@"))).toEqual([]);
  expect(new Set(mails.map(({ internetMessageId }) => internetMessageId)).size).toBe(mails.length);
  expect(mails.map(({ sent }) => sent)).toEqual(
    mails
      .map(({ sent }) => sent)
      .sort()
      .reverse(),
  );
  expect(mails.every(({ sent }) => sent.startsWith("2026-11-"))).toBe(true);
});

test("plain text comes as it was written, umlauts and line breaks included", () => {
  const { subject, text, html, from, to } = mail("drucker.eml");
  expect(subject).toBe("Drucker im 2. OG druckt nur noch weiße Seiten");
  expect(text).toContain("heute früh kommen");
  expect(text).toContain("\n-- \nClaudia Vogt\n");
  expect(html).toBeUndefined();
  expect(from).toEqual({ name: "Claudia Vogt", address: "claudia.vogt@hansen-logistik.example" });
  expect(to).toEqual([{ name: "Support", address: "support@nordlicht.example" }]);
});

test("every encoding is read: quoted-printable in Latin-1, base64, right-to-left, emoji", () => {
  expect(mail("angebot-notebooks.eml").subject).toBe("AW: Re: WG: Angebot Notebooks für die Fertigung");
  expect(mail("angebot-notebooks.eml").html).toContain("Herrn Çelik");
  expect(mail("chinese.eml").text).toContain("会议室".slice(0, 2));
  expect(mail("arabic.eml").from.name).toBe("سارة الحداد");
  expect(mail("emoji.eml").subject).toBe("🚨🔥 Server room is HOT 🥵 (31 °C)");
});

test("a reply names what it answers, and belongs to its conversation", async () => {
  const own = await mkdtemp(join(tmpdir(), "mails-"));
  const head = "From: office@twin.example\nMessage-ID: ";
  try {
    await writeFile(join(own, "1.eml"), `${head}<1@twin>\n\nHello`);
    await writeFile(
      join(own, "2.eml"),
      `${head}<2@twin>\nIn-Reply-To: <a@nordlicht>\nReferences: <1@twin> <a@nordlicht>\n\nHello again`,
    );
    await writeFile(join(own, "3.eml"), `${head}<3@twin>\n\nSomething else`);
    const [first, reply, other] = (await mailsIn(own).all()).toSorted((one, two) => one.id.localeCompare(two.id));
    expect(reply?.references).toBe("<1@twin> <a@nordlicht>");
    expect(reply?.inReplyTo).toBe("<a@nordlicht>");
    expect(reply?.conversationId).toBe(first?.conversationId);
    expect(other?.conversationId).not.toBe(first?.conversationId);
  } finally {
    await rm(own, { recursive: true });
  }
});

test("a mail without a subject has an empty one", () => {
  expect(mail("no-subject.eml").subject).toBe("");
});

test("the list is told first words and what has been read", () => {
  expect(mail("newsletter.eml").preview).toMatch(/^Nordheide \| Monatsbericht Liebe Kolleginnen und Kollegen/);
  expect(mail("screenshot.eml").read).toBe(true);
  expect(mail("drucker.eml").read).toBe(false);
});

test("files are told with name, size and kind, and pictures that stand in the text as such", () => {
  const file = { id: expect.any(String), attachmentType: "file" };
  expect(mail("screenshot.eml").files).toEqual([
    {
      ...file,
      name: "image001.png",
      size: 362,
      contentType: "image/png",
      inline: true,
      contentId: "error01@brightwell",
    },
    { ...file, name: "scan-log.pdf", size: 193, contentType: "application/pdf", inline: false },
  ]);
  expect(mail("umbau-halle-3.eml").files.map(({ name, size }) => [name, size])).toEqual([
    ["Plan Halle 3.pdf", 8_400_000],
    ["Geräteliste Halle 3.xlsx", 48_213],
    ["schaltschrank.jpg", 1_264_880],
    ["dosen.csv", 79],
    ["hinweise.txt", 51],
  ]);
  expect(mail("installer.eml").files).toMatchObject([{ name: "PlotterSetup.exe", size: 184_320 }, {}]);
  expect(mail("drucker.eml").files).toEqual([]);
  const ids = mails.flatMap(({ files }) => files.map(({ id }) => id));
  expect(new Set(ids).size).toBe(ids.length);
});

test("an attached mail is told by its subject alone, and comes as its source", async () => {
  const [attached] = mail("attached-mail.eml").files;
  expect(attached).toMatchObject({ name: "Ihre Bestellung bei hardware-versand.com", attachmentType: "item" });
  const { content = "", format } = (await samples.file("attached-mail.eml", attached?.id ?? "")) ?? {};
  expect(format).toBe("eml");
  expect(content).toMatch(/^From: Versand .*\n[\s\S]*1\.249,00 €/);
});

test("a file comes with the bytes that were promised, and from no other mail", async () => {
  const [plan, , , list] = mail("umbau-halle-3.eml").files;
  const contentOf = async (id = "") => (await samples.file("umbau-halle-3.eml", id))?.content ?? "";
  expect(Buffer.from(await contentOf(plan?.id), "base64")).toHaveLength(8_400_000);
  expect(Buffer.from(await contentOf(list?.id), "base64").toString()).toContain("H3-01;SW-H3-A;1;20");
  expect(await samples.file("installer.eml", plan?.id ?? "")).toBeNull();
  expect(await samples.file("none.eml", plan?.id ?? "")).toBeNull();
});

test("the original is the whole mail, its large files included", async () => {
  const original = Buffer.from((await samples.original("umbau-halle-3.eml")) ?? "", "base64");
  const { subject, attachments } = await PostalMime.parse(original);
  expect(subject).toBe("Umbau Halle 3: Pläne und Geräteliste");
  expect(attachments.map(({ filename }) => filename)).toContain("Plan Halle 3.pdf");
  expect(original.length).toBeGreaterThan(8_400_000);
  expect(await samples.original("../mails.ts")).toBeNull();
});

test("a logo is the same picture in each mail of its thread", async () => {
  const thread = ["imaging-software.eml", "imaging-workaround.eml", "imaging-photo.eml"].map(mail);
  expect(new Set(thread.map(({ conversationId }) => conversationId)).size).toBe(1);
  const [logo] = thread[1]?.files ?? [];
  const [, again] = thread[2]?.files ?? [];
  expect([logo, again]).toMatchObject([
    { size: 155, inline: true },
    { size: 155, inline: true },
  ]);
  expect((await samples.file("imaging-photo.eml", again?.id ?? ""))?.content).toBe(
    (await samples.file("imaging-workaround.eml", logo?.id ?? ""))?.content,
  );
});

test("pictures of a mail stand in its HTML", async () => {
  const html = await samples.html("screenshot.eml");
  expect(html).toMatch(/<img src="data:image\/png;base64,iVBOR/);
  expect(html).not.toContain("cid:");
});

test("only mails of the folder have HTML", async () => {
  expect(await samples.html("drucker.eml")).toBeNull();
  expect(await samples.html("../../../../package.json")).toBeNull();
});

test("another file is another mail, also one without any headers", async () => {
  const own = await mkdtemp(join(tmpdir(), "mails-"));
  try {
    expect(await mailsIn(own).all()).toEqual([]);
    await writeFile(join(own, "bare.eml"), "\nHello");
    await writeFile(join(own, "readme.txt"), "not a mail");
    expect(await mailsIn(own).all()).toMatchObject([
      { id: "bare.eml", subject: "", text: "Hello\n", from: { name: "", address: "" } },
    ]);
  } finally {
    await rm(own, { recursive: true });
  }
});
