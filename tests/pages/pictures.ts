import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { connectBrowser, startBrowser } from "../sandbox/browser.ts";
import { type Drive, drives, openCommand } from "./drives.ts";
import { type Look, startTryOut, type Technician, technician } from "./tryOut.ts";

// `npm run pictures`: the pictures that the README shows and one of each form, taken of the app as `npm start` starts it.
const folder = "docs/pictures";

const wide: Look = { language: "en", theme: "light", width: 1280 };
const phone: Look = { language: "de", theme: "light", width: 390 };
const form: Look = { language: "en", theme: "light", width: 360 };
const printer = { item: { mail: "Drucker im 2. OG" }, action: "createTicket" };
const vpn = { item: { mail: "VPN drops" }, action: "createTicket" };

interface Shot {
  readonly name: string;
  readonly look: Look;
  readonly height: number;
  /** What is open in Outlook, and for which action the pane is. */
  readonly of?: Pick<Drive, "item" | "action">;
  /** The pane alone: as high as a telephone, or as the form that it shows. */
  readonly pane?: "telephone" | "form";
  /** What is done with the open form. */
  readonly act?: (who: Technician) => Promise<void>;
}

const shots: readonly Shot[] = [
  { name: "menu", look: form, height: 1800, of: { ...vpn, action: "start" }, pane: "form" },
  {
    ...{ name: "options", look: form, height: 1800, of: { ...vpn, action: "start" }, pane: "form" },
    async act({ press, field }) {
      await press("Options");
      await field("My time zone").waitFor();
    },
  },
  ...drives.map((drive): Shot => ({ name: drive.action, look: form, height: 1800, of: drive, pane: "form" })),
  { name: "try-it", look: wide, height: 720 },
  { name: "form", look: wide, height: 800, of: vpn },
  {
    name: "form-dark",
    look: { ...wide, theme: "dark" },
    height: 904,
    of: vpn,
    pane: "telephone",
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
    name: "wrong-input",
    look: wide,
    height: 904,
    of: vpn,
    pane: "telephone",
    async act({ field, press, pane }) {
      await field("Title").fill("");
      await press("Create");
      await pane.locator("[data-input=title]:focus").waitFor();
    },
  },
  { name: "phone-german", look: phone, height: 904, of: printer },
  // Last: from now on the mail's forms tell of what was made from it.
  {
    name: "receipt",
    look: wide,
    height: 560,
    of: vpn,
    async act({ press, pane }) {
      await press("Create");
      await pane.getByText(/^Ticket T[\d.]+ created$/).waitFor();
    },
  },
];

/** The pane without the empty space below its form. */
const formIn = ({ pane }: Technician) => pane.locator("body");

const [running, tryOut] = await Promise.all([startBrowser(), startTryOut()]);
const browser = await connectBrowser(running.endpoint);
try {
  await mkdir(folder, { recursive: true });
  for (const { name, look, height, of, pane, act } of shots) {
    const more = {
      viewport: { width: look.width, height },
      deviceScaleFactor: pane === "form" ? 1 : 1.5,
      timezoneId: "Europe/Berlin",
    };
    const who = await technician(browser, tryOut, "Jonas Weber", look, more);
    await who.page.locator("#list .mail").first().waitFor();
    if (of) await openCommand(who, of);
    await act?.(who);
    await who.page.mouse.move(0, 0);
    await who.page.waitForLoadState("networkidle");
    const whole = pane === "form" ? formIn(who) : who.page.locator(pane ? "#pane" : "body");
    await whole.screenshot({ path: join(folder, `${name}.png`), animations: "disabled", caret: "hide" });
    await who.leave();
  }
} finally {
  await browser.close();
  await Promise.all([running.stop(), tryOut.stop()]);
}
