import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { mailHtml, readMails } from "./mails.ts";
import type { SampleMail } from "./sampleMail.ts";

const folder = "tests/sandbox/outlook/mails";
let mails: readonly SampleMail[];
beforeAll(async () => {
  mails = await readMails(folder);
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
    await writeFile(join(own, "2.eml"), `${head}<2@twin>\nReferences: <1@twin> <a@nordlicht>\n\nHello again`);
    await writeFile(join(own, "3.eml"), `${head}<3@twin>\n\nSomething else`);
    const [first, reply, other] = (await readMails(own)).toSorted((one, two) => one.id.localeCompare(two.id));
    expect(reply?.references).toBe("<1@twin> <a@nordlicht>");
    expect(reply?.conversationId).toBe(first?.conversationId);
    expect(other?.conversationId).not.toBe(first?.conversationId);
  } finally {
    await rm(own, { recursive: true });
  }
});

test("a mail without a subject has an empty one", () => {
  expect(mail("no-subject.eml").subject).toBe("");
});

test("the list is told first words, attachments and what has been read", () => {
  expect(mail("newsletter.eml").preview).toMatch(/^Nordheide \| Monatsbericht Liebe Kolleginnen und Kollegen/);
  expect(mail("screenshot.eml").attachments).toEqual([{ name: "scan-log.pdf", bytes: expect.any(Number) }]);
  expect(mail("screenshot.eml").read).toBe(true);
  expect(mail("drucker.eml").read).toBe(false);
});

test("pictures of a mail stand in its HTML", async () => {
  const html = await mailHtml(folder, "screenshot.eml");
  expect(html).toMatch(/<img src="data:image\/png;base64,iVBOR/);
  expect(html).not.toContain("cid:");
});

test("only mails of the folder have HTML", async () => {
  expect(await mailHtml(folder, "drucker.eml")).toBeNull();
  expect(await mailHtml(folder, "../../../../package.json")).toBeNull();
});

test("another file is another mail, also one without any headers", async () => {
  const own = await mkdtemp(join(tmpdir(), "mails-"));
  try {
    expect(await readMails(own)).toEqual([]);
    await writeFile(join(own, "bare.eml"), "\nHello");
    await writeFile(join(own, "readme.txt"), "not a mail");
    expect(await readMails(own)).toMatchObject([
      { id: "bare.eml", subject: "", text: "Hello\n", from: { name: "", address: "" } },
    ]);
  } finally {
    await rm(own, { recursive: true });
  }
});
