import type { Browser } from "playwright-core";
import { sharedBrowser } from "./shared.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await sharedBrowser();
});
afterAll(() => browser.close());

test("a page is drawn in a real browser, without anything installed", async () => {
  const page = await browser.newPage({ viewport: { width: 320, height: 400 } });
  await page.setContent('<p style="font-family: sans-serif">Tickets für Müller</p>');
  expect(await page.evaluate("document.fonts.check('12px sans-serif')")).toBe(true);
  expect(await page.innerText("p")).toBe("Tickets für Müller");
  expect((await page.locator("p").boundingBox())?.width).toBeGreaterThan(100);
  await page.close();
});
