import type { Drawn } from "../world.ts";
import { paneIn } from "./axe.ts";
import { titleOnly } from "./cards.ts";
import { type OpenedPane, outlook } from "./openPane.ts";
import { panes } from "./panes.ts";
import { realCards } from "./realCards.ts";

jest.setTimeout(60_000);

const { browser, server, openPane } = panes();
const german = { ...outlook, context: { locale: "de-DE", theme: "light" } };

async function fits({ page, pane }: OpenedPane) {
  const [needed, seen] = await pane.locator(":root").evaluate((root) => [root.scrollWidth, root.clientWidth]);
  expect(needed).toBe(seen);
  // The page of the frame itself is as wide as the window.
  expect(await page.evaluate("document.documentElement.scrollWidth - innerWidth")).toBeLessThanOrEqual(0);
}

let menu: Drawn | undefined;
let form: Drawn | undefined;
let wrong: Drawn | undefined;
beforeAll(async () => {
  ({ menu, form, wrong } = await realCards());
});

test("in a narrow pane the menu's commands stand in two columns, each in one line", async () => {
  server().answers({ body: menu });
  const opened = await openPane({ start: "menu", outlook: german, width: 320 });
  const command = opened.pane.locator(".ac-adaptiveCard button");
  await command.first().waitFor();
  const boxes = await Promise.all((await command.all()).map((one) => one.boundingBox()));
  expect(new Set(boxes.map((box) => Math.round(box?.height ?? 0))).size).toBe(1);
  const inRow = Map.groupBy(boxes, (box) => Math.round(box?.y ?? 0));
  expect([...inRow.values()].map(({ length }) => length)).toEqual([...Array(6).fill(2), 1]);
  expect(new Set(boxes.map((box) => Math.round(box?.width ?? 0))).size).toBe(1);
  await fits(opened);
});

test("beneath a list, the box to find more in says inside what it is for, and its name stays", async () => {
  server().answers({ body: form });
  const { pane } = await openPane({ outlook: german, width: 320 });
  const box = pane.getByLabel("Organisation suchen", { exact: true });
  await box.waitFor();
  expect(await box.getAttribute("placeholder")).toBe("Organisation suchen");
  expect((await pane.locator("label", { hasText: "Organisation suchen" }).boundingBox())?.width).toBeLessThan(2);
});

describe("At 200 % zoom", () => {
  test("nothing of the whole form is out of sight sideways, also when much of it is wrong", async () => {
    for (const body of [form, wrong]) {
      server().answers({ body });
      const opened = await openPane({ outlook: german, emulate: { viewport: { width: 640, height: 800 } } });
      await opened.pane.locator(".ac-adaptiveCard").waitFor();
      await paneIn(opened.page).evaluate("document.documentElement.style.zoom = 2");
      const folded = opened.pane.getByRole("button", { name: "Weitere Felder", expanded: false });
      if (body === form) await folded.click();
      await opened.pane.getByLabel("Fälligkeitsdatum").scrollIntoViewIfNeeded();
      await fits(opened);
    }
  });
});

describe("Motion", () => {
  const moving = (opened: OpenedPane) =>
    paneIn(opened.page).evaluate(
      "document.getAnimations().filter(({ effect }) => getComputedStyle(effect.target).visibility === 'visible').length",
    );

  test.each([
    ["reduce", false],
    ["no-preference", true],
  ] as const)("with %s, what waits moves: %s", async (reducedMotion, moves) => {
    server().answers(new Promise(() => {}));
    const opened = await openPane({ emulate: { reducedMotion } });
    await opened.pane.locator("main[aria-busy=true] .skeleton").waitFor();
    await opened.pane.locator("[data-busy=asking]").waitFor();
    expect(Number(await moving(opened)) > 0).toBe(moves);
  });
});

test("the place of the form is kept from the page's first frame on, before its script has come", async () => {
  server().answers({ body: titleOnly() });
  const page = await browser().newPage();
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route("**/pane.js", (route) => held.then(() => route.continue()));
  await page.addInitScript((told) => Object.assign(globalThis, { outlook: told }), outlook);
  await page.goto(`${server().url}/`, { waitUntil: "commit" });
  const pane = page.frameLocator("iframe");
  await pane.locator(".skeleton").waitFor();
  release();
  await pane.getByLabel("Title").waitFor();
  expect(await pane.locator(".skeleton").count()).toBe(0);
  await page.close();
});
