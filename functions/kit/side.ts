import pLimit from "p-limit";

/** What comes of each, in their order, some of them at a time. */
export function side<T, R>(
  all: readonly T[],
  work: (one: T, at: number) => Promise<R>,
  most: number,
): Promise<readonly R[]> {
  const limit = pLimit(most);
  return Promise.all(all.map((one, at) => limit(work, one, at)));
}
