import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { type LocalServer, serve } from "../localServer.ts";
import { sharedBrowser, signInServer } from "../shared.ts";
import { type OutlookOptions, outlookFront } from "./outlook.ts";

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

/** A page on which the look-alike Outlook is. */
export interface Visit {
  readonly page: Page;
  readonly open: (subject: string) => Promise<void>;
  readonly openAppointment: (subject: string) => Promise<void>;
  /** Presses Ticket, or chooses another command of the menu; answers what runs a script in the pane's page. */
  readonly openPane: (command?: string) => Promise<(script: string) => Promise<unknown>>;
}

/** What the tests of a file visit the look-alike Outlook with; each visit ends with its test. */
export function visits(options: Pick<OutlookOptions, "commands"> = {}) {
  let browser: Browser;
  let server: LocalServer;
  let folder: string;
  let last: Page | undefined;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "mails-"));
    await cp("tests/sandbox/outlook/mails", folder, { recursive: true });
    browser = await sharedBrowser();
    server = await startOutlook({
      ...options,
      mailsDir: folder,
      appointmentsDir: "tests/sandbox/outlook/appointments",
    });
  });
  afterAll(async () => {
    await browser.close();
    await server.stop();
    await rm(folder, { recursive: true });
  });
  afterEach(() => last?.context().close());

  async function arrive(path = "/", { width = 1280, language = "en-GB" } = {}): Promise<Page> {
    const viewport = { width, height: 800 };
    const how = { viewport, locale: language, timezoneId: "Europe/Berlin", colorScheme: "light" } as const;
    const context = await browser.newContext(how);
    last = await context.newPage();
    await last.goto(new URL(path, server.url).href);
    return last;
  }
  return {
    url: () => server.url,
    mails: () => folder,
    /** Comes as nobody yet. */
    arrive,
    /** Comes and signs in as Jonas Weber. */
    async signedIn(how?: { readonly width?: number; readonly language?: string }): Promise<Visit> {
      const page = await arrive("/", how);
      await page.getByRole("button", { name: "Jonas Weber" }).click();
      await page.locator("#list .mail").first().waitFor();
      return visitOn(page);
    },
  };
}

async function startOutlook(options: Omit<OutlookOptions, "entra">): Promise<LocalServer> {
  const { issuer, spaClientId: clientId, apiClientId } = await signInServer();
  const entra = { issuer, clientId, apiClientId };
  const front = outlookFront({ ...options, entra, autotaskUrl: "http://localhost:7072/" });
  return serve(async (request, response) => {
    if (await front(request, response)) return;
    const known = request.url?.startsWith("/pane?");
    response.writeHead(known ? 200 : 418, { "content-type": "text/html" }).end(known ? panePage : "");
  });
}

const visitOn = (page: Page): Visit => ({
  page,
  open: (subject) => page.locator("#list .mail", { hasText: subject }).click(),
  async openAppointment(subject) {
    await page.getByRole("button", { name: "Calendar", exact: true }).click();
    await page.locator("#list .appointment", { hasText: subject }).click();
  },
  async openPane(command) {
    await page.getByRole("button", { name: command ? "Autotask" : "Ticket", exact: true }).click();
    if (command) await page.getByRole("menuitem", { name: command, exact: true }).click();
    await page.frameLocator("#pane iframe").getByText("pane").waitFor();
    const inPane = () => page.frames().find((frame) => new URL(frame.url()).pathname === "/pane");
    return async (script) => inPane()?.evaluate(script);
  },
});
