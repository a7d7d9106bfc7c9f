import type { Browser } from "playwright-core";
import { sharedBrowser } from "../sandbox/shared.ts";
import { type OpenedPane, openPane } from "./openPane.ts";
import { type PaneServer, paneServer } from "./paneServer.ts";

type How = Parameters<typeof openPane>[2];

/** What the tests of a file open panes with; each is closed after its test, and must not have made the browser complain. */
export function panes() {
  let browser: Browser;
  let server: PaneServer;
  let opened: OpenedPane[] = [];
  beforeAll(async () => {
    [browser, server] = await Promise.all([sharedBrowser(), paneServer()]);
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
  });
  beforeEach(() => {
    server.calls.length = 0;
  });
  afterEach(async () => {
    const complaints = opened.flatMap((each) => each.complaints);
    await Promise.all(opened.map(({ page }) => page.close()));
    opened = [];
    expect(complaints).toEqual([]);
  });
  return {
    browser: () => browser,
    server: () => server,
    async openPane(how?: How): Promise<OpenedPane> {
      const pane = await openPane(browser, server, how);
      opened.push(pane);
      return pane;
    },
  };
}
