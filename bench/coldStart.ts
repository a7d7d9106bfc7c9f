import { resolve } from "node:path";
import { startNode } from "../tests/sandbox/child.ts";
import { anna } from "../tests/sandbox/people.ts";
import * as teams from "../tests/sandbox/teams.ts";
import { startWorld, type World } from "../tests/world.ts";
import { type Candidate, candidates } from "./candidates.ts";
import { type Spread, spread } from "./figures.ts";

/** How long a new process took from its start to the end of its first answer, and what it held then. */
export interface Cold {
  readonly name: string;
  readonly runs: number;
  readonly size: number;
  readonly toServing: Spread;
  readonly toAnswer: Spread;
  /** Megabytes of the process, at the median. */
  readonly memory: number;
}

interface Start {
  readonly toServing: number;
  readonly toAnswer: number;
  readonly memory: number;
}

/** Starts each candidate `runs` times, in turns, so that what else the machine does hits all of them alike. */
export async function coldStarts(runs: number): Promise<readonly Cold[]> {
  const world = await startWorld();
  try {
    world.connector.install(teams.groupChat.id, [anna]);
    const all = (await candidates()).map((candidate) => ({ candidate, starts: [] as Start[] }));
    for (let run = 0; run < runs; run += 1)
      for (const { candidate, starts } of all) starts.push(await start(candidate, world));
    return all.map(({ candidate: { name, size }, starts }) => ({
      name,
      runs,
      size,
      toServing: spread(starts.map(({ toServing }) => toServing)),
      toAnswer: spread(starts.map(({ toAnswer }) => toAnswer)),
      memory: spread(starts.map(({ memory }) => memory / 1_000_000)).p50,
    }));
  } finally {
    await world.close();
  }
}

const serving = (output: string): string | undefined => /^\{"url":"([^"]+)"\}$/m.exec(output)?.[1];

async function start({ name, folder, isApp }: Candidate, { connector, settings }: World): Promise<Start> {
  const place = { serviceUrl: connector.url, conversation: teams.groupChat };
  const invoke = teams.fetchTask(
    "createTicket",
    teams.message({ from: anna, html: "The printer smokes." }),
    anna,
    place,
  );
  const headers = { Authorization: await connector.signed(invoke), "Content-Type": "application/json" };
  const env = isApp ? settings : {};
  const args = ["--import", resolve("bench/memory.ts"), "tests/sandbox/host.ts"];

  const begin = performance.now();
  const host = await startNode(args, { ...env, HOST_APP: resolve(folder) }, serving);
  const served = performance.now();
  const answer = await fetch(`${host.value}/api/messages`, { method: "POST", headers, body: JSON.stringify(invoke) });
  const said = await answer.text();
  const end = performance.now();

  await host.stop();
  if (answer.status !== 200 || !/echo|Create/.test(said))
    throw new Error(`${name}: ${answer.status} ${said} ${host.output()}`);
  const memory = Number(/^\{"rss":(\d+)/m.exec(host.output())?.[1]);
  return { toServing: served - begin, toAnswer: end - begin, memory };
}
