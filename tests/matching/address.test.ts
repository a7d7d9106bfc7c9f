import { addressIn, hostIn, spellings } from "../../functions/matching/address.ts";
import { isPublicMail } from "../../functions/matching/publicMail.ts";

describe("a sender's address", () => {
  it.each([
    [" Jane.Doe@X.Example ", { local: "jane.doe", domain: "x.example" }],
    ["jane@Müller.example", { local: "jane", domain: "xn--mller-kva.example" }],
    ["jane+tag@x.example", { local: "jane+tag", domain: "x.example" }],
  ])("%j is taken apart in lower case and in ASCII", (written, address) => expect(addressIn(written)).toEqual(address));

  it.each([
    "",
    "jane",
    "@x.example",
    "jane@",
    "jane@localhost",
    "a b@x.example",
    "a@b@x.example",
    "a@x/y.example",
    "gast_partner.example#EXT#@nordlicht.example",
    null,
    undefined,
  ])("%j is none", (written) => expect(addressIn(written)).toBeNull());

  it("is sought in both spellings where its domain has letters of its own", () => {
    expect(spellings("xn--mller-kva.example")).toEqual(["xn--mller-kva.example", "müller.example"]);
    expect(spellings("x.example")).toEqual(["x.example"]);
    expect(spellings("xn--a.example")).not.toContain("");
  });
});

describe("the host of an organization's web address", () => {
  it.each([
    ["x.example", "x.example"],
    ["www.x.example", "x.example"],
    ["HTTPS://WWW.X.Example:8080/shop?ref=home#top", "x.example"],
    [" http://x.example. ", "x.example"],
    ["http:\\\\x.example\\de", "x.example"],
    ["www.søren-møbler.example", "xn--sren-mbler-0cbf.example"],
    ["notx.example", "notx.example"],
    ["mail.x.example", "mail.x.example"],
    ["", null],
    ["none", null],
    ["no web site yet", null],
    ["http://", null],
  ])("of %j is %j", (written, host) => expect(hostIn(written)).toBe(host));
});

describe("a public mail domain", () => {
  it.each([
    "gmail.com",
    "outlook.com",
    "icloud.com",
    "gmx.de",
    "gmx.ch",
    "web.de",
    "t-online.de",
    "posteo.de",
    "bluewin.ch",
    "aon.at",
  ])("is %s", (domain) => expect(isPublicMail(domain)).toBe(true));
  it.each(["hansen-logistik.example", "microsoft.com", "notgmail.com"])("is not %s", (domain) =>
    expect(isPublicMail(domain)).toBe(false),
  );
});
