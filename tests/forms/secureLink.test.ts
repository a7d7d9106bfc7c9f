import { secureLink } from "../../functions/forms/secureLink.ts";

test("an https address is one to follow", () => {
  expect(secureLink("https://outlook.office.com/owa/?ItemID=AAMk%2B")?.href).toBe(
    "https://outlook.office.com/owa/?ItemID=AAMk%2B",
  );
});

test.each([
  "http://a.example",
  "javascript:alert(1)",
  "https://outlook.office.com@evil.example/",
  "//a.example",
  "",
  null,
])("%j is none", (address) => expect(secureLink(address)).toBeNull());
