import { readFile } from "node:fs/promises";
import { join } from "node:path";

/** A file of a page as an HTTP answer. */
export interface Page {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Uint8Array;
}

const kinds: Readonly<Record<string, string>> = {
  html: "text/html; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  css: "text/css; charset=utf-8",
};

// Outlook on the web frames the pane; nothing else may, and a page loads nothing from anywhere else.
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self' https://outlook.office.com https://outlook.office365.com https://outlook.live.com https://outlook-sdf.office.com",
].join("; ");

/** The page `name` or a file it loads (`pane`, `pane.js`), from the folder beside the bundle; 404 for any other name. */
export async function pageNamed(name: string, folder = join(__dirname, "pages")): Promise<Page> {
  const [, stem, kind = "html"] = /^([a-z][a-zA-Z]*)(?:\.(html|js|css))?$/.exec(name) ?? [];
  if (!stem) return { status: 404 };
  try {
    return { status: 200, headers: headersOf(kind), body: await readFile(join(folder, `${stem}.${kind}`)) };
  } catch {
    return { status: 404 };
  }
}

const headersOf = (kind: string): Record<string, string> => ({
  "Content-Type": kinds[kind] ?? "application/octet-stream",
  "Content-Security-Policy": policy,
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  "Cache-Control": "no-cache",
});
