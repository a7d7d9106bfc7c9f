import { startNode } from "./child.ts";

const url = (output: string) => /^http:\S+$/m.exec(output)?.[0];

/** Starts, once a test run, what its tests share. */
export default async function globalSetup(): Promise<void> {
  const services = await startNode(["tests/sandbox/sharedServices.ts"], {}, url);
  process.env.SHARED_SERVICES = services.value;
  globalThis.stopSharedServices = services.stop;
}

declare global {
  var stopSharedServices: (() => Promise<void>) | undefined;
}
