import { card, find, form, group, link, list, notice, quiet, receipt, text } from "./cards.ts";
import { panes } from "./panes.ts";

const { server, openPane } = panes();

describe("Foreign text", () => {
  const hostile = `<img src=x onerror=alert(1)> **bold** [link](https://evil.example) \${x}`;

  test("is shown as it is, in texts, choices and inputs", async () => {
    server().answers({
      body: form([
        quiet(hostile),
        { type: "TextBlock", text: hostile },
        list("organization", "Organization", [hostile], hostile),
        text("title", hostile, hostile),
      ]),
    });
    const { pane } = await openPane();
    expect(await pane.locator(".ac-textRun").first().textContent()).toBe(hostile);
    expect(await pane.locator(".ac-textBlock").textContent()).toBe(hostile);
    expect(await pane.locator("select").inputValue()).toBe(hostile);
    expect(await pane.locator("input[data-input=title]").inputValue()).toBe(hostile);
    expect(await pane.locator("main :is(img, a, b, strong)").count()).toBe(0);
  });

  test("links open in a window of their own that cannot reach back, and only to the web", async () => {
    const links = card(
      [],
      [link("Web", `${server().url}/pane`), link("Script", "javascript:alert(1)"), link("File", "file:///etc/passwd")],
    );
    server().answers({ body: { ...receipt(), card: links } });
    const { pane, page } = await openPane();
    for (const name of ["Script", "File"]) await pane.getByRole("link", { name }).click();
    const [popup] = await Promise.all([
      page.context().waitForEvent("page"),
      pane.getByRole("link", { name: "Web" }).click(),
    ]);
    await popup.waitForLoadState();
    expect(popup.url()).toBe(`${server().url}/pane`);
    expect(await popup.evaluate(() => Reflect.get(globalThis, "opener"))).toBeNull();
    expect(page.context().pages()).toHaveLength(2);
    await popup.close();
  });
});

test("nothing is wider than a pane of 320 pixels, also with German words and names without end", async () => {
  const name = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft mbH";
  server().answers({
    body: form([
      notice("warning", quiet(name)),
      text("title", name, name),
      group(list("organization", "Organisation", [name], name), quiet(name), find("organization", name, "Suchen")),
    ]),
  });
  const { pane } = await openPane({ width: 320 });
  await pane.getByRole("button", { name: "Create ticket" }).waitFor();
  const [wide, seen] = await pane
    .locator(":root")
    .evaluate(({ scrollWidth, clientWidth }) => [scrollWidth, clientWidth]);
  expect(wide).toBe(seen);
});
