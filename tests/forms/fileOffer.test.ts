import fc from "fast-check";
import {
  mostBytes,
  type OfferedFile,
  offerCarried,
  offerOf,
  tickedAtFirst,
  wholeAlone,
} from "../../functions/forms/fileOffer.ts";
import type { Message, OriginFile } from "../../functions/forms/origin.ts";
import { noMessage } from "../origins.ts";

const file = (name: string, more: Partial<OriginFile> = {}): OriginFile => ({
  id: name,
  name,
  bytes: 30_000,
  type: "image/png",
  inline: false,
  link: null,
  ...more,
});
const mail = (...files: readonly OriginFile[]): Message => ({
  ...noMessage,
  kind: "mail",
  subject: "Printer",
  original: true,
  files,
});
const offer = (message: Message) => offerOf(message, "upload") ?? fail();
const names = (files: readonly OfferedFile[]) => files.map(({ as, name }) => `${as} ${name}`);
const ticked = (message: Message) => {
  const made = offer(message);
  return tickedAtFirst(message, made).map((place) => made.files[place]?.name);
};
const fail = (): never => {
  throw new Error("nothing is offered");
};

test("a message without files has itself to offer, where the client can hand it over", () => {
  expect(offerOf({ ...mail(), original: false }, "upload")).toBeNull();
  expect(names(offer(mail()).files)).toEqual(["original Printer.eml"]);
});

test("a mail offers its files, its pictures and itself; an appointment is no mail", () => {
  const message = mail(file("a.pdf"), file("image001.png", { inline: true }));
  expect(names(offer(message).files)).toEqual(["attached a.pdf", "picture image001.png", "original Printer.eml"]);
  expect(names(offer({ ...message, original: false }).files)).toEqual(["attached a.pdf", "picture image001.png"]);
});

test("what was attached and screenshots are ticked; logos, what the thread repeats and the mail itself are not", () => {
  const inline = { inline: true };
  expect(
    ticked(
      mail(
        file("a.pdf", { bytes: 12 }),
        file("pixel.gif", { ...inline, bytes: 43 }),
        file("image001.png", { ...inline, bytes: 9_000 }),
        file("image002.png", { ...inline, bytes: 40_000 }),
        file("image003.png", { ...inline, bytes: 25_000 }),
        file("image007.png", { ...inline, bytes: 25_000 }),
      ),
    ),
  ).toEqual(["a.pdf", "image002.png"]);
});

test("what Autotask does not take is never offered, but named with the reason", () => {
  const large = { bytes: mostBytes + 1 };
  const { files, unfit } = offer(
    mail(file("film.mp4", large), file("Setup.EXE. "), file("a.zip", { bytes: mostBytes }), file("b", { bytes: 0 })),
  );
  expect(names(files)).toEqual(["attached a.zip"]);
  expect(unfit.map(({ name, why }) => [name, why])).toEqual([
    ["Printer.eml", "whole"],
    ["film.mp4", "size"],
    ["Setup.EXE", "type"],
    ["b", "empty"],
  ]);
});

test("a file whose size nobody tells is offered", () =>
  expect(names(offer(mail(file("a.pdf", { bytes: null }))).files)).toEqual(["attached a.pdf", "original Printer.eml"]));

test.each([
  [5_109_489, "original Printer.eml"],
  [5_109_490, undefined],
])("a mail with %d bytes of files is offered as a whole as long as it is not too large in base64", (bytes, whole) => {
  const half = Math.floor(bytes / 2);
  const { files } = offer(mail(file("a.zip", { bytes: half }), file("b.png", { bytes: bytes - half, inline: true })));
  expect(names(files)[2]).toBe(whole);
});

test("files of a Teams message are linked to, whatever their type", () => {
  const link = "https://nordlicht.sharepoint.com/setup.exe";
  const message: Message = { ...mail(file("setup.exe", { bytes: 0, link })), kind: "chat", original: false };
  expect(offer(message).files).toEqual([{ id: "setup.exe", name: "setup.exe", bytes: 0, as: "link", link }]);
  expect(ticked(message)).toEqual(["setup.exe"]);
});

test("of five hundred files as many are offered as an upload takes, and the rest is counted", () => {
  const { files, left } = offer(mail(...Array.from({ length: 500 }, (_, at) => file(`${at}.txt`, { bytes: 9 }))));
  expect([files.length, left]).toEqual([50, 451]);
});

test("the original is linked to by an https address only", () => {
  const at = (link: string | null) => offer({ ...mail(file("a")), link }).original;
  expect(at("https://outlook.office.com/owa/?ItemID=1")).toBe("https://outlook.office.com/owa/?ItemID=1");
  for (const link of ["javascript:alert(1)", "http://a.example", null]) expect(at(link)).toBe("");
});

test("whatever files are called, each is offered or named once, under a name of one line", () => {
  const any = fc.record({ name: fc.string({ unit: "binary", maxLength: 300 }), bytes: fc.nat(2 * mostBytes) });
  fc.assert(
    fc.property(fc.array(any, { minLength: 1, maxLength: 20 }), fc.string({ unit: "binary" }), (all, subject) => {
      const message = { ...mail(...all.map(({ name, bytes }, at) => file(name, { id: String(at), bytes }))), subject };
      const { files, unfit } = offer(message);
      expect(files.length - 1 + unfit.length).toBe(all.length);
      for (const { name } of [...files, ...unfit]) expect(name).toMatch(/^[^\p{Cc}\p{Bidi_Control}/\\]{1,255}$/u);
    }),
  );
});

test("a mail alone is carried by the card, and whatever a card carries is a mail or nothing", () => {
  const upload = "9b0f6a52-9d0c-4f0a-8d7c-2f9f0a1b2c3d";
  const alone = offerOf(mail(), upload) ?? fail();
  expect(offerCarried(wholeAlone(alone) ?? "")).toEqual(alone);
  expect(wholeAlone(offerOf(mail(file("a.pdf")), upload) ?? fail())).toBeNull();
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      const read = offerCarried(text);
      if (read) expect(read.files.map(({ as, link }) => [as, link])).toEqual([["original", ""]]);
    }),
  );
});
