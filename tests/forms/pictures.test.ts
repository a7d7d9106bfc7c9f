import fc from "fast-check";
import { plainText } from "../../functions/forms/messageText.ts";
import { picturePlaces, placeOf } from "../../functions/forms/pictures.ts";

const picture = (id: string) => `<img width="9" alt="a > b" src="cid:${id}">`;
const placesIn = (html: string, own = plainText({ html }).fresh) => Object.fromEntries(picturePlaces(html, own));
const quoted = (html: string) =>
  `<p>On 11 Mar 2026, at 09:12, Anna &lt;anna@x.example&gt; wrote:</p><blockquote>${html}</blockquote>`;

test("a screenshot stands in the text, also as its first and its last thing; what is quoted stands below", () =>
  expect(
    placesIn(`${picture("first@x")}<p>See this:</p>${picture("last@x")}${quoted(`<p>Hello</p>${picture("logo@x")}`)}`),
  ).toEqual({ "first@x": "text", "last@x": "text", "logo@x": "below" }));

test("Outlook's header lines begin what is quoted", () =>
  expect(
    placesIn(
      `<p>Still so.</p>${picture("a@x")}<div><b>From:</b> Anna<br><b>Sent:</b> Monday<br><b>Subject:</b> Printer</div>${picture("b@x")}`,
    ),
  ).toEqual({ "a@x": "text", "b@x": "below" }));

test("what stands behind the person's own words stands below", () =>
  expect(placesIn(`<p>See this:</p>${picture("a@x")}<p>Regards<br>Claudia</p>${picture("b@x")}`, "See this:")).toEqual({
    "a@x": "text",
    "b@x": "below",
  }));

test("one that stands in both is not only quoted", () =>
  expect(placesIn(`${picture("a@x")}<p>Look.</p>${quoted(`<p>Hello</p>${picture("a@x")}`)}`)).toEqual({
    "a@x": "text",
  }));

test("pictures in tables and links, of other sources and of odd ids have their places or none", () =>
  expect(
    placesIn(
      `<table><tr><td>${picture("cell@x")}</td><td>a</td></tr></table><a href="https://x.example">${picture("link@x")}</a>` +
        `<img src="https://x.example/cid:no"><div style="display:none">${picture("hidden@x")}</div>${picture("%zz@x")}${picture("a%40x")}<p>End</p>`,
    ),
  ).toEqual({ "cell@x": "text", "link@x": "text", "%zz@x": "text", "a@x": "text" }));

test("a file is found by its content id, else by a name that one picture alone has", () => {
  const places = new Map([
    ["image001.png@01DA", "text"],
    ["image002.png@01DA", "below"],
    ["image002.png@01DB", "text"],
    ["f3a8", "below"],
  ] as const);
  const place = (name: string, contentId = "") => placeOf({ name, contentId }, places);
  expect([place("image001.png"), place("image002.png"), place("any.png")]).toEqual(["text", undefined, undefined]);
  expect([place("any.png", "<f3a8>"), place("image001.png", "other")]).toEqual(["below", undefined]);
});

test("whatever a mail is, a picture has a place or none", () => {
  const piece = fc.constantFrom(
    picture("a@x"),
    "<img src=cid:",
    "<p>",
    "</blockquote>",
    "\uE0000\uE001",
    "|",
    quoted("x"),
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, fc.string())), (pieces) => {
      for (const place of picturePlaces(pieces.join(""), "own").values()) expect(["text", "below"]).toContain(place);
    }),
  );
  expect(picturePlaces("<img ".repeat(200_000), "").size).toBe(0);
});
