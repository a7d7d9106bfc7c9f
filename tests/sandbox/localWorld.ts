import { access, readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { type Front, type FunctionsHost, type HostOptions, startFunctionsHost } from "./functionsHost.ts";
import { outlookFront } from "./outlook/outlook.ts";
import { isFree } from "./ports.ts";
import { autotaskStandIn, entraStandIn, graphStandIn, keptKey, type StandIn, storageStandIn } from "./standIns.ts";

/** The app with everything around it, on this machine. */
export interface LocalWorld {
  readonly url: string;
  /** Where what is, in the order in which it is shown. */
  readonly addresses: readonly (readonly [name: string, address: string])[];
  readonly stop: () => Promise<void>;
}

export interface LocalWorldOptions {
  /** The folder of the app. */
  readonly app: string;
  /** The folder that keeps what shall outlast a stop. */
  readonly state: string;
  readonly log: (text: string) => void;
  /** Ends the start: what is started by then is stopped, and the promise rejects. */
  readonly signal: AbortSignal;
  /** What starts the app; by default the Functions host in this process. */
  readonly startHost?: (options: HostOptions) => Promise<FunctionsHost>;
}

/**
 * Starts a stand-in for every outside service that `process.env` has no setting of, puts the settings that lead there into it, and starts the app on
 * its `PORT` (7071). What cannot be started is said in one line, the error's message.
 */
export async function startLocalWorld(options: LocalWorldOptions): Promise<LocalWorld> {
  const { app, state, log, signal, startHost = startFunctionsHost } = options;
  const { env } = process;
  const port = await checkedPort(env.PORT);
  await checkBuilt(app);
  env.SECRETS_KEY ||= await keptKey(state);

  const standIns: StandIn[] = [];
  const starting: Promise<StandIn>[] = [];
  const without = async <Started extends StandIn>(names: string[], start: () => Promise<Started>) => {
    signal.throwIfAborted();
    if (names.some((name) => env[name])) return undefined;
    const promised = start();
    starting.push(promised);
    const started = await promised;
    standIns.push(started);
    return started;
  };
  const stop = async () => {
    const started = await Promise.allSettled(starting);
    await Promise.all(started.map((one) => (one.status === "fulfilled" ? one.value.stop() : undefined)));
  };

  try {
    const [autotask, signIn] = await Promise.all([
      without(["AUTOTASK_USERNAME", "AUTOTASK_SECRET", "AUTOTASK_INTEGRATION_CODE"], autotaskStandIn),
      without(["ENTRA_CLIENT_ID", "ENTRA_AUTHORITY"], entraStandIn),
      without(["AzureWebJobsStorage", "AzureWebJobsStorage__accountName"], () => storageStandIn(state)),
    ]);
    if (signIn) await without(["GRAPH_URL"], () => graphStandIn(signIn.entra));
    for (const { settings } of standIns) Object.assign(env, { ...settings, ...env });

    signal.throwIfAborted();
    const front = signIn && { front: tryItPage(signIn, autotask) };
    const host = await startHost({ app, port, ...front, log: (level, text) => log(`${level} ${text}`) });
    const url = `http://localhost:${host.port}/`;
    return {
      url,
      addresses: [
        ...(front ? [["Try it", url] as const] : []),
        ["Bot endpoint", `${url}api/messages`],
        ...standIns.map(({ name, address }) => [name, `${address} (stand-in)`] as const),
      ],
      async stop() {
        await host.stop();
        await stop();
      },
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

const tryItPage = (
  { entra: { issuer, spaClientId, apiClientId } }: Awaited<ReturnType<typeof entraStandIn>>,
  autotask: StandIn | undefined,
): Front =>
  outlookFront({
    entra: { issuer, clientId: spaClientId, apiClientId },
    mailsDir: resolve("tests/sandbox/outlook/mails"),
    appointmentsDir: resolve("tests/sandbox/outlook/appointments"),
    ...(autotask && { autotaskUrl: autotask.address }),
  });

async function checkedPort(text = "7071"): Promise<number> {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535) throw new Error(`PORT is not a port: ${text}`);
  if (!(await isFree(port))) throw new Error(`port ${port} is in use: stop what uses it, or set PORT to another`);
  return port;
}

async function checkBuilt(app: string): Promise<void> {
  const { main } = JSON.parse(await readFile(join(app, "package.json"), "utf8"));
  await access(join(app, main)).catch((cause) => {
    throw new Error(`${main} is missing: run "npm run build" first`, { cause });
  });
}
