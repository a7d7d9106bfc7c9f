import { visits } from "./visits.ts";

const { signedIn } = visits();
const fewer = visits({ commands: ["addTicketNote"] });

test("each command opens the pane for its action, and another one loads it anew", async () => {
  const { page, openPane } = await signedIn({ language: "de-DE" });
  for (const [title, action] of [
    ["Ticket", "createTicket"],
    ["Organisationsnotiz", "addCompanyNote"],
    ["Serviceeinsatz", "createServiceCall"],
  ] as const) {
    const inPane = await openPane(title);
    await page.locator(`#pane iframe[src="/pane?action=${action}&lang=de&theme=light"]`).waitFor();
    expect(await inPane("ask('context')")).toEqual({ value: { locale: "de", theme: "light" } });
  }
  await openPane("Start");
  await page.locator('#pane iframe[src="/pane?lang=de&theme=light"]').waitFor();
});

test("the commands stand in their groups", async () => {
  const { page } = await signedIn();
  await page.getByRole("button", { name: "Autotask", exact: true }).click();
  const inGroup = (name: string) => page.getByRole("group", { name }).getByRole("menuitem").allInnerTexts();
  expect(await inGroup("Create from email")).toEqual([
    "Ticket",
    "Company Note",
    "Contact Note",
    "Ticket Note",
    "Project Note",
    "Task Note",
  ]);
  expect(await inGroup("Add to Autotask")).toEqual([
    "Appointment",
    "To-Do",
    "Contact",
    "Ticket Time",
    "Project Time",
    "Service Call",
  ]);
});

test("keys open the menu, walk through it round and round, and leave it", async () => {
  const { page } = await signedIn();
  const { keyboard } = page;
  const button = page.getByRole("button", { name: "Autotask", exact: true });
  const focused = () => page.locator(":focus").innerText();
  await button.focus();
  const walked: string[] = [];
  for (const key of ["ArrowDown", "ArrowDown", "End", "ArrowDown", "ArrowUp", "Home"]) {
    await keyboard.press(key);
    walked.push(await focused());
  }
  expect(walked).toEqual(["Ticket", "Company Note", "Start", "Ticket", "Start", "Ticket"]);
  expect(await button.getAttribute("aria-expanded")).toBe("true");
  await keyboard.press("Escape");
  expect(await focused()).toBe("Autotask");
  expect(await page.getByRole("menu").isVisible()).toBe(false);
  await keyboard.press("ArrowUp");
  expect(await focused()).toBe("Start");
  await keyboard.press("Tab");
  expect(await page.getByRole("menu").isVisible()).toBe(false);
});

test("a command is chosen by Enter, and the focus is back on the button", async () => {
  const { page } = await signedIn();
  await page.getByRole("button", { name: "Autotask", exact: true }).focus();
  for (const key of ["Enter", "ArrowDown", "Enter"]) await page.keyboard.press(key);
  await page.locator("#pane iframe[src*=addCompanyNote]").waitFor();
  expect(await page.locator(":focus").getAttribute("aria-haspopup")).toBe("menu");
});

test("only what the host offers stands in the menu", async () => {
  const { page } = await fewer.signedIn();
  await page.getByRole("button", { name: "Autotask", exact: true }).click();
  expect(await page.getByRole("menuitem").allInnerTexts()).toEqual(["Ticket Note", "Start"]);
  expect(await page.getByRole("button", { name: "Ticket", exact: true }).count()).toBe(0);
});

test("the ribbon fits a narrow telephone, its menu too", async () => {
  const { page, open } = await signedIn({ width: 320, language: "de-DE" });
  await open("mein laptop");
  await page.getByRole("button", { name: "Autotask", exact: true }).click();
  expect(await page.evaluate("document.documentElement.scrollWidth - innerWidth")).toBeLessThanOrEqual(0);
  const { x = -1, width = 999, y = 0, height = 999 } = (await page.getByRole("menu").boundingBox()) ?? {};
  expect(x).toBeGreaterThanOrEqual(0);
  expect(x + width).toBeLessThanOrEqual(320);
  expect(y + height).toBeLessThanOrEqual(800);
});
