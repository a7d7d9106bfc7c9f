import { findings, paneIn } from "./axe.ts";
import type { Technician } from "./tryOut.ts";
import { tryOuts } from "./tryOuts.ts";

jest.setTimeout(90_000);

let jonas: Technician;
const { technician } = tryOuts();
const comeIn = async (width: number) => {
  jonas = await technician("Jonas Weber", { language: "en", theme: "light", width });
};
afterEach(() => jonas.leave());

const files = () => jonas.pane.getByRole("group", { name: "Attachments", exact: true });
const tick = (name: string) => files().getByRole("checkbox", { name });
const receipt = () => jonas.pane.getByText(/^Ticket T[\d.]+ created$/);

/** What the stand-in Autotask shows of the ticket's files: name and size. */
async function inAutotask(): Promise<string> {
  const opening = jonas.page.context().waitForEvent("page");
  await jonas.pane.getByRole("link", { name: "Open in Autotask" }).click();
  const page = await opening;
  await page.waitForLoadState();
  return page.locator("body").innerText();
}

test("a mail with five attachments becomes a ticket with five attachments, and axe finds nothing in the form", async () => {
  await comeIn(320);
  await jonas.openMail("Serverraum");
  await jonas.openForm();
  expect(await files().getByRole("checkbox", { checked: true }).count()).toBe(5);
  expect(await tick("Original message (.eml)").isChecked()).toBe(false);
  expect(await findings(paneIn(jonas.page))).toEqual([]);
  await jonas.press("Create");
  await jonas.pane
    .getByRole("status")
    .getByText(/^Sending files: \d of 5/)
    .waitFor();
  await receipt().waitFor();
  const names = ["klima-1.jpg", "klima-2.jpg", "Wartungsprotokoll 2026 Klimagerät.pdf", "messwerte.csv", "notiz.txt"];
  await jonas.pane.getByText(`Attachments: ${names.join(", ")}`).waitFor();
  const record = await inAutotask();
  for (const name of names) expect(record).toContain(name);
});

test("what is too large or of a refused type is said before anything is sent, and the mail itself goes along where wanted", async () => {
  await comeIn(1280);
  await jonas.openMail("Umbau Halle 3");
  await jonas.openForm();
  await jonas.pane.getByText("Plan Halle 3.pdf is too large for Autotask: 8.4 MB, 7 MB at most.").waitFor();
  await jonas.pane.getByText("The original message is too large for Autotask: about 13.3 MB, 7 MB at most.").waitFor();
  expect(await files().getByRole("checkbox").count()).toBe(4);
  await jonas.openMail("plotter");
  await jonas.pane.getByText("PlotterSetup.exe: Autotask takes no such files.").waitFor();
  await tick("Original message (.eml)").check();
  await jonas.field("Find organization").fill("Hansen Logistik");
  await jonas.field("Find organization").press("Enter");
  await jonas.pane.locator("[data-input=organization]:focus").waitFor();
  expect(await tick("Original message (.eml)").isChecked()).toBe(true);
  await jonas.press("Create");
  await receipt().waitFor();
  expect(await inAutotask()).toMatch(/\.eml/);
});

test("a file that Outlook does not hand over is named, nothing is sent, and without it the ticket is made", async () => {
  await comeIn(1280);
  await jonas.openMail("Umbau Halle 3");
  await jonas.openForm();
  await jonas.field("Title").fill("Halle 3");
  await jonas.openMail("Serverraum");
  await jonas.press("Create");
  const refused =
    "Outlook did not hand over Geräteliste Halle 3.xlsx. Open its mail and try again, or untick it. What you typed is still here.";
  await jonas.pane.getByRole("alert").getByText(refused).waitFor();
  expect(await findings(paneIn(jonas.page))).toEqual([]);
  for (const name of ["Geräteliste", "schaltschrank", "dosen", "hinweise"]) await tick(name).uncheck();
  await jonas.pane.getByRole("button", { name: "Try again" }).click();
  await receipt().waitFor();
});
