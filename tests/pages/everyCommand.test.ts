import { actions } from "../../functions/actions/index.ts";
import { drives, openCommand } from "./drives.ts";
import type { Technician } from "./tryOut.ts";
import { tryOuts } from "./tryOuts.ts";

jest.setTimeout(60_000);

let jonas: Technician;
const { technician } = tryOuts();

const input = (field: string) => jonas.pane.locator(`[data-input="${field}"]`);
const isList = (field: string) => input(field).evaluate((element) => element.tagName === "SELECT");

const standing = async (field: string): Promise<string> =>
  (await isList(field)) ? input(field).locator("option:checked").innerText() : input(field).inputValue();

async function answer(field: string, text: string): Promise<void> {
  if (await isList(field)) {
    const option = input(field).locator("option", { hasText: text }).first();
    await option.waitFor({ state: "attached" });
    await input(field).selectOption(await option.getAttribute("value"));
  } else await input(field).fill(text);
  if (field.endsWith(".find")) {
    await input(field).press("Enter");
    const chosen = input(field.replace(".find", "")).locator("option:checked", { hasText: text });
    await chosen.waitFor({ state: "attached" });
  }
  await jonas.pane.locator("main[aria-busy=false]").waitFor();
}

test("every action is driven", () => {
  expect(drives.map(({ action }) => action).sort()).toEqual(actions.map(({ id }) => id).sort());
});

test.each(drives)(
  "$action in $look.language, $look.theme, $look.width pixels wide: from Outlook's menu to the record",
  async (drive) => {
    const { look, begins, answers, said, opened, entity, holds } = drive;
    jonas = await technician("Jonas Weber", look, { timezoneId: "Europe/Berlin" });
    await openCommand(jonas, drive);
    for (const [field, text] of Object.entries(begins)) expect(`${field}: ${await standing(field)}`).toContain(text);
    for (const [field, text] of Object.entries(answers)) await answer(field, text);
    await jonas.pane.locator("button.style-positive").click();
    await jonas.pane.getByText(said).waitFor();

    const opening = jonas.page.context().waitForEvent("page");
    await jonas.pane
      .getByRole("link", { name: { en: "Open in Autotask", de: "In Autotask öffnen" }[look.language] })
      .click();
    const autotask = await opening;
    await autotask.getByText(opened).first().waitFor();
    await autotask.goto(new URL(`/records/${entity}`, autotask.url()).href);
    await autotask.locator("tr[data-id] a").first().click();
    await autotask.getByRole("heading", { level: 1 }).waitFor();
    const record = await autotask.locator("body").innerText();
    for (const text of holds) expect(record).toContain(text);
    await jonas.leave();
  },
);
