import { type Browser, type BrowserServer, chromium } from "playwright-core";

/** Headless Chromium as a server that test files connect to. */
export interface RunningBrowser {
  readonly endpoint: string;
  readonly stop: () => Promise<void>;
}

// It loads pages of this machine only and reports nothing to anybody.
const flags = [
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
  "--disable-quic",
  "--disable-gpu",
];

/** Starts Chromium: the one from npm on Linux x64, elsewhere the installed Edge or Chrome. */
export async function startBrowser(): Promise<RunningBrowser> {
  const fromNpm = process.platform === "linux" && process.arch === "x64";
  const server = await (fromNpm ? chromiumFromNpm() : installed());
  return { endpoint: server.wsEndpoint(), stop: () => server.close() };
}

async function chromiumFromNpm(): Promise<BrowserServer> {
  // Read while the package loads: it then unpacks the system libraries and fonts that Chromium needs, too.
  process.env.AWS_LAMBDA_JS_RUNTIME ??= "nodejs22.x";
  const { default: packed } = await import("@sparticuz/chromium");
  const executablePath = await packed.executablePath();
  return chromium.launchServer({ executablePath, args: ["--no-sandbox", "--headless=shell", ...flags] });
}

const installed = (): Promise<BrowserServer> =>
  chromium
    .launchServer({ channel: "msedge", args: flags })
    .catch(() => chromium.launchServer({ channel: "chrome", args: flags }));

/** Connects to a browser that `startBrowser` has started; closing it leaves that one running. */
export const connectBrowser = (endpoint: string): Promise<Browser> => chromium.connect(endpoint);
