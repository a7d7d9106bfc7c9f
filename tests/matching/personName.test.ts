import fc from "fast-check";
import { personNameIn } from "../../functions/matching/personName.ts";

const named = (name: string, address: string | null = null) => personNameIn({ name, address });

describe("a sender's name", () => {
  it.each([
    ["Jane Doe", "Jane", "Doe"],
    ["Doe, Jane", "Jane", "Doe"],
    ["Doe, Jane M.", "Jane M.", "Doe"],
    ["van der Berg, Jane", "Jane", "van der Berg"],
    ["Jane van der Berg", "Jane", "van der Berg"],
    ["JANE VAN DER BERG", "Jane", "van der Berg"],
    ["Anna Maria Huber", "Anna Maria", "Huber"],
    ["DOE Jane", "Jane", "Doe"],
    ["GARCIA LOPEZ María", "María", "Garcia Lopez"],
    ["María GARCIA LOPEZ", "María", "Garcia Lopez"],
    ["JD Salinger", "JD", "Salinger"],
    ["jane doe", "Jane", "Doe"],
    ["SINÉAD O'NEIL-DOE", "Sinéad", "O'Neil-Doe"],
    ["Ronald McDonald", "Ronald", "McDonald"],
    ["Dr. Jane Doe-Smith", "Jane", "Doe-Smith"],
    ["Prof. Dr. Müller, Hans", "Hans", "Müller"],
    ["Müller, Prof. Dr. med. Hans", "Hans", "Müller"],
    ["Herr Dipl.-Ing. Hans Müller", "Hans", "Müller"],
    ["Müller, Prof. Dr.", "", "Müller"],
    ["Dr.Müller", "", "Müller"],
    ["Familie Müller", "", "Müller"],
    ["Praxis Dr. Müller", "", "Müller"],
    ["Jane Doe, IT-S", "Jane", "Doe"],
    ["Jane Doe (via Google Docs)", "Jane", "Doe"],
    ["Jane Doe, MBA", "Jane", "Doe"],
    ["Jane Doe PhD", "Jane", "Doe"],
    ["Yo-Yo Ma", "Yo-Yo", "Ma"],
    ["John Doe, Jr.", "John", "Doe Jr."],
    ["John Doe III", "John", "Doe III"],
    ["Smith, John A. III", "John A.", "Smith III"],
    ["Smith, John Jr.", "John", "Smith Jr."],
    ["Lee, Jun Ho", "Jun Ho", "Lee"],
    ["Berg, Jan-Willem van der", "Jan-Willem", "van der Berg"],
    ["Berg, Jan van den", "Jan", "van den Berg"],
    ["Vries, Anna de", "Anna", "de Vries"],
    ["Goethe, Johann von", "Johann", "von Goethe"],
    ["Nguyen, Thi Van", "Thi Van", "Nguyen"],
    ['William "Bill" Gates', "William", "Gates"],
    ["'Jane Doe' via Support", "Jane", "Doe"],
    ["'Jane Doe'", "Jane", "Doe"],
    ["„Jane Doe“", "Jane", "Doe"],
    ["🌻 Jane 👩‍💻 Doe 🇩🇪", "Jane", "Doe"],
    ["\u202eJane\u0000\r\nDoe\u200b", "Jane", "Doe"],
    ["Mu\u0308ller, Jürgen", "Jürgen", "Müller"],
    ["Jane Doe <jane.doe@x.example>", "Jane", "Doe"],
    ["Tobi", "Tobi", ""],
    ["李伟", "伟", "李"],
    ["欧阳修文", "修文", "欧阳"],
    ["欧阳", "阳", "欧"],
    ["王 小明", "小明", "王"],
    ["山田太郎", "太郎", "山田"],
    ["山田\u3000太郎", "太郎", "山田"],
    ["田中さくら", "さくら", "田中"],
    ["ジェーン・ドウ", "ジェーン", "ドウ"],
    ["김민수", "민수", "김"],
    ["남궁민수", "민수", "남궁"],
    ["سارة الحداد", "سارة", "الحداد"],
    ["محمد بن سلمان", "محمد", "بن سلمان"],
    ["Иванов Иван Иванович", "Иван Иванович", "Иванов"],
    ["Иван Петров", "Иван", "Петров"],
  ])("%j is %j %j", (name, firstName, lastName) => expect(named(name)).toEqual({ firstName, lastName }));

  it.each([
    ["Doe, Jane (ACME)", "ACME"],
    ["Jane Doe | ACME", "ACME"],
    ["Jane Doe [ACME GmbH]", "ACME GmbH"],
    ["Jane Doe - ACME", "ACME"],
    ["Jane Doe – Müller & Söhne GmbH", "Müller & Söhne GmbH"],
    ["Jane Doe @ ACME", "ACME"],
    ["Jane Doe/ACME/DE", "ACME"],
    ["Jane Doe, ACME A/S", "ACME A/S"],
    ["Jane Doe from ACME", "ACME"],
    ["Jane Doe | Sales | ACME Inc.", "ACME Inc."],
    ["Jane Doe, ACME GmbH", "ACME GmbH"],
    ["ACME GmbH | Jane Doe", "ACME GmbH"],
    ["Jane Doe (ACME Co., Ltd.)", "ACME Co., Ltd."],
  ])("%j names the company beside the person", (name, company) =>
    expect(named(name)).toEqual({ firstName: "Jane", lastName: "Doe", company }),
  );

  it.each([
    "Jane Doe (she/her)",
    "Doe, Jane (External)",
    "Jane Doe (jane@x.example)",
    "[EXT] Jane Doe",
    "Jane Doe (4711)",
    "Jane Doe (简多)",
    "Jane Doe {{DATE(2026-01-01T00:00:00Z)}}",
  ])("%j names no company", (name) => expect(named(name)).toEqual({ firstName: "Jane", lastName: "Doe" }));

  it.each([
    ["ACME GmbH", { firstName: "", lastName: "", company: "ACME GmbH" }],
    ["上海某某有限公司", { firstName: "", lastName: "", company: "上海某某有限公司" }],
    ["Kanzlei Meier & Partner", { firstName: "", lastName: "" }],
    ["Microsoft Outlook", { firstName: "", lastName: "" }],
    ["Stadtverwaltung Musterstadt", { firstName: "", lastName: "" }],
    ["IT Service Desk", { firstName: "", lastName: "" }],
    ["Amazon.de", { firstName: "", lastName: "" }],
    ["Support", { firstName: "", lastName: "" }],
    ["", { firstName: "", lastName: "" }],
    [" 👍 4711 ", { firstName: "", lastName: "" }],
    ["noreply@x.example", { firstName: "", lastName: "" }],
  ])("%j is nobody's", (name, nobody) => expect(named(name, "info@x.example")).toEqual(nobody));
});

describe("an address", () => {
  it.each([
    ["", "jane.doe@x.example", "Jane", "Doe"],
    ["jane.doe@x.example", "jane.doe@x.example", "Jane", "Doe"],
    ["jane.doe@x.example", null, "Jane", "Doe"],
    ["jane_doe", null, "Jane", "Doe"],
    ["ACME Support", "jane.doe@x.example", "Jane", "Doe"],
    ["", "j.doe@x.example", "J", "Doe"],
    ["", "jane.van.der.berg2@x.example", "Jane", "van der Berg"],
    ["", "marie-claire.dupont+news@x.example", "Marie-Claire", "Dupont"],
    ["", "jane-doe@x.example", "Jane", "Doe"],
    ["", "jane.doe.ext@x.example", "Jane", "Doe"],
    ["", "dr.mueller@x.example", "", "Mueller"],
    ["", "dr.hans.mueller@x.example", "Hans", "Mueller"],
    ["", "praxis.mueller@x.example", "", ""],
    ["", "jdoe@x.example", "", ""],
    ["", "do-not-reply@x.example", "", ""],
    ["", "team.berlin@x.example", "", ""],
    ["", "a8f3.0b=c@x.example", "", ""],
    ["", "not an address", "", ""],
  ])("tells with the name %j and as %j %j %j", (name, address, firstName, lastName) =>
    expect(named(name, address)).toEqual({ firstName, lastName }),
  );

  it("tells the order of a name, and its other half", () => {
    const jane = { firstName: "Jane", lastName: "Doe" };
    expect(named("Doe Jane", "jane.doe@x.example")).toEqual(jane);
    expect(named("Doe Jane", "j.doe@x.example")).toEqual(jane);
    expect(named("Jane", "jane.doe@x.example")).toEqual(jane);
    expect(named("Jane D.", "jane.doe@x.example")).toEqual(jane);
    expect(named("ACME - Jane Doe", "jane.doe@x.example")).toEqual({ ...jane, company: "ACME" });
    expect(named("山田 太郎 / Taro Yamada", "taro.yamada@x.example")).toEqual({ firstName: "太郎", lastName: "山田" });
    expect(named("De Smet Jan", "jan.desmet@x.example")).toEqual({ firstName: "Jan", lastName: "De Smet" });
    expect(named("Jan De Smet", "jan.desmet@x.example")).toEqual({ firstName: "Jan", lastName: "De Smet" });
    expect(named("De Smet Jan", "jan.de.smet@x.example")).toEqual({ firstName: "Jan", lastName: "De Smet" });
    const pieter = { firstName: "Pieter", lastName: "Van den Broeck" };
    expect(named("Van den Broeck Pieter", "pieter.vandenbroeck@x.example")).toEqual(pieter);
    expect(named("Doe", "jane.doe@x.example")).toEqual(jane);
    expect(named("Jane Doe, Marketing", "jane.doe@x.example")).toEqual(jane);
    expect(named("Müller", "joerg.mueller@x.example")).toEqual({ firstName: "Joerg", lastName: "Müller" });
  });
});

test("whatever a name holds, its parts fit Autotask and are clean", () => {
  const pieces = fc.constantFrom(
    "Doe",
    "JANE",
    "van",
    "Dr.",
    "GmbH",
    "李伟",
    "👩‍💻",
    "(",
    "]",
    ",",
    "|",
    " - ",
    "\ud83d",
  );
  const names = fc.oneof(
    fc.string({ unit: "binary", maxLength: 300 }),
    fc.array(fc.oneof(pieces, fc.constant(" ")), { maxLength: 60 }).map((all) => all.join("")),
  );
  const addresses = fc.option(fc.oneof(fc.emailAddress(), fc.string()));
  fc.assert(
    fc.property(names, addresses, (name, address) => {
      const { firstName, lastName, company = "ACME" } = named(name, address);
      for (const part of [firstName, lastName, company]) {
        expect(part).toBe(part.trim());
        expect(part.isWellFormed()).toBe(true);
        expect(part).not.toMatch(/[\p{Cc}\p{Bidi_Control}]/u);
      }
      expect(Math.max(firstName.length, lastName.length)).toBeLessThanOrEqual(50);
      expect(company.length).toBeGreaterThan(0);
      expect(company.length).toBeLessThanOrEqual(100);
    }),
  );
});

test("a name of a million characters is read to its end", () => {
  for (const piece of ["a", " ", ",", "(", "Jane ", " - ", "'", "<", "李"])
    expect(named(piece.repeat(1_000_000), null).firstName.length).toBeLessThanOrEqual(50);
});
