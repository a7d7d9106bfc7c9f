import { type Card, startWorld, textOf, type World } from "../tests/world.ts";
import { type Call, longestChain, ownTime, type Watched, watchCalls } from "./calls.ts";
import { type Door, type DoorName, doors, type Prepared, type Task } from "./doors.ts";

/** One request to the app, looked at from outside. */
export interface Visit {
  readonly milliseconds: number;
  /** Of these, those in which nothing was being waited for. */
  readonly own: number;
  readonly reads: number;
  readonly writes: number;
  /** How many calls of Autotask had to wait for one another. */
  readonly chain: number;
  /** The card on the wire, in UTF-8. */
  readonly bytes: number;
}

/** What was seen at a door. */
export interface Visits {
  /** In a process that knows nothing yet. */
  readonly first: Visit;
  readonly openings: readonly Visit[];
  readonly submits: readonly Visit[];
}

const warmUps = 3;

/** Opens and sends forms `runs` times each through a door, one after the other in one process, with a stand-in Autotask that takes `latency` milliseconds to answer. */
export async function visit<T extends readonly Task[]>(
  door: DoorName,
  tasks: T,
  latency: number,
  runs: number,
): Promise<{ readonly [K in keyof T]: Visits }> {
  const world = await startWorld({ autotask: { latency, requestsPerHour: 1_000_000 } });
  const watched = watchCalls();
  const seen: Visits[] = [];
  try {
    for (const task of tasks) seen.push(await throughDoor(doors[door](world, task), task, world, watched, runs));
  } finally {
    watched.stop();
    await world.close();
  }
  return seen as { readonly [K in keyof T]: Visits };
}

async function throughDoor(door: Door, { said }: Task, world: World, watched: Watched, runs: number): Promise<Visits> {
  const rounds: { readonly opening: Visit; readonly submit: Visit }[] = [];
  while (rounds.length < warmUps + runs) {
    const form = await seen(await door.opening(), world, watched);
    const receipt = await seen(await door.submit(form.card), world, watched);
    if (!said.test(textOf(receipt.card))) throw new Error(`No receipt: ${textOf(receipt.card)}`);
    rounds.push({ opening: form.visit, submit: receipt.visit });
  }
  const warm = rounds.slice(warmUps);
  return {
    first: (rounds[0] as (typeof rounds)[number]).opening,
    openings: warm.map(({ opening }) => opening),
    submits: warm.map(({ submit }) => submit),
  };
}

async function seen(send: Prepared, world: World, watched: Watched): Promise<{ card: Card; visit: Visit }> {
  watched.take();
  const begin = performance.now();
  const card = await send();
  const end = performance.now();
  const calls = watched.take();
  const toAutotask = calls.filter(({ origin }) => origin === new URL(world.autotask.url).origin);
  const writes = toAutotask.filter(isWrite).length;
  return {
    card,
    visit: {
      milliseconds: end - begin,
      own: ownTime(begin, end, calls),
      reads: toAutotask.length - writes,
      writes,
      chain: longestChain(toAutotask),
      bytes: Buffer.byteLength(JSON.stringify(card)),
    },
  };
}

const isWrite = ({ method, path }: Call): boolean => method !== "GET" && !/\/query(\/count)?$/i.test(path);
