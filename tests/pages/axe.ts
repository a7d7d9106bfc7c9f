import axe, { type AxeResults } from "axe-core";
import type { BrowserContextOptions, Frame, Page } from "playwright-core";

/** How a person sees a page. */
export interface Sight {
  readonly name: string;
  readonly theme: "light" | "dark";
  readonly emulate: BrowserContextOptions;
}

/** Light, dark, and Windows' high contrast. */
export const sights: readonly Sight[] = [
  { name: "light", theme: "light", emulate: { colorScheme: "light" } },
  { name: "dark", theme: "dark", emulate: { colorScheme: "dark" } },
  { name: "high contrast", theme: "dark", emulate: { colorScheme: "dark", forcedColors: "active" } },
];

/** The pane, wherever it stands in a page. */
export function paneIn(page: Page): Frame {
  const pane = page.frames().find((frame) => new URL(frame.url()).pathname === "/pane");
  if (!pane) throw new Error("The page has no pane");
  return pane;
}

/** What axe finds on a page, without what it frames: a line each. */
export async function findings(page: Page | Frame): Promise<string[]> {
  // As an expression: the page's policy lets no other script in.
  await page.evaluate(`${axe.source}; undefined`);
  const { violations } = await page.evaluate<AxeResults>("axe.run(document, { iframes: false })");
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary = "" }) => `${id}: ${target.join(" ")} ${failureSummary.replace(/\s+/g, " ")}`),
  );
}
