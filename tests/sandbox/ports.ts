import { serve } from "./localServer.ts";

// Not by its class: in jest's realm an error of node's own is no Error.
const isTaken = (error: unknown): boolean =>
  typeof error === "object" && error !== null && "code" in error && error.code === "EADDRINUSE";

/** Whether nobody listens there. */
export const isFree = (port: number): Promise<boolean> =>
  serve(() => {}, port).then(
    async (server) => {
      await server.stop();
      return true;
    },
    (error) => {
      if (isTaken(error)) return false;
      throw error;
    },
  );

/** Starts something on its documented port, or on a free one where that is taken. */
export const onPort = <Started>(port: number, start: (port: number) => Promise<Started>): Promise<Started> =>
  start(port).catch((error) => {
    if (isTaken(error)) return start(0);
    throw error;
  });
