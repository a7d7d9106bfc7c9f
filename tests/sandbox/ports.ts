import { serve } from "./localServer.ts";

const isTaken = (error: unknown): boolean => error instanceof Error && "code" in error && error.code === "EADDRINUSE";

/** Whether nobody listens there. */
export async function isFree(port: number): Promise<boolean> {
  try {
    await (await serve(() => {}, port)).stop();
    return true;
  } catch (error) {
    if (isTaken(error)) return false;
    throw error;
  }
}

/** Starts something on its documented port, or on a free one where that is taken. */
export async function onPort<Started>(port: number, start: (port: number) => Promise<Started>): Promise<Started> {
  return start((await isFree(port)) ? port : 0);
}
