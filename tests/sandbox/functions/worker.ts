import { randomUUID } from "node:crypto";
import { access } from "node:fs/promises";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { functionsCore, type Registration, type Trigger } from "./core.ts";
import { provideModule } from "./provided.ts";
import type { CoreContext, LogLevel, RpcData, RpcResponse } from "./rpc.ts";

/** Runs a function once, hooks included; rejects with what its handler threw. */
export type Invoke = (
  name: string,
  data: RpcData,
  metadata?: Readonly<Record<string, RpcData>>,
) => Promise<RpcResponse>;

/** An app in this process, as the Functions worker holds it. */
export interface Worker {
  /** What starts each function, by the function's name. */
  readonly triggers: ReadonlyMap<string, Trigger>;
  readonly invoke: Invoke;
  /** Waits for the invocations under way, and tells the app that it ends. */
  readonly stop: () => Promise<void>;
}

/** Loads the main file of an app's folder through `@azure/functions`' own registration. One app a process. */
export async function loadApp(
  folder: string,
  mainFile: string,
  log: (level: LogLevel, text: string) => void,
): Promise<Worker> {
  const main = resolve(folder, mainFile);
  const core = functionsCore(log);
  const appHookData = {};
  const running = new Set<Promise<RpcResponse>>();

  async function run(
    { metadata, callback, trigger }: Registration,
    data: RpcData,
    triggerMetadata: Readonly<Record<string, RpcData>>,
  ): Promise<RpcResponse> {
    const invocationId = randomUUID();
    const context: CoreContext = {
      invocationId,
      request: {
        invocationId,
        functionId: metadata.name,
        inputData: [{ name: trigger.name, data }],
        triggerMetadata,
        traceContext: { traceParent: "", traceState: "", attributes: {} },
      },
      metadata,
      state: "preInvocationHooks",
      log: (level, _category, text) => log(level, `${metadata.name}: ${text}`),
    };
    const invocation = core.model().getInvocationModel(context);
    const { context: invocationContext, inputs } = await invocation.getArguments();
    const common = { hookData: {}, appHookData, invocationContext };
    const before = { ...common, functionCallback: callback, inputs };
    await core.runHooks("preInvocation", before);

    context.state = "invocation";
    const outcome: { result: unknown; error: unknown } = { result: null, error: null };
    try {
      outcome.result = await invocation.invokeFunction(invocationContext, before.inputs, before.functionCallback);
    } catch (error) {
      outcome.error = error;
    }
    context.state = "postInvocationHooks";
    const after = { ...common, inputs: before.inputs, ...outcome };
    await core.runHooks("postInvocation", after);
    context.state = undefined;
    if (after.error !== null && after.error !== undefined) throw after.error;
    return invocation.getResponse(invocationContext, after.result);
  }

  provideModule("@azure/functions-core", core.exports);
  await access(main).catch((cause) => {
    throw new Error(`${mainFile} is missing: run "npm run build" first`, { cause });
  });
  await import(pathToFileURL(main).href);
  await core.runHooks("appStart", { hookData: {}, appHookData, functionAppDirectory: resolve(folder) });
  await core.model().getCapabilities({});

  return {
    triggers: new Map([...core.registrations].map(([name, { trigger }]) => [name, trigger])),
    invoke(name, data, metadata = {}) {
      const registration = core.registrations.get(name);
      if (!registration) return Promise.reject(new Error(`There is no function "${name}".`));
      const invocation = run(registration, data, metadata);
      running.add(invocation);
      const done = () => running.delete(invocation);
      invocation.then(done, done);
      return invocation;
    },
    async stop() {
      await Promise.allSettled(running);
      await core.runHooks("appTerminate", { hookData: {}, appHookData });
    },
  };
}
