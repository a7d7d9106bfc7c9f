import type { Page } from "playwright-core";
import { findings, paneIn, sights } from "./axe.ts";
import { tryOuts } from "./tryOuts.ts";

jest.setTimeout(60_000);

const { browser, technician, url } = tryOuts();

test("at 200 % zoom nothing of any page is out of sight sideways", async () => {
  const zoomed = { viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 };
  const fits = async (page: Page) =>
    expect(await page.evaluate("document.documentElement.scrollWidth - innerWidth")).toBeLessThanOrEqual(0);
  const context = await browser().newContext(zoomed);
  const page = await context.newPage();
  await page.goto(url());
  await page.getByRole("textbox").waitFor();
  await fits(page);
  await context.close();
  const jonas = await technician("Jonas Weber", { language: "de", theme: "light", width: 640 }, zoomed);
  await jonas.page.locator("#list .mail").first().waitFor();
  await fits(jonas.page);
  const autotask = await jonas.page.locator("#what a").getAttribute("href");
  await jonas.openMail("Drucker im 2. OG");
  await fits(jonas.page);
  await jonas.openForm();
  await fits(jonas.page);
  await jonas.page.goto(autotask ?? "");
  await jonas.page.getByRole("heading", { name: "Tickets" }).waitFor();
  await fits(jonas.page);
  await jonas.leave();
});

describe.each(sights)("In $name", ({ theme, emulate }) => {
  test("axe finds nothing on the sign-in page, also after a wrong address", async () => {
    const context = await browser().newContext(emulate);
    const page = await context.newPage();
    await page.goto(url());
    await page.getByRole("textbox").waitFor();
    expect(await findings(page)).toEqual([]);
    await page.getByRole("textbox").fill("nobody");
    await page.getByRole("button", { name: "Next" }).click();
    await page.getByRole("alert").waitFor();
    expect(await findings(page)).toEqual([]);
    await context.close();
  });

  test.each([1280, 320])(
    "nor on the try-it page, %i pixels wide, with mail, appointment, menu, pane and reply",
    async (width) => {
      const jonas = await technician("Jonas Weber", { language: "en", theme, width }, emulate);
      await jonas.page.locator("#list .mail").first().waitFor();
      expect(await findings(jonas.page)).toEqual([]);
      await jonas.openAppointment("WLAN im Lager");
      expect(await findings(jonas.page)).toEqual([]);
      await jonas.page.getByRole("button", { name: "Mail", exact: true }).click();
      await jonas.openMail("mein laptop");
      expect(await findings(jonas.page)).toEqual([]);
      await jonas.page.getByRole("button", { name: "Autotask", exact: true }).click();
      expect(await findings(jonas.page)).toEqual([]);
      await jonas.page.keyboard.press("Escape");
      await jonas.openForm("createTicket");
      expect(await findings(jonas.page)).toEqual([]);
      await paneIn(jonas.page).evaluate("parent.postMessage({ ask: 'reply', text: 'Hello' }, location.origin)");
      await jonas.page.getByRole("textbox", { name: "Your reply" }).waitFor();
      expect(await findings(jonas.page)).toEqual([]);
      await jonas.page.getByRole("button", { name: "Send", exact: true }).click();
      expect(await findings(jonas.page)).toEqual([]);
      await jonas.leave();
    },
  );

  test("nor in the stand-in Autotask: its lists, a record, one that is not there", async () => {
    const jonas = await technician("Jonas Weber", { language: "en", theme, width: 1280 }, emulate);
    const link = jonas.page.getByRole("link", { name: "Tickets go to the stand-in Autotask" });
    const address = (await link.getAttribute("href")) ?? "";
    for (const path of ["", "records/Companies", "records/Tickets/7020", "records/Tickets/1"]) {
      await jonas.page.goto(new URL(path, address).href);
      expect({ path, found: await findings(jonas.page) }).toEqual({ path, found: [] });
    }
    await jonas.leave();
  });
});
