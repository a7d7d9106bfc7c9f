import type { Look, Technician } from "./tryOut.ts";
import { tryOuts } from "./tryOuts.ts";

jest.setTimeout(60_000);

let jonas: Technician;
const { technician } = tryOuts();
afterEach(() => jonas.leave());

const wide: Look = { language: "en", theme: "light", width: 1280 };
const comeIn = async (look = wide, who = "Jonas Weber") => {
  jonas = await technician(who, look);
};

const words = {
  en: {
    ...{ title: "Title", organization: "Organization", contact: "Contact", create: "Create" },
    ...{ made: /^Ticket (T[\d.]+) created$/, open: "Open in Autotask" },
  },
  de: {
    ...{ title: "Titel", organization: "Organisation", contact: "Kontakt", create: "Anlegen" },
    ...{ made: /^Ticket (T[\d.]+) angelegt$/, open: "In Autotask öffnen" },
  },
};

/** Presses Open in Autotask on the receipt: what the stand-in Autotask shows of the ticket. */
async function inAutotask(open: string): Promise<string> {
  const opening = jonas.page.context().waitForEvent("page");
  await jonas.pane.getByRole("link", { name: open }).click();
  const page = await opening;
  await page.waitForLoadState();
  return page.locator("body").innerText();
}

describe.each<Look>([
  { language: "en", theme: "light", width: 1280 },
  { language: "de", theme: "dark", width: 1280 },
  { language: "de", theme: "light", width: 320 },
  { language: "en", theme: "dark", width: 320 },
])("In $language, $theme, $width pixels wide", (look) => {
  const say = words[look.language];

  test("a customer's mail becomes a ticket: opened, one field corrected, created, seen in Autotask", async () => {
    await comeIn(look);
    await jonas.openMail("Drucker im 2. OG");
    await jonas.openForm();
    expect(await jonas.field(say.title).inputValue()).toBe("Drucker im 2. OG druckt nur noch weiße Seiten");
    expect(await jonas.chosen(say.organization)).toBe("Hansen Logistik GmbH");
    expect(await jonas.chosen(say.contact)).toContain("Claudia Vogt");
    await jonas.pane.locator(`:root[data-theme=${look.theme}][lang=${look.language}]`).waitFor();
    const [needed, seen] = await jonas.pane.locator(":root").evaluate((root) => [root.scrollWidth, root.clientWidth]);
    expect(needed).toBe(seen);

    const corrected = `Drucker im 2. OG: ${look.language} ${look.theme} ${look.width}`;
    await jonas.field(say.title).fill(corrected);
    await jonas.press(say.create);
    const receipt = await jonas.pane.getByText(say.made).innerText();
    const record = await inAutotask(say.open);
    expect(record).toContain(say.made.exec(receipt)?.[1]);
    expect(record).toContain(corrected);
    expect(record).toContain("Hansen Logistik GmbH");
    expect(record).toContain("Claudia Vogt");
  });
});

test("the ticket's number goes into a reply, and Outlook keeps the person's own words", async () => {
  await comeIn();
  await jonas.openMail("Drucker im 2. OG");
  await jonas.openForm();
  await jonas.press("Create");
  const made = await jonas.pane.getByText(words.en.made).innerText();
  await jonas.press("Reply with the number");
  const reply = jonas.page.getByRole("textbox", { name: "Your reply" });
  await reply.waitFor();
  expect(await reply.inputValue()).toBe(`Ticket ${words.en.made.exec(made)?.[1]}`);
});

test("an organization is found, its contacts follow without a button, and all else that was typed stays", async () => {
  await comeIn();
  await jonas.openMail("mein laptop");
  await jonas.openForm();
  expect(await jonas.chosen("Organization")).toBe("Choose");
  await jonas.field("Title").fill("Laptop startet nicht");
  await jonas.field("Find organization").fill("Müller");
  await jonas.field("Find organization").press("Enter");
  const muellers = jonas.field("Organization").locator("option", { hasText: "Müller & Söhne" });
  await muellers.waitFor({ state: "attached" });
  await jonas.field("Organization").selectOption(await muellers.getAttribute("value"));
  const juergen = jonas.field("Contact").locator("option", { hasText: "Jürgen Müller" });
  await juergen.waitFor({ state: "attached" });
  await jonas.field("Contact").selectOption(await juergen.getAttribute("value"));
  expect(await jonas.field("Title").inputValue()).toBe("Laptop startet nicht");
  await jonas.press("Create");
  await jonas.pane.getByText(words.en.made).waitFor();
  const record = await inAutotask("Open in Autotask");
  for (const text of ["Laptop startet nicht", "Müller & Söhne", "Jürgen Müller"]) expect(record).toContain(text);
});

test("an empty title is named beside its field, nothing else is lost, nothing is made", async () => {
  await comeIn();
  await jonas.openMail("VPN drops");
  await jonas.openForm();
  const description = await jonas.field("Description").inputValue();
  await jonas.field("Title").fill("");
  await jonas.press("Create");
  await jonas.pane.locator("[data-input=title]:focus").waitFor();
  expect(await jonas.field("Title").getAttribute("aria-description")).toBe("Enter a value.");
  expect(await jonas.field("Description").inputValue()).toBe(description);
});

test("a hostile mail's words are words, in the form and in the record", async () => {
  await comeIn();
  await jonas.openMail("Invoice");
  await jonas.openForm();
  const title = await jonas.field("Title").inputValue();
  expect(title).toContain("{{DATE(2026-11-14T10:00:00Z, LONG)}} **urgent** [click](https://evil.example)");
  expect(await jonas.pane.locator("main :is(a, img, b, strong)").count()).toBe(0);
  await jonas.field("Find organization").fill("Hansen Logistik");
  await jonas.field("Find organization").press("Enter");
  await jonas.pane.locator("[data-input=organization]:focus").waitFor();
  await jonas.press("Create");
  await jonas.pane.getByText(words.en.made).waitFor();
  expect(await inAutotask("Open in Autotask")).toContain(title);
});

test("a ticket whose number stands in the subject is named before a second one is made", async () => {
  await comeIn();
  await jonas.openMail("T20260311.0042");
  await jonas.openForm();
  await jonas.pane.getByText("The subject names ticket T20260311.0042.").waitFor();
  await jonas.pane.getByRole("link", { name: "Open T20260311.0042" }).waitFor();
});

test("the form follows the mail that is open until something is typed into it", async () => {
  await comeIn();
  await jonas.openMail("mein laptop");
  await jonas.openForm();
  await jonas.openMail("VPN drops");
  await jonas.pane.locator("#pane-about", { hasText: "Re: VPN drops every afternoon" }).waitFor();
  expect(await jonas.field("Title").inputValue()).toBe("VPN drops every afternoon");
  await jonas.field("Title").fill("My own words");
  await jonas.openMail("mein laptop");
  await jonas.pane.getByRole("button", { name: "Use the open mail" }).waitFor();
  expect(await jonas.field("Title").inputValue()).toBe("My own words");
});

test("somebody whom Autotask does not know is told which address is missing there", async () => {
  await comeIn(wide, "new.colleague@nordlicht.example");
  await jonas.openMail("mein laptop");
  await jonas.openForm();
  await jonas.pane.getByText("Autotask has no resource with your address new.colleague@nordlicht.example.").waitFor();
});
