/** Where a function listens. Templates are ASP.NET's: `api/pane/{call}`, `{page?}`, `{*rest}`, `{id:int}`. */
export interface Route {
  readonly function: string;
  readonly template: string;
  readonly methods: readonly string[];
}

/** A route that a request fits, and the values of its parameters; absent ones are left out. */
export interface Match {
  readonly function: string;
  readonly params: Readonly<Record<string, string>>;
}

interface Segment {
  readonly literal?: string;
  readonly name: string;
  readonly optional: boolean;
  readonly rest: boolean;
  readonly fits: RegExp;
}

const constraints: Readonly<Record<string, RegExp>> = {
  alpha: /^[a-z]*$/i,
  guid: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i,
  int: /^-?\d+$/,
  // The known way to give a function the address "/": a parameter that may be nothing only.
  "maxlength(0)": /^$/,
};

function segment(text: string): Segment {
  const parameter = /^\{(\*{0,2})(\w+)(?::([^?]+?))?(\?)?\}$/.exec(text);
  if (!parameter) return { literal: text.toLowerCase(), name: "", optional: false, rest: false, fits: /^/ };
  const [, stars = "", name = "", constraint, optional] = parameter;
  const fits = constraint === undefined ? /^/ : constraints[constraint];
  if (!fits) throw new Error(`The local host does not play the route constraint "${constraint}" in "${text}".`);
  return { name, optional: optional !== undefined, rest: stars !== "", fits };
}

// As ASP.NET orders routes: at each place a word before a constrained parameter before a parameter before the rest.
const rank = ({ literal, rest, fits }: Segment): string =>
  literal !== undefined ? "1" : rest ? "4" : fits.source === "^" ? "3" : "2";

/**
 * Answers which route a request fits. The real host answers 404 where the address fits and the method does not, and a HEAD is no GET
 * (Azure/azure-functions-host issues 10098 and 11625).
 */
export function router(routes: readonly Route[]): (method: string, pathname: string) => Match | undefined {
  const parsed = routes.map((route) => ({
    ...route,
    segments: route.template.split("/").filter(Boolean).map(segment),
  }));
  const order = (segments: readonly Segment[]) => segments.map(rank).join("");
  parsed.sort((a, b) => order(a.segments).localeCompare(order(b.segments)));

  return (method, pathname) => {
    const parts = decoded(pathname);
    if (!parts) return undefined;
    for (const route of parsed) {
      const params = route.methods.includes(method) ? paramsOf(route.segments, parts) : undefined;
      if (params) return { function: route.function, params };
    }
    return undefined;
  };
}

function decoded(pathname: string): string[] | undefined {
  try {
    return pathname.split("/").filter(Boolean).map(decodeURIComponent);
  } catch {
    return undefined;
  }
}

function paramsOf(segments: readonly Segment[], parts: readonly string[]): Record<string, string> | undefined {
  const params: Record<string, string> = {};
  const rest = segments.at(-1)?.rest;
  if (!rest && parts.length > segments.length) return undefined;
  for (const [place, { literal, name, optional, rest, fits }] of segments.entries()) {
    const part = rest ? parts.slice(place).join("/") : parts[place];
    if (literal !== undefined && part?.toLowerCase() !== literal) return undefined;
    if (part === undefined && !optional) return undefined;
    if (part !== undefined && !fits.test(part)) return undefined;
    if (name && part) params[name] = part;
  }
  return params;
}
