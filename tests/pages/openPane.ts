import type { Browser, BrowserContextOptions, FrameLocator, Page } from "playwright-core";
import type { PaneServer } from "./paneServer.ts";

/** What the frame around the pane answers; it stays silent where there is nothing. */
export interface Outlook {
  readonly token?: unknown;
  readonly item?: unknown;
  readonly context?: unknown;
  readonly reply?: unknown;
}

export interface OpenedPane {
  readonly page: Page;
  readonly pane: FrameLocator;
  /** Changes what the frame answers from now on, and tells the pane so. */
  readonly tell: (news: string, changed: Outlook) => Promise<void>;
  /** What the pane has asked the frame for. */
  readonly asked: (question: string) => Promise<readonly Record<string, unknown>[]>;
  /** What the browser complained about: scripts that failed, things the policy forbids. */
  readonly complaints: readonly string[];
}

/** A mail as Outlook hands it over. */
export const mail = (subject: string, id = subject) => ({
  id,
  subject,
  text: "The printer is out of paper.",
  from: { name: "Claudia Vogt", address: "claudia.vogt@hansen-logistik.example" },
  to: [{ name: "Support", address: "support@nordlicht.example" }],
  cc: [],
  sent: "2026-11-20T08:15:00.000Z",
  internetMessageId: `<${encodeURIComponent(id)}@hansen-logistik.example>`,
  conversationId: "AAQkAD",
});

/** An Outlook in which somebody is signed in and one mail is open. */
export const outlook: Outlook = {
  token: "held.by.outlook",
  item: mail("Printer out of paper"),
  context: { locale: "en-GB", theme: "light" },
};

/** Opens the pane in its frame. */
export async function openPane(
  browser: Browser,
  server: PaneServer,
  how: {
    readonly outlook?: Outlook;
    readonly query?: string;
    /** What its address names: a ticket, or nothing. */
    readonly start?: "ticket" | "menu";
    readonly width?: number;
    readonly alone?: boolean;
    readonly emulate?: BrowserContextOptions;
  } = {},
): Promise<OpenedPane> {
  const page = await browser.newPage({ viewport: { width: how.width ?? 360, height: 640 }, ...how.emulate });
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => {
    const text = message.text();
    if (message.type() === "error" && !text.startsWith("Failed to load resource")) complaints.push(text);
  });
  await page.addInitScript((told) => Object.assign(globalThis, { outlook: told }), how.outlook ?? outlook);
  await page.goto(
    `${server.url}/${how.alone ? "pane" : ""}?${how.start === "menu" ? "" : "action=createTicket"}${how.query ?? ""}`,
  );
  return {
    page,
    pane: how.alone ? page.frameLocator(":scope") : page.frameLocator("iframe"),
    complaints,
    tell: (news, changed) =>
      page.evaluate(
        ([said, told]) => {
          Object.assign(Reflect.get(globalThis, "outlook"), told);
          Reflect.get(globalThis, "tell")(said);
        },
        [news, changed] as const,
      ),
    asked: (question) =>
      page.evaluate(
        (wanted) =>
          (Reflect.get(globalThis, "outlook").asked ?? []).filter(({ ask }: { ask: string }) => ask === wanted),
        question,
      ),
  };
}
