import { watch } from "node:fs";

const calm = 50;

/** Tells which files have changed once it is calm again, one telling after the other. */
export function onChange(folder: string, tell: (files: readonly string[]) => Promise<unknown>): () => void {
  let changed = new Set<string>();
  let telling: Promise<unknown> = Promise.resolve();
  let waiting: NodeJS.Timeout | undefined;
  const watcher = watch(folder, { recursive: true }, (_, file) => {
    // Editors keep files of their own beside the one that is written.
    if (!file || !/\.(ts|css|html)$/.test(file)) return;
    changed.add(file);
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      const files = [...changed];
      changed = new Set();
      telling = telling.then(() => tell(files));
    }, calm);
  });
  return () => {
    clearTimeout(waiting);
    watcher.close();
  };
}
