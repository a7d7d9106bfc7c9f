import type { Found } from "../autotask.ts";

type Resource = Found<"Resources", "firstName" | "lastName" | "email">;

/** The names of people by their ids; what several are called is told apart by their address, or else by their id. */
export function personNames(
  people: readonly Resource[],
  apart: (name: string, address: string) => string,
): ReadonlyMap<number, string> {
  const named = people.map(({ id, firstName, lastName, email }) => {
    const name = `${firstName} ${lastName}`.trim();
    return { id, name: name || email || String(id), address: email || String(id) };
  });
  const times = Map.groupBy(named, ({ name }) => name);
  const isAlone = (name: string) => times.get(name)?.length === 1;
  return new Map(named.map(({ id, name, address }) => [id, isAlone(name) ? name : apart(name, address)]));
}
