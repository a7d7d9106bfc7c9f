import fc from "fast-check";
import { type Element, line } from "../../functions/forms/card.ts";
import { blank, type Entry } from "../../functions/forms/entry.ts";
import { bringing, files, tickedNames } from "../../functions/forms/kinds/files.ts";
import { kindOf } from "../../functions/forms/kinds.ts";
import type { Origin, OriginFile } from "../../functions/forms/origin.ts";
import { wordsFor } from "../../functions/words/words.ts";
import { noMessage } from "../origins.ts";

const field = files("Attachments", { below: "description" });
const kind = kindOf(field);
const place = { timeZone: "Europe/Berlin" };
const file = (name: string, more: Partial<OriginFile> = {}): OriginFile => ({
  id: `id of ${name}`,
  name,
  bytes: 42_700,
  type: "",
  inline: false,
  link: null,
  ...more,
});
const large = file("film.mp4", { bytes: 8_400_000 });
const mail = (...all: readonly OriginFile[]): Origin => ({
  ...noMessage,
  kind: "mail",
  subject: "Printer",
  original: true,
  link: "https://outlook.office.com/1",
  files: all,
});
const begun = (origin: Origin): Entry => ({ ...blank, ...kind.begin(field, origin, { ...place, now: 0 }) });
const drawn = (entry: Entry, locale = "en", listed = Number.POSITIVE_INFINITY) =>
  kind.draw("files", field, entry, { ...place, say: wordsFor(locale), listed, live: true, press: () => ({}) });
const input = (all: readonly Element[], id: string) => all.find((one) => one.id === id);
const titles = (element: Element | undefined) =>
  (element?.choices as { title: string }[] | undefined)?.map(({ title }) => title);
const answer = (entry: Entry) => kind.read(field, entry, place);

test("files stand as ticks with their sizes, pictures apart, the mail itself as one more", () => {
  const entry = begun(mail(file("a.pdf"), file("image001.png", { inline: true }), file("b.txt", { bytes: null })));
  const all = drawn(entry, "de");
  expect(input(all, "files")).toMatchObject({ label: "Anhänge", isMultiSelect: true, value: "0,2" });
  expect(titles(input(all, "files"))).toEqual(["a.pdf (43 kB)", "b.txt", "Ursprüngliche Nachricht (.eml)"]);
  expect(input(all, "files.pictures")).toMatchObject({ label: "Bilder im Text", value: "1" });
  expect(titles(input(all, "files.pictures"))).toEqual(["image001.png (43 kB)"]);
  expect(tickedNames(entry)).toEqual(["a.pdf", "image001.png", "b.txt"]);
});

test("without files nothing is drawn and nothing is chosen", () => {
  const entry = begun({ ...mail(), original: false });
  expect([drawn(entry), bringing("files", entry)]).toEqual([[], null]);
  expect(answer({ ...blank, typed: "0,1,link" })).toEqual({ value: { files: [], links: [] } });
});

test("what Autotask does not take is said by name, and can be linked to instead", () => {
  const entry = begun(mail(large, file("setup.exe"), file("notes.txt", { bytes: 0 })));
  const all = drawn(entry);
  expect(input(all, "files")).toBeUndefined();
  expect(all).toContainEqual(line({ text: "notes.txt is empty.", tone: "quiet" }));
  const whole = "The original message is too large for Autotask: about 11.6 MB, 7 MB at most.";
  expect(all).toContainEqual(line({ text: whole, tone: "quiet" }));
  expect(all).toContainEqual(
    line({ text: "film.mp4 is too large for Autotask: 8.4 MB, 7 MB at most.", tone: "quiet" }),
  );
  expect(all).toContainEqual(line({ text: "setup.exe: Autotask takes no such files.", tone: "quiet" }));
  expect(input(all, "files.link")).toMatchObject({ title: "Link to the original message", value: "false" });
  expect(answer({ ...entry, typed: "link" })).toEqual({
    value: { files: [], links: [{ name: null, url: "https://outlook.office.com/1" }] },
  });
  expect(input(drawn(begun({ ...mail(large), link: "http://a" })), "files.link")).toBeUndefined();
  expect(input(drawn(begun(mail(file("a.pdf")))), "files.link")).toBeUndefined();
});

test("the inputs of a card that comes back are one entry, which draws the same ticks again", () => {
  const entry = begun(mail(file("setup.exe"), file("a.pdf"), file("b.pdf"), file("c.png", { inline: true })));
  const typed = kind.gather?.("files", { files: "1,3", "files.pictures": "2", "files.link": "true" }) ?? "";
  const again = drawn({ ...entry, typed });
  expect([input(again, "files")?.value, input(again, "files.pictures")?.value]).toEqual(["1,3", "2"]);
  expect(input(again, "files.link")?.value).toBe("true");
  expect(kind.gather?.("files", {})).toBe("");
});

test("ticked files are answered under their upload, the mail as a file of its own", () => {
  const entry = begun(mail(file("a.pdf"), file("b.pdf")));
  const upload = entry.offer?.upload;
  expect(answer({ ...entry, typed: "1,2" })).toEqual({
    value: {
      files: [
        { upload, file: "id of b.pdf", name: "b.pdf" },
        { upload, file: "original", name: "Printer.eml" },
      ],
      links: [],
    },
  });
});

test("a page is told what to bring, and under which names", () => {
  const entry = begun(mail(file("a.pdf")));
  expect(bringing("files", entry)).toEqual({
    inputs: ["files", "files.pictures"],
    upload: expect.stringMatching(/^[\da-f-]{36}$/),
    most: 7_000_000,
    mostTogether: 50_000_000,
    files: [
      { value: "0", file: "id of a.pdf", name: "a.pdf", bytes: 42_700, original: false },
      { value: "1", file: "original", name: "Printer.eml", bytes: 0, original: true },
    ],
  });
});

test("files of a Teams message are linked to, and nobody is asked to bring them", () => {
  const url = "https://nordlicht.sharepoint.com/plan.pdf";
  const entry = begun({ ...mail(file("plan.pdf", { bytes: 0, link: url })), kind: "chat", original: false });
  expect(titles(input(drawn(entry), "files"))).toEqual(["plan.pdf"]);
  expect(answer(entry)).toEqual({ value: { files: [], links: [{ name: "plan.pdf", url }] } });
  expect(bringing("files", entry)).toBeNull();
});

test("where lists are short, what does not fit is counted", () => {
  const all = drawn(begun(mail(...Array.from({ length: 20 }, (_, at) => file(`${at}.txt`)))), "en", 5);
  expect(titles(input(all, "files"))).toHaveLength(5);
  expect(all).toContainEqual(line({ text: "16 more files are not offered here.", tone: "quiet" }));
});

test("a long name keeps its ending in sight", () => {
  const [title = ""] = titles(input(drawn(begun(mail(file(`${"x".repeat(200)}.docx`)))), "files")) ?? [];
  expect(title).toMatch(/^x{60}….docx \(43 kB\)$/);
});

test("whatever comes back as ticks, only what was offered is chosen", () => {
  const entry = begun(mail(file("a.pdf"), file("setup.exe")));
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), fc.array(fc.nat(9).map(String)), (text, ticks) => {
      const typed = [text, ...ticks].join(",");
      const { value } = answer({ ...entry, typed }) as { value: { files: { name: string }[] } };
      for (const { name } of value.files) expect(["a.pdf", "Printer.eml"]).toContain(name);
    }),
  );
});
