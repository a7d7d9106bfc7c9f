import fc from "fast-check";
import { signatureIn } from "../../functions/matching/signature.ts";

const jane = { name: "Jane Doe", address: "jane.doe@x.example" };
const at = (country: string) => ({ ...jane, address: `jane.doe@x.${country}` });
const body = "Hello,\nthe printer with the serial number 4711-0815-2342 prints nothing since 22.11.2026 14:30.";
const mail = (...lines: string[]) => [body, "", ...lines].join("\n");
const told = (text: string, sender = jane, country?: string) => {
  const { text: _, ...rest } = signatureIn(text, sender, country);
  return rest;
};

describe("a signature tells", () => {
  it("what Outlook writes in German", () =>
    expect(
      told(
        mail(
          "Mit freundlichen Grüßen",
          "",
          "Jane Doe",
          "Leiterin Disposition",
          "",
          "Hansen Logistik GmbH | Musterstraße 12 | 20095 Hamburg | Deutschland",
          "Tel.: +49 (0)40 1234-56 | Fax: +49 40 1234-99 | Mobil: +49 170 1234567",
          "jane.doe@x.example | www.x.example",
          "Amtsgericht Hamburg HRB 123456 | USt-IdNr. DE123456789 | IBAN DE89 3704 0044 0532 0130 00",
        ),
      ),
    ).toEqual({
      phone: "+49 40 123456",
      mobile: "+49 170 1234567",
      title: "Leiterin Disposition",
      address: { line1: "Musterstraße 12", city: "Hamburg", zip: "20095", country: "DE" },
    }));

  it("what Gmail writes in English", () =>
    expect(
      told(
        mail(
          "Best,",
          "Jane",
          "--",
          "Jane Doe, Head of IT",
          "ACME Inc.",
          "123 Main St, Suite 4, Springfield, IL 62701",
          "Direct: (217) 555-0123 ext. 12",
          "Office: 217-555-0100",
          "Cell: 217.555.0199",
        ),
      ),
    ).toEqual({
      phone: "(217) 555-0123",
      extension: "12",
      mobile: "217.555.0199",
      alternatePhone: "217-555-0100",
      title: "Head of IT",
      address: { line1: "123 Main St, Suite 4", city: "Springfield", state: "IL", zip: "62701", country: "US" },
    }));

  it.each([
    [
      "fr",
      [
        "Cordialement,",
        "Jane Doe",
        "Directrice technique",
        "12 rue de la Paix",
        "75002 Paris",
        "Tél. : 01 23 45 67 89",
        "Port. : 06 12 34 56 78",
      ],
      {
        phone: "01 23 45 67 89",
        mobile: "06 12 34 56 78",
        title: "Directrice technique",
        address: { line1: "12 rue de la Paix", city: "Paris", zip: "75002" },
      },
    ],
    [
      "es",
      [
        "Un saludo,",
        "Jane Doe",
        "Gerente",
        "Calle Mayor 5, 28013 Madrid, España",
        "Teléfono: 912 345 678",
        "Móvil: +34 612 345 678",
      ],
      {
        phone: "912 345 678",
        mobile: "+34 612 34 56 78",
        title: "Gerente",
        address: { line1: "Calle Mayor 5", city: "Madrid", zip: "28013", country: "ES" },
      },
    ],
    [
      "nl",
      [
        "Met vriendelijke groet,",
        "Jane Doe",
        "Systeembeheerder | Hoofd ICT",
        "Keizersgracht 123",
        "1015 CJ Amsterdam",
        "T 020 123 4567",
        "M 06 12345678",
      ],
      {
        phone: "020 123 4567",
        mobile: "06 12345678",
        title: "Systeembeheerder",
        address: { line1: "Keizersgracht 123", city: "Amsterdam", zip: "1015 CJ", country: "NL" },
      },
    ],
    [
      "it",
      [
        "Cordiali saluti",
        "Jane Doe",
        "Responsabile acquisti",
        "Via Roma 1, 20121 Milano (MI)",
        "Tel. 02 1234567",
        "Cell. 347 1234567",
      ],
      {
        phone: "02 1234567",
        mobile: "347 1234567",
        title: "Responsabile acquisti",
        address: { line1: "Via Roma 1", city: "Milano", state: "MI", zip: "20121", country: "IT" },
      },
    ],
    [
      "uk",
      [
        "Kind regards",
        "Jane Doe",
        "Operations Manager",
        "10 Downing Street",
        "London SW1A 2AA",
        "United Kingdom",
        "t: 020 7946 0018  m: 07400 123456",
      ],
      {
        phone: "020 7946 0018",
        mobile: "07400 123456",
        title: "Operations Manager",
        address: { line1: "10 Downing Street", city: "London", zip: "SW1A 2AA", country: "GB" },
      },
    ],
    [
      "at",
      ["Liebe Grüße", "DI Jane Doe", "Stephansplatz 1/2/3, A-1010 Wien", "Tel 01 2345678, DW 12"],
      {
        phone: "01 2345678",
        extension: "12",
        address: { line1: "Stephansplatz 1/2/3", city: "Wien", zip: "1010", country: "AT" },
      },
    ],
    [
      "ch",
      [
        "Freundliche Grüsse",
        "Jane Doe",
        "Bahnhofstrasse 1",
        "CH-8001 Zürich",
        "Direkt 044 123 45 67",
        "Zentrale 044 123 45 00",
        "Natel 079 123 45 67",
      ],
      {
        phone: "044 123 45 67",
        alternatePhone: "044 123 45 00",
        mobile: "079 123 45 67",
        address: { line1: "Bahnhofstrasse 1", city: "Zürich", zip: "8001", country: "CH" },
      },
    ],
  ])("what is usual in .%s", (country, lines, expected) => expect(told(mail(...lines), at(country))).toEqual(expected));

  it("national numbers of the country that is likely", () => {
    const text = mail("Viele Grüße", "Jane Doe", "Tel. 040/123456");
    expect(told(text)).toEqual({});
    expect(told(text, jane, "de")).toEqual({ phone: "040/123456" });
    expect(told(text, at("de"))).toEqual({ phone: "040/123456" });
    expect(told(text, jane, "nowhere")).toEqual({});
  });

  it("numbers below a closing that has no comma before the name", () =>
    expect(told(mail("LG Jane", "", "Mobil +49 170 1234567"))).toEqual({ mobile: "+49 170 1234567" }));

  it("what is signed where nobody knows the sender's name", () => {
    const text = mail("Kind regards", "Jane Doe", "Tel: +49 40 123456");
    expect(told(text, { name: "", address: "info@x.example" })).toEqual({ phone: "+49 40 123456" });
  });
});

it("tells nothing of what stands in the mail itself, behind a postscript, or above another name", () => {
  expect(told("Tel: +49 40 123456\n\nKind regards\nJane Doe", jane)).toEqual({});
  expect(told(mail("Kind regards", "Jane Doe", "PS: the new one is", "Tel: +49 40 123456"))).toEqual({});
  expect(told(mail("Thanks!", "Tel: +49 40 123456", "Kind regards", "Jane Doe"))).toEqual({});
  expect(told(mail("Kind regards", "John Smith", "Tel: +49 40 123456"))).toEqual({});
  expect(told(`${body}\nTel: +49 40 123456`)).toEqual({});
});

describe("where it stands", () => {
  const part = (text: string, sender = jane) => {
    const { text: range } = signatureIn(text, sender);
    return range && text.slice(...range);
  };

  it.each([
    [["Kind regards", "Jane Doe", "ACME"]],
    [["Mit freundlichem Gruß aus Hamburg", "", "i.A. Jane Doe"]],
    [["Viele Grüße, Jane"]],
    [["LG Jane", "", "Tel. 1"]],
    [["Danke Jane Doe"]],
    [["Thanks Jane"]],
    [["Cheers Jane"]],
    [["Vielen Dank und freundliche Grüße", "Jane Doe"]],
    [["Mit freundlichen Grüßen / Kind regards", "Jane Doe"]],
    [["Thanks and best regards,", "Jane"]],
    [["Best,", "Jane", "--", "Jane Doe"]],
    [["-- ", "Jane Doe", "ACME"]],
    [["Jane Doe", "Head of IT", "ACME"]],
    [["Thanks!"]],
    [["Gesendet von meinem iPhone"]],
  ])("is from the closing to the end: %j", (lines) => expect(part(`${mail(...lines)}\n\n`)).toBe(lines.join("\n")));

  it("ends before a postscript", () =>
    expect(part(mail("Kind regards", "Jane", "", "PS: It is urgent."))).toBe("Kind regards\nJane"));

  it.each([
    "",
    body,
    "Thanks for your help with the printer yesterday",
    "Thanks Tom",
    "Best practice is to turn it off\nand on",
  ])("is nowhere in %j", (text) => expect(part(text)).toBeNull());

  it("is nowhere where too much follows: what a mail is about may stand below its closing", () => {
    const log = Array.from({ length: 50 }, (_, line) => `[error] ${line}`);
    expect(part(mail("Thanks,", "Jane", ...log))).toBeNull();
    expect(part(mail("Thanks!", ...log.slice(0, 7)))).toBeNull();
  });
});

test("whatever a mail holds, what its signature tells fits Autotask, and it stands in the text", () => {
  const pieces = fc.constantFrom(
    "Kind regards",
    "Jane Doe",
    "--",
    "Tel: ",
    "+49 40 123456",
    "x 12",
    "040/123456",
    ", ",
    " | ",
    "20095 Hamburg",
    "Weg 1",
    "\n",
    "\n",
    "Fax",
    "PS",
    "Leiter",
    "(217) 555-0123",
  );
  const texts = fc.oneof(
    fc.string({ unit: "binary", maxLength: 500 }),
    fc.array(pieces, { maxLength: 60 }).map((all) => `Kind regards\nJane Doe\n${all.join("")}`),
  );
  const limits = { phone: 25, extension: 10, mobile: 25, alternatePhone: 32, title: 50 };
  let found = 0;
  fc.assert(
    fc.property(texts, fc.option(fc.constantFrom("DE", "US", "??"), { nil: undefined }), (text, country) => {
      const { text: range, address, ...rest } = signatureIn(text, jane, country);
      for (const [name, most] of Object.entries(limits)) {
        const value = rest[name as keyof typeof limits];
        if (value === undefined) continue;
        found++;
        expect(value.length).toBeLessThanOrEqual(most);
        expect(value).toBe(value.trim());
      }
      expect(address?.line1?.length ?? 0).toBeLessThanOrEqual(128);
      const [from, to] = range ?? [0, 0];
      expect(from).toBeGreaterThanOrEqual(0);
      expect(to).toBeGreaterThanOrEqual(from);
      expect(to).toBeLessThanOrEqual(text.length);
    }),
  );
  expect(found).toBeGreaterThan(0);
});

it.each([
  "a",
  " ",
  "\n",
  "-- \n",
  "Kind regards\n",
  "Jane Doe\n",
  "1",
  "+4",
  "(",
  "1 ",
  "Jane Doe, ",
  "A 1, ",
  "|",
  "1234 A",
])("a million times %j is read to its end", (piece) => {
  const text = `${piece.repeat(1_000_000 / piece.length)}\nKind regards\nJane Doe\n${piece.repeat(1000)}`;
  expect(Object.keys(signatureIn(text, jane, "DE"))).toContain("text");
});
