import { once } from "node:events";
import { createServer } from "node:http";
import { join, resolve } from "node:path";
import { onChange } from "./changes.ts";
import { runNode } from "./child.ts";
import type { FunctionsHost, HostOptions } from "./functionsHost.ts";
import { pass, startHostProcess } from "./hostProcess.ts";
import { quickBuild, quickFolder } from "./quickBuild.ts";

/**
 * The local Functions host in a process of its own, which a change below the app's `functions/` replaces; whoever asks meanwhile waits for the new one.
 * A page is built anew, and nothing restarts. Code that does not build is told, and the last one that did goes on.
 */
export async function watchedHost({ app, port, front = () => false, log }: HostOptions): Promise<FunctionsHost> {
  const server = createServer();
  server.listen(port, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const actual = typeof address === "object" && address ? address.port : port;
  const settings = { ...process.env, PUBLIC_URL: process.env.PUBLIC_URL || `http://localhost:${actual}` };

  await quickBuild(app);
  let running = startHostProcess(quickFolder(app), settings);
  await running;
  server.on("request", async (request, response) => {
    if (!(await front(request, response))) await pass(request, response, running);
  });

  async function renew(): Promise<void> {
    const begin = performance.now();
    const wrong = await quickBuild(app).catch((error: Error) => error.message);
    if (wrong) return log("error", wrong);
    const before = await running.catch(() => undefined);
    running = startHostProcess(quickFolder(app), settings);
    before?.process.kill();
    await running.then(
      () => log("information", `restarted in ${Math.round(performance.now() - begin)} ms`),
      (error) => log("error", error.message),
    );
  }
  async function renewPages(): Promise<void> {
    const { code, said } = await runNode([resolve("build.ts"), "--pages"], {}, app);
    log(code ? "error" : "information", said.trim() || "pages built");
  }
  const stopWatching = onChange(join(app, "functions"), (files) => {
    const isPage = (file: string) => /^pages[\\/]/.test(file);
    return Promise.all([files.some(isPage) && renewPages(), files.every(isPage) || renew()]);
  });
  return {
    port: actual,
    async stop() {
      stopWatching();
      server.close();
      server.closeAllConnections();
      const child = await running.catch(() => undefined);
      child?.process.kill();
      if (child && child.process.exitCode === null) await once(child.process, "exit");
    },
  };
}
