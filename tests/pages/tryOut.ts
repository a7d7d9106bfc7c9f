import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, BrowserContextOptions, FrameLocator, Locator, Page } from "playwright-core";
import { startNode } from "../sandbox/child.ts";

/** The built app with the whole local world around it, as `npm start` starts it. */
export interface TryOut {
  /** The look-alike Outlook. */
  readonly url: string;
  readonly stop: () => Promise<void>;
}

const ready = (output: string): string | undefined => /^Ready: (\S+)/m.exec(output)?.[1];

/** Starts everything on free ports, with state of its own. */
export async function startTryOut(): Promise<TryOut> {
  const state = await mkdtemp(join(tmpdir(), "try-out-"));
  const child = await startNode(["tests/sandbox/start.ts", "--state", state], { PORT: "0" }, ready);
  return {
    url: child.value,
    async stop() {
      await child.stop();
      await rm(state, { recursive: true, force: true });
    },
  };
}

/** How a technician looks at Outlook. */
export interface Look {
  readonly language: "en" | "de";
  readonly theme: "light" | "dark";
  readonly width: number;
}

/** A technician who is signed in at the look-alike Outlook. */
export interface Technician {
  readonly page: Page;
  readonly pane: FrameLocator;
  readonly openMail: (words: string) => Promise<void>;
  /** Turns to the calendar and opens the appointment with these words. */
  readonly openAppointment: (words: string) => Promise<void>;
  /** Presses Ticket in the ribbon, or chooses the command with this action id from its menu, and waits for the form. */
  readonly openForm: (action?: string) => Promise<void>;
  /** The input with this label. */
  readonly field: (label: string) => Locator;
  /** What a list shows as chosen. */
  readonly chosen: (label: string) => Promise<string>;
  readonly press: (button: string) => Promise<void>;
  readonly leave: () => Promise<void>;
}

/** Signs somebody in: the name of a sample technician, or any address. */
export async function technician(
  browser: Browser,
  { url }: TryOut,
  who: string,
  look: Look,
  more: BrowserContextOptions = {},
): Promise<Technician> {
  const { language, theme, width } = look;
  const locale = { en: "en-GB", de: "de-DE" }[language];
  const viewport = { width, height: 800 };
  const context = await browser.newContext({ viewport, locale, colorScheme: theme, ...more });
  const page = await context.newPage();
  await page.goto(url);
  if (who.includes("@")) await page.getByRole("textbox").fill(who);
  await page.getByRole("button", { name: who.includes("@") ? "Next" : who }).click();
  const pane = page.frameLocator("#pane iframe");
  const field = (label: string) => pane.getByLabel(label, { exact: true });
  return {
    page,
    pane,
    field,
    openMail: (words) => page.locator("#list .mail", { hasText: words }).click(),
    async openAppointment(words) {
      await page.getByRole("button", { name: { en: "Calendar", de: "Kalender" }[language], exact: true }).click();
      await page.locator("#list .appointment", { hasText: words }).click();
    },
    async openForm(action) {
      await page.getByRole("button", { name: action ? "Autotask" : "Ticket", exact: true }).click();
      if (action) await page.locator(`[data-command="${action}"]`).click();
      await pane.locator(".ac-adaptiveCard").waitFor();
    },
    chosen: (label) => field(label).locator("option:checked").innerText(),
    press: (button) => pane.getByRole("button", { name: button, exact: true }).click(),
    leave: () => context.close(),
  };
}
