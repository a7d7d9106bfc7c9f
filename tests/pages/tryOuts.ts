import type { Browser, BrowserContextOptions } from "playwright-core";
import { sharedBrowser } from "../sandbox/shared.ts";
import { type Look, startTryOut, type TryOut, technician } from "./tryOut.ts";

/** The try-out world that the tests of a file share, and a browser to look at it with. */
export function tryOuts() {
  let browser: Browser;
  let tryOut: TryOut;
  beforeAll(async () => {
    [browser, tryOut] = await Promise.all([sharedBrowser(), startTryOut()]);
  });
  afterAll(async () => {
    await browser.close();
    await tryOut.stop();
  });
  return {
    browser: () => browser,
    url: () => tryOut.url,
    technician: (who: string, look: Look, more?: BrowserContextOptions) => technician(browser, tryOut, who, look, more),
  };
}
