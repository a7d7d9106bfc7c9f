/** A page that a visitor has come to. */
export interface Visited {
  readonly url: URL;
  readonly status: number;
  readonly text: string;
}

/** A browser as far as a sign-in needs one: it keeps cookies and follows redirects. */
export interface Visitor {
  /** Follows redirects until a page is answered, or until one leads to `until` (which need not exist). */
  readonly visit: (url: string | URL, form?: Readonly<Record<string, string>>, until?: string) => Promise<Visited>;
}

interface Cookie {
  readonly name: string;
  readonly value: string;
  readonly path: string;
}

/** A visitor without cookies yet, for pages of one host. */
export function newVisitor(): Visitor {
  const jar = new Map<string, Cookie>();

  const cookiesFor = ({ pathname }: URL): string =>
    [...jar.values()]
      .filter(({ path }) => pathname.startsWith(path))
      .map(({ name, value }) => `${name}=${value}`)
      .join("; ");

  function keep(response: Response): void {
    for (const line of response.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      const [, path = "/"] = /;\s*path=([^;]+)/i.exec(line) ?? [];
      jar.set(`${name} ${path}`, { name, value, path });
      if (value === "") jar.delete(`${name} ${path}`);
    }
  }

  async function visit(
    from: string | URL,
    form?: Readonly<Record<string, string>>,
    until = "nowhere:",
  ): Promise<Visited> {
    const url = new URL(from);
    const post = form ? { method: "POST", body: new URLSearchParams(form) } : {};
    const response = await fetch(url, { ...post, redirect: "manual", headers: { cookie: cookiesFor(url) } });
    keep(response);
    const location = response.headers.get("location");
    if (location === null) return { url, status: response.status, text: await response.text() };
    const next = new URL(location, url);
    if (next.href.startsWith(until)) return { url: next, status: response.status, text: "" };
    return visit(next, undefined, until);
  }

  return { visit };
}
