import { linkTarget, sameAddress } from "../../functions/forms/linkTarget.ts";

describe("where a link leads", () => {
  it.each([
    ["https://x.example/a b\n?c=d", "https://x.example/ab?c=d"],
    ["file://server/share", "file://server/share"],
    ["mailto:a@x.example?subject=Hi", "a@x.example"],
    ["https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fx.example%2Fa&data=05", "https://x.example/a"],
    [
      "https://eur01.safelinks.protection.outlook.com/?url=javascript%3Aalert(1)",
      "https://eur01.safelinks.protection.outlook.com/?url=javascript%3Aalert(1)",
    ],
    [
      "https://safelinks.protection.outlook.com.evil.example/?url=https%3A%2F%2Fx.example",
      "https://safelinks.protection.outlook.com.evil.example/?url=https%3A%2F%2Fx.example",
    ],
    ["http://[broken", "http://[broken"],
    ["javascript:alert(1)", ""],
    ["#top", ""],
    ["/relative", ""],
    ["", ""],
  ])("%s → %s", (href, expected) => expect(linkTarget(href)).toBe(expected));

  it.each([
    ["x.example", "https://www.x.example/", true],
    ["HTTPS://X.example/a", "https://x.example/a", true],
    ["x.example", "https://x.example/a", false],
    ["", "https://x.example", false],
  ])("the words %j say %s: %s", (words, address, expected) => expect(sameAddress(words, address)).toBe(expected));
});
