import { sharedBrowser } from "../sandbox/shared.ts";
import { startTryOut, technician } from "./tryOut.ts";

jest.setTimeout(180_000);

test("every sample mail becomes a ticket", async () => {
  const [browser, tryOut] = await Promise.all([sharedBrowser(), startTryOut()]);
  const anna = await technician(browser, tryOut, "Anna Becker", { language: "en", theme: "light", width: 1280 });
  try {
    const mails = anna.page.locator("#list .mail");
    await mails.first().waitFor();
    const numbers: string[] = [];
    for (let mail = 0; mail < (await mails.count()); mail += 1) {
      await mails.nth(mail).click();
      await anna.openForm();
      await anna.field("Description").waitFor();
      if ((await anna.field("Title").inputValue()) === "") await anna.field("Title").fill("No subject");
      if ((await anna.chosen("Organization")) === "Choose") {
        await anna.field("Find organization").fill("Hansen Logistik");
        await anna.field("Find organization").press("Enter");
        await anna
          .field("Organization")
          .locator("option:checked", { hasText: "Hansen" })
          .waitFor({ state: "attached" });
      }
      await anna.press("Create");
      const receipt = anna.pane.getByText(/^Ticket T[\d.]+ created$/);
      await receipt.waitFor();
      numbers.push(await receipt.innerText());
      await anna.page.getByRole("button", { name: "Close", exact: true }).click();
    }
    expect(numbers.length).toBeGreaterThanOrEqual(12);
    expect(new Set(numbers).size).toBe(numbers.length);
  } finally {
    await anna.leave();
    await browser.close();
    await tryOut.stop();
  }
});
