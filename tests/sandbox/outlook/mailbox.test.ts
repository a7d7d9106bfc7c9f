import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { visits } from "./visits.ts";

const { arrive, mails, signedIn } = visits();

test("a person signs in and sees the mails, who is signed in, and what all this is", async () => {
  const { page } = await signedIn();
  expect(await page.locator("#list .mail").count()).toBeGreaterThan(12);
  await page.getByText("A try-out mailbox. A mail becomes an Autotask ticket without leaving Outlook.").waitFor();
  expect(await page.getByRole("link", { name: "Tickets go to the stand-in Autotask" }).getAttribute("href")).toBe(
    "http://localhost:7072/",
  );
  await page.getByLabel("Signed in as Jonas Weber").click();
  await page.getByText("jonas.weber@nordlicht.example").waitFor();
  expect(new URL(page.url()).search).toBe("");
});

test("what to do next is told at each step", async () => {
  const { page, openPane } = await signedIn({ width: 320 });
  const next = () => page.locator("[aria-current=step]").innerText();
  expect(await next()).toContain("Open a mail");
  await page.locator("#list .mail").first().click();
  expect(await next()).toContain("Press Ticket");
  await openPane();
  expect(await next()).toContain("press Create");
});

test("a person stays signed in when it is loaded again, and somebody else may sign in", async () => {
  const { page } = await signedIn();
  await page.reload();
  await page.getByLabel("Signed in as Jonas Weber").click();
  await page.getByRole("button", { name: "Sign in as somebody else" }).click();
  await page.getByRole("button", { name: "Priya Shah" }).click();
  await page.getByLabel("Signed in as Priya Shah").waitFor();
});

test("somebody who would not sign in sees the mails, and may sign in later", async () => {
  const page = await arrive();
  await page.getByRole("button", { name: "Cancel" }).click();
  await page.locator("#list .mail").first().waitFor();
  expect(await page.getByRole("alert").isVisible()).toBe(false);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByRole("button", { name: "Anna Becker" }).click();
  await page.getByLabel("Signed in as Anna Becker").waitFor();
});

test("a sign-in that has failed is told, with the reason", async () => {
  const page = await arrive("/?error=server_error&error_description=Out%20of%20order");
  await page.getByRole("alert").getByText("Signing in did not work:").waitFor();
  await page.getByRole("button", { name: "Sign in" }).waitFor();
});

test("another file in the folder is another mail, without a reload", async () => {
  const { page, open } = await signedIn();
  await writeFile(
    join(mails(), "another.eml"),
    "From: someone@lakeside-school.example\nSubject: Just come in\n\nHello",
  );
  await page.evaluate('dispatchEvent(new Event("focus"))');
  await open("Just come in");
  await page.locator("#reading").getByText("Hello").waitFor();
});

test("a mail that has been opened is no longer unread", async () => {
  const { page } = await signedIn();
  const printer = page.locator("#list .mail", { hasText: "Drucker im 2. OG" });
  await printer.and(page.locator(".unread")).waitFor();
  await printer.click();
  await page.locator("#list .mail[aria-current=true]:not(.unread)", { hasText: "Drucker im 2. OG" }).waitFor();
  await page.locator("#reading").getByText("heute früh kommen").waitFor();
});

test("a mail's own address opens it, also before anybody has signed in", async () => {
  const page = await arrive("/?mail=emoji.eml", { width: 320 });
  await page.getByRole("button", { name: "Priya Shah" }).click();
  await page.locator("#reading").getByText("Server room is HOT").waitFor();
});

test("a hostile mail is shown and runs nothing", async () => {
  const { page, open } = await signedIn();
  const surprises: string[] = [];
  page.on("dialog", (dialog) => {
    surprises.push(dialog.message());
    return dialog.dismiss();
  });
  page.on("requestfailed", (request) => {
    if (request.failure()?.errorText !== "csp") surprises.push(request.url());
  });
  await open("Invoice");
  await page.frameLocator("iframe.body").getByText("**bold** _it_").waitFor();
  expect(await page.locator("#reading h2").textContent()).toContain("{{DATE(2026-11-14T10:00:00Z, LONG)}} **urgent**");
  expect(surprises).toEqual([]);
});

test("the page speaks German and is dark when it is told so, and remembers that", async () => {
  const { page } = await signedIn();
  await page.getByRole("button", { name: "DE", exact: true }).click();
  await page.getByRole("button", { name: "Dunkel" }).click();
  await page.reload();
  await page.getByText("Ein Postfach zum Ausprobieren.").waitFor();
  expect(await page.locator(":root").getAttribute("data-theme")).toBe("dark");
  expect(await page.locator(":root").getAttribute("lang")).toBe("de");
});

test("the page shows one thing at a time where there is little room", async () => {
  const { page, open, openPane } = await signedIn({ width: 390 });
  await open("Drucker im 2. OG");
  expect(await page.locator("#list").isVisible()).toBe(false);
  await openPane();
  expect((await page.locator("#pane").boundingBox())?.width).toBe(390);
  await page.getByRole("button", { name: "Close" }).click();
  await page.getByRole("button", { name: "Back" }).click();
  expect(await page.locator("#list").isVisible()).toBe(true);
  expect(await page.getByRole("button", { name: "Ticket", exact: true }).isEnabled()).toBe(false);
});
