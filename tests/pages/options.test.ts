import { findings, paneIn } from "./axe.ts";
import type { Look } from "./tryOut.ts";
import { tryOuts } from "./tryOuts.ts";

jest.setTimeout(60_000);

const { technician } = tryOuts();

const words = {
  en: {
    options: "Options",
    zone: "My time zone",
    save: "Save",
    saved: "Saved.",
    back: "All commands",
    ticket: "Ticket",
  },
  de: {
    ...{ options: "Optionen", zone: "Meine Zeitzone", save: "Speichern", saved: "Gespeichert." },
    ...{ back: "Alle Befehle", ticket: "Ticket" },
  },
};

test.each<Look>([
  { language: "en", theme: "light", width: 1280 },
  { language: "de", theme: "dark", width: 320 },
])("the time zone is chosen from the menu with keys alone: $language, $theme, $width pixels wide", async (look) => {
  const say = words[look.language];
  const jonas = await technician("Jonas Weber", look, { timezoneId: "Europe/Berlin" });
  const { pane, page, field } = jonas;
  await jonas.openMail("VPN drops");
  await jonas.openForm("start");
  const options = pane.getByRole("button", { name: say.options, exact: true });
  await options.focus();
  await page.keyboard.press("Enter");
  await field(say.zone).waitFor();
  expect(await pane.locator("h1:focus").textContent()).toBe(say.options);
  const [needed, seen] = await pane.locator(":root").evaluate((root) => [root.scrollWidth, root.clientWidth]);
  expect(needed).toBe(seen);
  expect(await findings(paneIn(page))).toEqual([]);
  await field(say.zone).focus();
  await field(say.zone).selectOption("America/New_York");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await pane.getByText(say.saved).waitFor();
  expect(await field(say.zone).inputValue()).toBe("America/New_York");

  await pane.getByRole("button", { name: say.back }).click();
  await options.click();
  expect(await jonas.chosen(say.zone)).toMatch(/^\(UTC-0[45]:00\) New York, /);
  await pane.getByRole("button", { name: say.back }).click();
  await jonas.press(say.ticket);
  await pane.locator("[data-input=title]").waitFor();
  await jonas.leave();
});
