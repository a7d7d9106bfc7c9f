import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { connectBrowser, startBrowser } from "../sandbox/browser.ts";
import { type Look, startTryOut, type Technician, technician } from "./tryOut.ts";

// `npm run pictures`: the pictures that the README shows, taken of the app as `npm start` starts it.
const folder = "docs/pictures";

const wide: Look = { language: "en", theme: "light", width: 1280 };
const phone: Look = { language: "de", theme: "light", width: 390 };
const printer = "Drucker im 2. OG";
const vpn = "VPN drops";

interface Shot {
  readonly name: string;
  readonly look: Look;
  readonly height: number;
  readonly mail?: string;
  /** The pane alone, as high as a telephone. */
  readonly pane?: true;
  /** What is done with the open form. */
  readonly act?: (who: Technician) => Promise<void>;
}

const shots: readonly Shot[] = [
  { name: "try-it", look: wide, height: 720 },
  { name: "form", look: wide, height: 800, mail: vpn },
  {
    name: "form-dark",
    look: { ...wide, theme: "dark" },
    height: 904,
    mail: vpn,
    pane: true,
    async act({ field, press, pane }) {
      await press("More fields");
      await field("Issue and sub-issue").selectOption({ index: 2 });
      await pane.getByRole("checkbox").nth(1).check();
      await pane.getByRole("button", { name: "More fields" }).evaluate((button) => {
        button.scrollIntoView();
        Reflect.get(globalThis, "scrollBy")(0, 12);
      });
    },
  },
  {
    name: "receipt",
    look: wide,
    height: 560,
    mail: vpn,
    async act({ press, pane }) {
      await press("Create");
      await pane.getByText(/^Ticket T[\d.]+ created$/).waitFor();
    },
  },
  {
    name: "wrong-input",
    look: wide,
    height: 904,
    mail: vpn,
    pane: true,
    async act({ field, press, page, pane }) {
      await field("Title").fill("");
      await press("Create");
      await pane.locator("[data-input=title]:focus").waitFor();
      await page.mouse.move(0, 0);
    },
  },
  { name: "phone-german", look: phone, height: 904, mail: printer },
];

const [running, tryOut] = await Promise.all([startBrowser(), startTryOut()]);
const browser = await connectBrowser(running.endpoint);
try {
  await mkdir(folder, { recursive: true });
  for (const { name, look, height, mail, pane, act } of shots) {
    const more = { viewport: { width: look.width, height }, deviceScaleFactor: 1.5 };
    const who = await technician(browser, tryOut, "Jonas Weber", look, more);
    await who.page.locator("#list .mail").first().waitFor();
    if (mail) {
      await who.openMail(mail);
      await who.openForm();
    }
    await act?.(who);
    await who.page.waitForLoadState("networkidle");
    const whole = who.page.locator(pane ? "#pane" : "body");
    await whole.screenshot({ path: join(folder, `${name}.png`), animations: "disabled", caret: "hide" });
    await who.leave();
  }
} finally {
  await browser.close();
  await Promise.all([running.stop(), tryOut.stop()]);
}
