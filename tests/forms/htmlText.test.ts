import { htmlText } from "../../functions/forms/htmlText.ts";

describe("HTML as a reader sees it", () => {
  it.each([
    ["paragraphs stand apart", "<p>One</p><p>Two</p>", "One\n\nTwo"],
    ["Outlook's paragraphs are lines", "<p class=MsoNormal>One</p><p class=MsoNormal>Two</p>", "One\nTwo"],
    ["headings keep their letters", "<h1>Printer</h1>is broken", "Printer\n\nis broken"],
    ["entities are characters", "K&uuml;che &amp; B&#252;ro &lt;3", "Küche & Büro <3"],
    [
      "a link has its address behind it",
      '<a href="https://x.example/a?b=1">here</a>',
      "here <https://x.example/a?b=1>",
    ],
    ["a link that says its address has it once", '<a href="https://www.x.example/">x.example</a>', "x.example"],
    ["a mail address stands once", '<a href="mailto:a@x.example?subject=Hi">a@x.example</a>', "a@x.example"],
    [
      "a link says where it really leads",
      '<a href="https://evil.example">https://bank.example</a>',
      "https://bank.example <https://evil.example>",
    ],
    ["a script is no address", '<a href="javascript:alert(1)">here</a>', "here"],
    [
      "a link in a link is not one",
      '<a href="https://x.example">a<a href="https://y.example">b</a></a>',
      "ab <https://x.example>",
    ],
    ["images are left out", 'See <img src="cid:1" alt="logo"> here', "See here"],
    ["Teams' emoji are characters", 'Yes <emoji id="yes" alt="👍" title="Yes"></emoji>', "Yes 👍"],
    ["older Teams' emoji too", '<img alt="🙂" itemtype="http://schema.skype.com/Emoji">', "🙂"],
    ["lists have marks", "<ul><li>One</li><li>Two<ul><li>Three</li></ul></li></ul>", "• One\n• Two\n  • Three"],
    ["lists have numbers", '<ol start="3" type="i"><li>One</li><li>Two</li></ol>', "3. One\n4. Two"],
    ["a number that is none begins with one", '<ol start="x"><li>One</li></ol>', "1. One"],
    ["an empty line is one", "<div>One</div><div><br></div><div>Two</div>", "One\n\nTwo"],
    ["two are two", "One<br><br><br><div>Two</div>", "One\n\n\nTwo"],
    ["one between blocks is one", "<div>One</div><br><!-- --> <div>Two</div>", "One\n\nTwo"],
    ["one at the end of a block is one", "<div><div>One</div><br></div>Two", "One\n\nTwo"],
    [
      "a break that ends a block is none",
      "<div>One<b><br></b></div><div>Two<br></div>Three<br><p>Four",
      "One\nTwo\nThree\n\nFour",
    ],
    ["quotes are marked", "<blockquote>One<br>Two</blockquote>", "> One\n> Two"],
    ["program text keeps its blanks", "<pre>a\n  b</pre>", "a\n  b"],
    [
      "nothing hidden is shown",
      '<div style="DISPLAY: none">x</div><p hidden>x</p><style>x</style><script>x</script><title>x</title>y',
      "y",
    ],
    ["hidden cells neither", '<table><tr><td style="display:none">x</td><td>y</td></tr></table>', "y"],
    [
      "what a mail gateway appends behind the end is shown",
      "<html><body>One</body></html><p>Disclaimer",
      "One\n\nDisclaimer",
    ],
    ["comments are not shown", "a<!-- x -->b<!--[if mso]>x<![endif]-->c", "abc"],
  ])("%s", (_, source, expected) => expect(htmlText(source)).toBe(expected));

  it("shows a table a row a line", () =>
    expect(
      htmlText(
        "<table><caption>Devices</caption><thead><tr><th>Name</th><th>State</th></tr></thead>" +
          "<tbody><tr><td><p>PRN1</p></td><td>down</td></tr><tr><td colspan=1000000000>PRN2</td><td> </td><td>up</td></tr></tbody></table>",
      ),
    ).toBe("Devices\nName | State\nPRN1 | down\nPRN2 | up"));

  it("shows what a table lays out below each other", () =>
    expect(htmlText("<table><tr><td>One<br>Two</td><td>Three</td></tr></table>")).toBe("One\nTwo\nThree"));

  it("loses no text that stands in a table where none belongs", () =>
    expect(htmlText("<table>a<div>b</div><tr>c<td>d</td></tr></table><tr><td>e</td></tr>")).toMatch(
      /a[\s\S]*b[\s\S]*c[\s\S]*d[\s\S]*e/,
    ));

  it("says that there was more where a mail is deeper than any program makes it", () => {
    const deep = htmlText(`<p>Shown</p>${"<b>".repeat(300_000)}lost`);
    expect(deep).toMatch(/^Shown\n/);
    expect(deep).toMatch(/…$/);
  });

  it.each([
    ["opened and never closed", "<b>"],
    ["closed and never opened", "<b></i>"],
    ["tables in tables", "<table><tr><td>x"],
    ["cells of enormous span", "<table><tr><td colspan=100000000 rowspan=100000000>x"],
    ["lists in lists", "<ul><li>x"],
    ["quotes in quotes", "<blockquote>x<br>"],
    ["links in links", '<a href="https://x.example">x '],
    ["comments in comments", "<!--"],
    ["attributes", "<b a='"],
    ["line breaks", "<br>"],
    ["embedded pictures that are none", "data:a/b;"],
  ])("is through with five megabytes of %s within the time of a test", (_, unit) => {
    const source = unit.repeat(5_000_000 / unit.length);
    expect(htmlText(source).length).toBeLessThan(source.length + 2);
  });

  it("finds the text behind megabytes of embedded pictures", () =>
    expect(htmlText(`<img src="data:image/png;base64,${"A".repeat(3_000_000)}">Printer`)).toBe("Printer"));
});
