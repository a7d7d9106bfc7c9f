import fc from "fast-check";
import { extensionOf, isPicture, mailName, safeName, sizeOf } from "../../functions/forms/fileNames.ts";

describe("a file's name", () => {
  it.each([
    ["Angebot.pdf", "Angebot.pdf"],
    ["../../etc/passwd", "-..-etc-passwd"],
    ["C:\\Users\\jane\\a.txt", "C--Users-jane-a.txt"],
    ["RE: Printer?.eml", "RE- Printer-.eml"],
    [".htaccess", "htaccess"],
    ["a.exe. ", "a.exe"],
    ["photo\u202Egpj.exe", "photogpj.exe"],
    ["a\u0000b\u0007\u001b.txt", "ab.txt"],
    ["two\r\nlines\t.txt", "two lines.txt"],
    ["Mu\u0308ller.docx", "Müller.docx"],
    ["打印机.png", "打印机.png"],
    ["👨‍👩‍👧.png", "👨‍👩‍👧.png"],
    ["", "attachment"],
    [" ... ", "attachment"],
    ["\u200b\u202e", "attachment"],
  ])("%j is sent as %j", (name, sent) => expect(safeName(name)).toBe(sent));

  it("that is too long keeps its extension and ends with a whole character", () => {
    expect(safeName(`${"a".repeat(300)}.pdf`)).toBe(`${"a".repeat(251)}.pdf`);
    expect(safeName(`${"👍".repeat(200)}.jpeg`)).toBe(`${"👍".repeat(125)}.jpeg`);
    expect(safeName(`a.${"b".repeat(300)}`)).toBe(`a.${"b".repeat(253)}`);
  });

  const parts = fc.constantFrom(".", " ", "/", "\\", "\u202e", "\u0000", "e\u0301", "\u2000", "pdf", "👩‍💻", "\ud83d");
  const names = fc.oneof(
    fc.string({ unit: "binary", maxLength: 400 }),
    fc.array(parts, { maxLength: 200 }).map((all) => all.join("")),
  );
  it("is whatever it was one that can be kept, and stays the same when asked again", () =>
    fc.assert(
      fc.property(names, (name) => {
        const sent = safeName(name);
        expect(sent).toMatch(/^[^\s./\\][^/\\\p{Cc}\p{Bidi_Control}]*$/u);
        expect(sent).not.toMatch(/[\s.]$/);
        expect(sent.length).toBeLessThanOrEqual(255);
        expect(sent.isWellFormed()).toBe(true);
        expect(safeName(sent)).toBe(sent);
        expect(extensionOf(sent)).toBe(extensionOf(name));
      }),
    ));

  it("of a million dots is read to its end", () => {
    expect(safeName(`a${".".repeat(1_000_000)}b.pdf`)).toMatch(/^a\.+\.pdf$/);
    expect(safeName(".".repeat(1_000_000))).toBe("attachment");
  });
});

it.each([
  ["a.PDF", "pdf"],
  ["backup.tar.gz", "gz"],
  ["evil.exe. ", "exe"],
  ["evil\u202Egpj.exe", "exe"],
  [".gitignore", ""],
  ["Offer No. 5", ""],
  ["README", ""],
])("the extension of %j is %j", (name, extension) => expect(extensionOf(name)).toBe(extension));

it.each([
  [0, "en-US", "1 kB"],
  [1_400, "en-US", "1 kB"],
  [42_700, "en-US", "43 kB"],
  [999_499, "en-US", "999 kB"],
  [999_500, "en-US", "1 MB"],
  [2_449_000, "en-US", "2.4 MB"],
  [2_449_000, "de-DE", "2,4 MB"],
  [7_000_000, "de", "7 MB"],
  [2_449_000, undefined, "2.4 MB"],
  [2_449_000, "not a locale", "2.4 MB"],
])("%d bytes in %j are %j", (bytes, locale, size) => expect(sizeOf(bytes, locale)).toBe(size));

test.each([
  ["image001.png", "image/png", true],
  ["scan", "IMAGE/TIFF", true],
  ["Bild.JPG", "", true],
  ["screenshot.png", "application/octet-stream", true],
  ["invoice.pdf", "application/pdf", false],
  ["termin.ics", "text/calendar", false],
  ["invoice.pdf", "", false],
  ["photo.png", "application/zip", false],
])("whether %s of the type %p is a picture: %p", (name, type, picture) => expect(isPicture(name, type)).toBe(picture));

test.each([
  ["Ihre Bestellung bei amazon.com", "Ihre Bestellung bei amazon.com.eml"],
  ["AW: Angebot v1.com.eml", "AW: Angebot v1.com.eml"],
  [" ", "mail.eml"],
])("a mail with the subject %j is the file %j", (subject, name) => expect(mailName(subject)).toBe(name));
