import fc from "fast-check";
import { fileName } from "../../functions/submissions/fileName.ts";

test.each([
  ["Angebot für Müller.pdf", "Angebot für Müller.pdf"],
  ["漢字 👨‍👩‍👧.png", "漢字 👨‍👩‍👧.png"],
  ["C:\\fakepath\\scan.pdf", "scan.pdf"],
  ["../../etc/passwd", "passwd"],
  ["a\u0000b\r\nc.txt", "a b c.txt"],
  ["annex\u202egpj.exe", "annex gpj.exe"],
  ["", "file"],
  ["folder/", "file"],
  [`${"x".repeat(300)}.docx`, `${"x".repeat(250)}.docx`],
  [`${"x".repeat(250)}😀.docx`, `${"x".repeat(250)}.docx`],
  ["x".repeat(300), "x".repeat(255)],
])("%j is attached as %j", (name, expected) => {
  expect(fileName(name)).toBe(expected);
});

test("whatever a mail calls a file, its name is a whole text that fits", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 600 }), (name) => {
      const made = fileName(name);
      expect(made.isWellFormed() && made.length > 0 && made.length <= 255 && !/[\p{Cc}\\/]/u.test(made)).toBe(true);
    }),
  );
});
