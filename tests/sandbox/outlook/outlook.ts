import type { IncomingMessage, ServerResponse } from "node:http";
import { readAppointments } from "./appointments.ts";
import { type RecordCommand, recordCommands } from "./commands.ts";
import { type Mails, mailsIn } from "./mails.ts";
import { pageFiles } from "./pageFiles.ts";

/** What the look-alike Outlook is told about its surroundings. */
export interface OutlookOptions {
  /** Where people sign in: the issuer, this page's own client, and the client of the API it signs in for. */
  readonly entra: { readonly issuer: string; readonly clientId: string; readonly apiClientId: string };
  /** A folder of `.eml` files, read at every request. */
  readonly mailsDir: string;
  /** A folder of appointments as `.json` files, read at every request. */
  readonly appointmentsDir: string;
  /** Where tickets can be seen. */
  readonly autotaskUrl?: string;
  /** What stands in the menu; all by default. */
  readonly commands?: readonly RecordCommand[];
}

/** Answers whether it has answered. */
export type Front = (request: IncomingMessage, response: ServerResponse) => Promise<boolean>;

interface Page {
  readonly type: string;
  readonly body: string | Uint8Array;
  readonly policy?: string;
}

/** A small Outlook on the web at `/`, for trying the task pane at `/pane`: everything under `/outlook/` is its own. */
export function outlookFront(options: OutlookOptions): Front {
  const { entra, mailsDir, appointmentsDir, autotaskUrl, commands = recordCommands } = options;
  const files = pageFiles();
  const mails = mailsIn(mailsDir);
  const policy = [
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; frame-src 'self'; base-uri 'none'",
    `connect-src 'self' ${new URL(entra.issuer).origin}; form-action 'none'; frame-ancestors 'none'`,
  ].join("; ");
  const pages: Readonly<Record<string, () => Promise<Page>>> = {
    "/": async () => ({ type: "text/html", body: (await files()).html, policy }),
    "/outlook/page.js": async () => ({ type: "text/javascript", body: (await files()).script }),
    "/outlook/page.css": async () => ({ type: "text/css", body: (await files()).style }),
    "/outlook/settings": async () => json({ ...entra, autotaskUrl, commands }),
    "/outlook/appointments": async () => json(await readAppointments(appointmentsDir)),
    "/outlook/mails": async () => json(await mails.all()),
  };

  return async (request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    if (request.method !== "GET" || !(pathname === "/" || pathname.startsWith("/outlook/"))) return false;
    const page = await (pages[pathname]?.() ?? partOf(mails, pathname));
    if (page) send(response, page);
    else response.writeHead(404).end();
    return true;
  };
}

const json = (body: object): Page => ({ type: "application/json", body: JSON.stringify(body) });

/** `/outlook/mails/<mail>/body`, `…/original` and `…/files/<file>`: null for anything else. */
async function partOf(mails: Mails, pathname: string): Promise<Page | null> {
  const [, mail = "", part = "", file = ""] =
    /^\/outlook\/mails\/([^/]+)\/(body|original|files)(?:\/([\w-]+))?$/.exec(pathname) ?? [];
  return (await parts[part]?.(mails, decodeURIComponent(mail), file)) ?? null;
}

// A mail is a stranger's page: it may look as it likes, and do nothing.
const strangersPolicy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox; frame-ancestors 'self'";

const parts: Readonly<Record<string, (mails: Mails, mail: string, file: string) => Promise<Page | null>>> = {
  async body(mails, mail) {
    const body = await mails.html(mail);
    return body === null ? null : { type: "text/html", body, policy: strangersPolicy };
  },
  async original(mails, mail) {
    const content = await mails.original(mail);
    return content === null ? null : json({ content });
  },
  async files(mails, mail, file) {
    const content = await mails.file(mail, file);
    return content && json(content);
  },
};

const send = (response: ServerResponse, { type, body, policy }: Page) =>
  response
    .writeHead(200, {
      "content-type": `${type}; charset=utf-8`,
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
      ...(policy ? { "content-security-policy": policy } : {}),
    })
    .end(body);
