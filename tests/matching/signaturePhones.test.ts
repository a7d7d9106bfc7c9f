import { phonesIn } from "../../functions/matching/signaturePhones.ts";

const [phone, mobile] = ["+49 40 123456", "+49 170 1234567"];
const numbersIn = (...lines: string[]) => phonesIn(lines, ["DE"]);

describe("a signature's numbers", () => {
  it.each([
    ["alone", [phone]],
    ["dialled from abroad", ["Tel 0049 40 123456"]],
    ["with the zero that is dialled within the country", ["Tel.: +49 (0)40 1234-56"]],
    ["with the label above", ["Phone:", phone]],
    ["with a label of two words", [`Ligne directe : ${phone}`]],
    ["with Outlook's label", [`Business Phone: ${phone}`]],
    ["with a label in German", [`Rufnummer ${phone}`]],
    ["in a column of its own", [`Jane Doe | ACME | ${phone} | x.example`]],
  ])("are read %s", (_, lines) => expect(numbersIn(...lines)).toEqual({ phone }));

  it("are told apart by labels before, behind and above, and by symbols", () => {
    const both = { phone, mobile };
    expect(numbersIn(`Tel. ${phone}, Mobil: ${mobile}, Fax +49 40 123499`)).toEqual(both);
    expect(numbersIn(`${phone} (office)`, `${mobile} (cell)`)).toEqual(both);
    expect(numbersIn("Phone", phone, "Mobile", mobile)).toEqual(both);
    expect(numbersIn(`☎️ ${phone} 📱 ${mobile} 📠 +49 40 123499`)).toEqual(both);
  });

  it.each([
    ["a cell for each", [`Telefon: | ${phone}`, "Telefax: | +49 40 123499", `Mobil: | ${mobile}`]],
    ["a tab between", [`Tel.\t${phone}`, "Fax\t+49 40 123499", `Mobil\t${mobile}`]],
    ["all in one row", [`T | ${phone} | F | +49 40 123499 | M | ${mobile}`]],
    ["headings above", ["Telefon | Telefax | Mobil", `${phone} | +49 40 123499 | ${mobile}`]],
    ["a column of labels before one of numbers", ["Telefon", "Telefax", "Mobil", phone, "+49 40 123499", mobile]],
  ])("are told apart in a table: %s", (_, lines) => expect(numbersIn(...lines)).toEqual({ phone, mobile }));

  it("have the direct one first, then others, each once", () => {
    const numbers = numbersIn("Zentrale: +49 40 1234500", `Tel: ${phone}`, `Direct dial: ${phone}`);
    expect(numbers).toEqual({ phone, alternatePhone: "+49 40 1234500" });
  });

  it.each([
    ["Tel. 040 123456 ext. 12"],
    ["Tel. 040 123456, Durchwahl -12"],
    ["Tel. 040 123456 (x12)"],
    ["Tel. 040 123456", "DW 12"],
  ])("have an extension: %s", (...lines) =>
    expect(numbersIn(...lines)).toEqual({ phone: "040 123456", extension: "12" }),
  );

  it("are American where they are written so, wherever the mail is read", () =>
    expect(numbersIn("(217) 555-0123", "Cell: 217.555.0199")).toEqual({
      phone: "(217) 555-0123",
      mobile: "217.555.0199",
    }));

  it("are at most as long as Autotask keeps them", () =>
    expect(numbersIn("Tel. 0 - 1 - 7 - 0 - 1 - 2 - 3 - 4 - 5 - 6 - 7")).toEqual({ phone: "0170 1234567" }));
});

describe("no number is", () => {
  it.each([
    ["a fax", "Fax: +49 40 123456"],
    ["a fax beside a telephone", "Tel./Fax +49 40 123456"],
    ["a fax in a table", "Fax | +49 40 123456"],
    ["a fax behind a tab", "Fax:\t+49 40 123456"],
    ["a fax, by its symbol", "📠 +49 40 123456"],
    ["a fax, told behind", "+49 40 123456 (Fax)"],
    ["an IBAN", "IBAN: DE89 3704 0044 0532 0130 00"],
    ["a tax number", "USt-IdNr.: DE 123456789"],
    ["an entry in a register", "HRB 040123456"],
    ["a date", "22.11.2026 14:30"],
    ["a serial number", "Serial: 0401234567"],
    ["one of anything", "No.: 040 123456"],
    ["a part of one", "Tel: AB-0401234567"],
    ["one in a web address", "https://x.example/0401234567"],
    ["one in a mail address", "0401234567@x.example"],
    ["one alone that may be anything", "0401234567"],
    ["one too short", "Tel. 1234"],
    ["one too long", "Tel. 040 1234567890123456789"],
    ["one nobody can dial", "Tel. +49 1"],
    ["one without the zero that is dialled", "Tel. 12345678"],
    ["one in a sentence", "Please call, +49 40 123456"],
    ["one that somebody is asked to call", "Please call +49 40 123456"],
    ["an extension alone", "DW 12"],
  ])("%s: %s", (_, line) => expect(numbersIn(line)).toEqual({}));

  it("a fax whose label stands above", () => expect(numbersIn("Fax:", phone)).toEqual({}));
});
