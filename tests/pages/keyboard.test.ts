import type { Technician } from "./tryOut.ts";
import { tryOuts } from "./tryOuts.ts";

jest.setTimeout(60_000);

let anna: Technician;
const { technician } = tryOuts();
afterEach(() => anna.leave());

/** Presses a key until what is meant has the focus: in the page, or in the pane. */
async function keyTo(key: string, selector: string, most = 80): Promise<void> {
  const { page } = anna;
  const focused = () => Promise.all(page.frames().map((frame) => frame.locator(`${selector}:focus`).count()));
  for (let pressed = 0; pressed < most; pressed += 1) {
    if ((await focused()).some((count) => count > 0)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${key} never comes to ${selector}`);
}

test("from a mail to its receipt with the keyboard alone", async () => {
  anna = await technician("Anna Becker", { language: "en", theme: "light", width: 1280 });
  const { page, pane } = anna;
  const { keyboard } = page;
  await page.locator("#list .mail").first().waitFor();
  await keyTo("Tab", "#list .mail");
  await keyTo("ArrowDown", ".mail[data-mail='drucker.eml']");
  await keyTo("Shift+Tab", ".ticket");
  await keyboard.press("Enter");
  await pane.locator(".ac-adaptiveCard").waitFor();
  await keyTo("Tab", "[data-input=title]");
  await keyboard.press("ControlOrMeta+a");
  await keyboard.type("Weiße Seiten");

  await keyTo("Tab", "[aria-controls=unfolding]");
  await keyboard.press("Enter");
  await keyTo("Tab", "[data-input=secondaryResources] input");
  await keyboard.press("End");
  await keyboard.press("Space");
  const helper = await pane.locator("[data-input=secondaryResources] input:checked").getAttribute("aria-label");
  await keyTo("Tab", "[data-input=estimatedHours]");
  await keyboard.type("viele");
  await keyTo("Tab", "button.style-positive");
  await keyboard.press("Enter");

  // The wrong answer has the focus by itself.
  await pane.locator("[data-input=estimatedHours]:focus").waitFor();
  await keyboard.press("ControlOrMeta+a");
  await keyboard.type("1.5");
  expect(await pane.locator("input:checked").getAttribute("aria-label")).toBe(helper);
  await keyTo("Tab", "button.style-positive");
  await keyboard.press("Enter");
  await pane.getByText(/^Ticket T[\d.]+ created$/).waitFor();
  expect(await pane.locator("h1:focus").count()).toBe(1);

  const opening = page.context().waitForEvent("page");
  await keyboard.press("Tab");
  await keyboard.press("Enter");
  const record = await opening;
  await record.getByRole("heading", { name: /Weiße Seiten/ }).waitFor();
});

test("from a calendar item to a logged time with the keyboard alone", async () => {
  anna = await technician(
    "Anna Becker",
    { language: "en", theme: "light", width: 1280 },
    { timezoneId: "Europe/Berlin" },
  );
  const { page, pane } = anna;
  const { keyboard } = page;
  await page.locator("#list .mail").first().waitFor();
  await keyTo("Tab", "#modules button:not([aria-current])");
  await keyboard.press("Enter");
  await page.locator("#list .appointment").first().waitFor();
  await keyTo("Tab", ".appointment:has-text('Firewall update')");
  await keyboard.press("Enter");
  await keyTo("Shift+Tab", ".opener");
  await keyboard.press("Enter");
  await keyTo("ArrowDown", "[data-command=logTicketTime]");
  await keyboard.press("Enter");
  await pane.locator(".ac-adaptiveCard").waitFor();

  await keyTo("Tab", "[data-input=workType]");
  await keyboard.type("Fern");
  await keyTo("Tab", "[data-input='worked.hours']");
  await keyboard.press("ControlOrMeta+a");
  await keyboard.type("2.5");
  await keyTo("Tab", "[data-input=summaryNotes]");
  await keyboard.press("ControlOrMeta+a");
  await keyboard.type("Both nodes are done.");
  await keyTo("Tab", "button.style-positive");
  await keyboard.press("Enter");
  await pane.getByText(/^Time logged on ticket T[\d.]+$/).waitFor();

  const opening = page.context().waitForEvent("page");
  await keyboard.press("Tab");
  await keyboard.press("Enter");
  const record = await opening;
  await record.getByText("2026-10-25, 2.5 h, Anna Becker").waitFor();
});
