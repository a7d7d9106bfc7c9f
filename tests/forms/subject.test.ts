import fc from "fast-check";
import { firstLine, isForwarded, ticketNumberIn, withoutPrefixes } from "../../functions/forms/subject.ts";

describe("a subject without its prefixes", () => {
  it.each([
    ["Re: Printer", "Printer"],
    ["RE: FW: Fwd: Printer", "Printer"],
    ["AW: WG: Antw: Drucker", "Drucker"],
    ["Re:Re:Printer", "Printer"],
    ["re : Printer", "Printer"],
    ["RE[2]: Printer", "Printer"],
    ["Re (3): Printer", "Printer"],
    ["Re^2: Printer", "Printer"],
    ["SV: VS: VB: Skrivare", "Skrivare"],
    ["TR : Imprimante", "Imprimante"],
    ["RV: Impresora", "Impresora"],
    ["RES: ENC: Impressora", "Impressora"],
    ["Rif: Stampante", "Stampante"],
    ["Odp: PD: Drukarka", "Drukarka"],
    ["YNT: İLT: Yazıcı", "Yazıcı"],
    ["ΣΧΕΤ: Απ: Εκτυπωτής", "Εκτυπωτής"],
    ["回复：转发： 打印机", "打印机"],
    ["答复: 打印机", "打印机"],
    ["Re:\u00a0AW:\tDrucker", "Drucker"],
    ["[EXT] Re: Printer", "Printer"],
    ["[External] RE: Printer", "Printer"],
    ["[EXTERN] Drucker", "Drucker"],
    ["AW: [EXTERN] AW: Drucker", "Drucker"],
    ["Re: [EXT]Re: [EXT] Printer", "Printer"],
    ["\u200e \u0000Re:\r\n Printer \u0007", "Printer"],
  ])("%j is about %j", (subject, expected) => expect(withoutPrefixes(subject)).toBe(expected));

  it.each([
    "Regarding: printer",
    "AW",
    "Reply: all lines",
    "Awning: broken",
    "Ref: order 4711",
    "Printer Re: yesterday",
    "[ACME] Re: Printer",
    "Printer [EXT]",
    "re Printer",
  ])("%j stays as it is", (subject) => expect(withoutPrefixes(subject)).toBe(subject));

  it.each([
    ["I: Laufwerk voll", "I: Laufwerk voll"],
    ["Re: R: drive is missing", "R: drive is missing"],
    ["i: Offerta", "i: Offerta"],
    ["R: Re: Offerta", "Offerta"],
    ["R: I: Offerta", "Offerta"],
    ["R: R: R: Offerta", "Offerta"],
    ["R[2]: Offerta", "Offerta"],
  ])("a single letter is a prefix only where no drive can be meant: %j → %j", (subject, expected) =>
    expect(withoutPrefixes(subject)).toBe(expected),
  );

  it("is empty when the subject is nothing but prefixes", () => expect(withoutPrefixes(" Re: AW: ")).toBe(""));

  it("is the end of the subject, whatever stands before it, and stays the same when asked again", () => {
    const pieces = fc.array(fc.constantFrom("Re:", "AW: ", "R:", "I: ", "[2]", " ", "Printer", "\u0000", "：", "回复"));
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: "grapheme" }),
          pieces.map((all) => all.join("")),
        ),
        (subject) => {
          const rest = withoutPrefixes(subject);
          expect(subject).toContain(rest);
          expect(rest).toBe(rest.trim());
        },
      ),
    );
  });
});

describe("a subject tells that the mail was passed on", () => {
  it.each(["WG: Drucker", "FW: Re: Printer", "Fwd: Printer", " fw[2]: Printer", "[EXT] WG: Drucker", "转发：打印机"])(
    "%j",
    (subject) => expect(isForwarded(subject)).toBe(true),
  );
  it.each(["Re: WG: Drucker", "Drucker", "Wagner: Drucker", "AW: Drucker", ""])("or does not: %j", (subject) =>
    expect(isForwarded(subject)).toBe(false),
  );
});

describe("a ticket number in a subject", () => {
  it.each([
    ["AW: [T20260311.0042] Drucker", "T20260311.0042"],
    ["t20260311.0042: printer", "T20260311.0042"],
    ["Ticket T20260311.0042.001 and T20260312.0001", "T20260311.0042.001"],
    ["Re T20260311.0042.", "T20260311.0042"],
    ["(#T20260311.0042)", "T20260311.0042"],
  ])("%j names %s", (subject, number) => expect(ticketNumberIn(subject)).toBe(number));

  it.each(["Printer", "T2026031.0042", "T20260311.004", "T20260311.00421", "XT20260311.0042", "1T20260311.0042", ""])(
    "%j names none",
    (subject) => expect(ticketNumberIn(subject)).toBeNull(),
  );
});

describe("the first line of a message without a subject", () => {
  it("is its title", () => {
    expect(firstLine("\n  Printer on fire \nPlease hurry")).toBe("Printer on fire");
    expect(firstLine("")).toBe("");
    expect(firstLine("> Jane\n>\n> old words\n\nMy answer")).toBe("My answer");
    expect(firstLine("> Jane")).toBe("> Jane");
  });

  it("is cut after a whole word, or in a line without blanks after a whole character", () => {
    expect(firstLine("word ".repeat(40))).toBe(`${"word ".repeat(20).trimEnd()} …`);
    expect(firstLine("𠀀".repeat(200))).toBe(`${"𠀀".repeat(50)} …`);
  });
});
