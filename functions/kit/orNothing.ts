/** What is read, or `nothing` where reading fails or the signal aborts first: for what a form can do without. */
export async function orNothing<T>(reading: Promise<T>, nothing: T, signal: AbortSignal | undefined): Promise<T> {
  const { promise: late, resolve } = Promise.withResolvers<T>();
  const give = () => resolve(nothing);
  signal?.addEventListener("abort", give);
  if (signal?.aborted) give();
  try {
    return await Promise.race([late, reading.catch(() => nothing)]);
  } finally {
    signal?.removeEventListener("abort", give);
  }
}
