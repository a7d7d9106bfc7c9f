import { cp, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { type LocalServer, serve } from "../localServer.ts";
import { sharedBrowser, signInServer } from "../shared.ts";
import { outlookFront } from "./outlook.ts";

// In place of our task pane: it asks its frame whatever the test says, and keeps what it is told.
const panePage = `<!doctype html><p>pane</p><script>
  const answers = {}; const told = [];
  addEventListener("message", ({ data }) => data.tell ? told.push(data.tell) : answers[data.answer]?.(data));
  const ask = (question, more) => new Promise((resolve) => {
    const id = crypto.randomUUID();
    answers[id] = ({ value, error }) => resolve({ value, error });
    parent.postMessage({ ...more, ask: question, id }, location.origin);
  });
</script>`;

let browser: Browser;
let server: LocalServer;
let page: Page;
let mailsDir: string;
beforeAll(async () => {
  mailsDir = await mkdtemp(join(tmpdir(), "mails-"));
  await cp("tests/sandbox/outlook/mails", mailsDir, { recursive: true });
  const { issuer, spaClientId: clientId, apiClientId } = await signInServer();
  const front = outlookFront({
    entra: { issuer, clientId, apiClientId },
    mailsDir,
    autotaskUrl: "http://localhost:7072/",
  });
  browser = await sharedBrowser();
  server = await serve(async (request, response) => {
    if (await front(request, response)) return;
    const known = request.url?.startsWith("/pane?");
    response.writeHead(known ? 200 : 418, { "content-type": "text/html" }).end(known ? panePage : "");
  });
});
afterAll(async () => {
  await browser.close();
  await server.stop();
  await rm(mailsDir, { recursive: true });
});
afterEach(async () => {
  await page?.context().close();
});

async function signedIn(
  how: { readonly width?: number; readonly language?: string; readonly as?: string } = {},
): Promise<Page> {
  const { width = 1280, language = "en-GB", as = "Jonas Weber" } = how;
  const context = await browser.newContext({
    viewport: { width, height: 800 },
    locale: language,
    colorScheme: "light",
  });
  page = await context.newPage();
  await page.goto(`${server.url}/`);
  await page.getByRole("button", { name: as }).click();
  await page.locator("#list .mail").first().waitFor();
  return page;
}

const open = (subject: string) => page.locator("#list .mail", { hasText: subject }).click();
const ticket = () => page.getByRole("button", { name: "Ticket", exact: true });

async function openPane(): Promise<(script: string) => Promise<unknown>> {
  await ticket().click();
  await page.frameLocator("#pane iframe").getByText("pane").waitFor();
  return async (script) =>
    page
      .frames()
      .find((frame) => new URL(frame.url()).pathname === "/pane")
      ?.evaluate(script);
}

describe("Over HTTP", () => {
  test("everything that is not its own is left to the host", async () => {
    for (const path of ["/pane.js", "/api/pane/open", "/outlookish"])
      expect((await fetch(server.url + path)).status).toBe(418);
    expect((await fetch(`${server.url}/`, { method: "POST" })).status).toBe(418);
    expect((await fetch(`${server.url}/outlook/none`)).status).toBe(404);
  });

  test("a mail's HTML may do nothing but look like it does", async () => {
    const { headers } = await fetch(`${server.url}/outlook/mails/hostile.eml/body`);
    expect(headers.get("content-security-policy")).toBe(
      "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox; frame-ancestors 'self'",
    );
    expect((await fetch(`${server.url}/outlook/mails/none.eml/body`)).status).toBe(404);
  });
});

describe("The mailbox", () => {
  test("a person signs in and sees the mails, says who it is, and what all this is", async () => {
    await signedIn();
    expect(await page.locator("#list .mail").count()).toBeGreaterThan(12);
    await page.getByText("A try-out mailbox.").waitFor();
    expect(await page.getByRole("link", { name: "Tickets go to the stand-in Autotask" }).getAttribute("href")).toBe(
      "http://localhost:7072/",
    );
    await page.getByLabel("Signed in as Jonas Weber").click();
    await page.getByText("jonas.weber@nordlicht.example").waitFor();
    expect(new URL(page.url()).search).toBe("");
  });

  test("stays signed in when it is loaded again, and lets somebody else sign in", async () => {
    await signedIn();
    await page.reload();
    await page.getByLabel("Signed in as Jonas Weber").click();
    await page.getByRole("button", { name: "Sign in as somebody else" }).click();
    await page.getByRole("button", { name: "Priya Shah" }).click();
    await page.getByLabel("Signed in as Priya Shah").waitFor();
  });

  test("somebody who would not sign in sees the mails, and may sign in later", async () => {
    page = await (await browser.newContext({ locale: "en-GB" })).newPage();
    await page.goto(`${server.url}/`);
    await page.getByRole("button", { name: "Cancel" }).click();
    await page.locator("#list .mail").first().waitFor();
    expect(await page.getByRole("alert").isVisible()).toBe(false);
    await page.getByRole("button", { name: "Sign in" }).click();
    await page.getByRole("button", { name: "Anna Becker" }).click();
    await page.getByLabel("Signed in as Anna Becker").waitFor();
  });

  test("a sign-in that has failed is told, with the reason", async () => {
    page = await (await browser.newContext({ locale: "en-GB" })).newPage();
    await page.goto(`${server.url}/?error=server_error&error_description=Out%20of%20order`);
    await page.getByRole("alert").getByText("Signing in did not work:").waitFor();
    await page.getByRole("button", { name: "Sign in" }).waitFor();
  });

  test("another file in the folder is another mail, without a reload", async () => {
    await signedIn();
    await writeFile(
      join(mailsDir, "another.eml"),
      "From: someone@lakeside-school.example\nSubject: Just come in\n\nHello",
    );
    await page.evaluate('dispatchEvent(new Event("focus"))');
    await open("Just come in");
    await page.locator("#reading").getByText("Hello").waitFor();
  });

  test("a mail that has been opened is no longer unread", async () => {
    await signedIn();
    const printer = page.locator("#list .mail", { hasText: "Drucker im 2. OG" });
    await printer.and(page.locator(".unread")).waitFor();
    await printer.click();
    await page.locator("#list .mail[aria-current=true]:not(.unread)", { hasText: "Drucker im 2. OG" }).waitFor();
    await page.locator("#reading").getByText("heute früh kommen").waitFor();
  });

  test("a hostile mail is shown and runs nothing", async () => {
    await signedIn();
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
    expect(await page.locator("#reading h1").textContent()).toContain(
      "{{DATE(2026-11-14T10:00:00Z, LONG)}} **urgent**",
    );
    expect(surprises).toEqual([]);
  });

  test("speaks German and is dark when it is told so, and remembers that", async () => {
    await signedIn();
    await page.getByRole("button", { name: "DE", exact: true }).click();
    await page.getByRole("button", { name: "Dunkel" }).click();
    await page.reload();
    await page.getByText("Ein Postfach zum Ausprobieren.").waitFor();
    expect(await page.locator(":root").getAttribute("data-theme")).toBe("dark");
    expect(await page.locator(":root").getAttribute("lang")).toBe("de");
  });

  test("shows one thing at a time where there is little room", async () => {
    await signedIn({ width: 390 });
    await open("Drucker im 2. OG");
    expect(await page.locator("#list").isVisible()).toBe(false);
    await openPane();
    expect((await page.locator("#pane").boundingBox())?.width).toBe(390);
    await page.getByRole("button", { name: "Close" }).click();
    await page.getByRole("button", { name: "Back" }).click();
    expect(await page.locator("#list").isVisible()).toBe(true);
    expect(await ticket().isEnabled()).toBe(false);
  });
});

describe("The task pane", () => {
  test("is opened for a command, in Outlook's language and theme", async () => {
    await signedIn({ language: "de-DE" });
    const inPane = await openPane();
    expect(await inPane("location.pathname + location.search")).toBe("/pane?action=createTicket&lang=de&theme=light");
    expect(await inPane("ask('context')")).toEqual({ value: { locale: "de", theme: "light" } });
  });

  test("is told the open mail as Outlook knows it, and when another one is opened", async () => {
    await signedIn();
    await open("Drucker im 2. OG");
    const inPane = await openPane();
    expect(await inPane("ask('item')")).toEqual({
      value: {
        subject: "Drucker im 2. OG druckt nur noch weiße Seiten",
        text: expect.stringContaining("heute früh"),
        from: { name: "Claudia Vogt", address: "claudia.vogt@hansen-logistik.example" },
        to: [{ name: "Support", address: "support@nordlicht.example" }],
        cc: [],
        sent: "2026-11-20T07:12:44.000Z",
        internetMessageId: "<c7e1f0a2.4471@hansen-logistik.example>",
        conversationId: expect.stringMatching(/^AAQk/),
      },
    });
    await open("mein laptop");
    expect(await inPane("told")).toEqual(["itemChanged"]);
    expect(await inPane("ask('item')")).toMatchObject({ value: { subject: "mein laptop" } });
  });

  test("gets the person's token for our API, and a fresh one when it asks for that", async () => {
    await signedIn();
    const inPane = await openPane();
    const claims = "({ value }) => JSON.parse(atob(value.split('.')[1].replaceAll('-', '+').replaceAll('_', '/')))";
    expect(await inPane(`ask('token').then(${claims})`)).toMatchObject({
      preferred_username: "jonas.weber@nordlicht.example",
      scp: "access_as_user",
      aud: (await signInServer()).apiClientId,
    });
    expect(await inPane("Promise.all([ask('token'), ask('token')]).then(([a, b]) => a.value === b.value)")).toBe(true);
    expect(
      await inPane(
        "ask('token').then((a) => ask('token', { fresh: true }).then((b) => b.value !== undefined && a.value !== b.value))",
      ),
    ).toBe(true);
  });

  test("is refused a token when the sign-in has ended", async () => {
    await signedIn();
    const inPane = await openPane();
    await page.route("**/token", (route) => route.fulfill({ status: 400, json: { error: "invalid_grant" } }));
    expect(await inPane("ask('token', { fresh: true })")).toEqual({ error: "login_required" });
    await page.getByRole("alert").getByText("Your sign-in has ended.").waitFor();
  });

  test("hears of another theme, and starts again in another language", async () => {
    await signedIn();
    const inPane = await openPane();
    await page.getByRole("button", { name: "Dark" }).click();
    expect(await inPane("told")).toEqual(["contextChanged"]);
    await page.getByRole("button", { name: "DE", exact: true }).click();
    await page.locator("#pane iframe[src*='lang=de']").waitFor();
  });
});
