import { postalAddressIn } from "../../functions/matching/signatureAddress.ts";

describe("a signature's address", () => {
  it.each([
    [["Weg 1", "20095 Hamburg"], { line1: "Weg 1", city: "Hamburg", zip: "20095" }],
    [["Weg 1 · D-20095 Hamburg"], { line1: "Weg 1", city: "Hamburg", zip: "20095", country: "DE" }],
    [["ACME, Weg 1, 1010 Wien, Österreich"], { line1: "Weg 1", city: "Wien", zip: "1010", country: "AT" }],
    [["Weg 1 - 1015 CJ Den Haag"], { line1: "Weg 1", city: "Den Haag", zip: "1015 CJ", country: "NL" }],
    [["12, rue de la Paix", "75002 Paris"], { line1: "12, rue de la Paix", city: "Paris", zip: "75002" }],
    [["Via Roma, 1", "20121 Milano"], { line1: "Via Roma, 1", city: "Milano", zip: "20121" }],
    [
      ["1 Macquarie Street", "Sydney NSW 2000"],
      { line1: "1 Macquarie Street", city: "Sydney", state: "NSW", zip: "2000", country: "AU" },
    ],
    [
      ["1 Yonge Street, Toronto, ON M5E 1W7"],
      { line1: "1 Yonge Street", city: "Toronto", state: "ON", zip: "M5E 1W7", country: "CA" },
    ],
    [["10 High St", "Leeds, LS1 4AP"], { line1: "10 High St", city: "Leeds", zip: "LS1 4AP", country: "GB" }],
    [
      ["1 Main St, Apt 4", "New York, NY 10001-1234", "USA"],
      { line1: "1 Main St, Apt 4", city: "New York", state: "NY", zip: "10001-1234", country: "US" },
    ],
  ])("%j is %j", (lines, address) => expect(postalAddressIn(lines)).toEqual(address));

  it.each([
    [[]],
    [["20095 Hamburg"]],
    [["ACME GmbH", "20095 Hamburg"]],
    [["Weg 1"]],
    [["ACME, 12", "75002 Paris"]],
    [["Call 0401234", "12345 tickets are open"]],
    [["jane1@x.example", "20095 Hamburg"]],
    [[`Weg 1, 20095 ${"Hamburg".repeat(50)}`]],
  ])("is not in %j", (lines) => expect(postalAddressIn(lines)).toBeNull());
});
