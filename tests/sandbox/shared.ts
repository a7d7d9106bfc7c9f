import type { Browser } from "playwright-core";
import { connectBrowser } from "./browser.ts";
import type { EntraAddresses } from "./entra.ts";

// What a whole test run shares. Each is started by `sharedServices.ts` when first asked for, so that a test which needs none waits for none.

/** The connection string of a storage account of one's own, empty, in this run's Azurite. */
export const ownStorage = (): Promise<string> => ask("storage");

/** This run's headless Chromium; close what you were given, it goes on for others. */
export const sharedBrowser = async (): Promise<Browser> => connectBrowser(await ask("browser"));

/** This run's stand-in Entra. */
export const signInServer = async (): Promise<EntraAddresses> => JSON.parse(await ask("entra"));

async function ask(what: string): Promise<string> {
  const response = await fetch(new URL(what, process.env.SHARED_SERVICES));
  const text = await response.text();
  if (!response.ok) throw new Error(`${what}: ${text}`);
  return text;
}
