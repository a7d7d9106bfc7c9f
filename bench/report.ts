import type { Cold } from "./coldStart.ts";
import type { Figures, Taken } from "./figures.ts";
import { table } from "./table.ts";

/** The figures as a person reads them. */
export const report = ({ machine, counts, times, coldStarts }: Figures): string =>
  [
    machine,
    table(["Counts", ""], Object.entries(counts)),
    table(
      ["Milliseconds", "Autotask takes", "p50", "p95", "own p50", "own p95"],
      times.map(({ what, latency, whole, own }: Taken) => [what, latency, whole.p50, whole.p95, own.p50, own.p95]),
    ),
    table(
      ["Cold start, p50", "MB to load", "ms to serving", "ms to answer", "of the app's", "MB held"],
      coldStarts.map(({ name, size, toServing, toAnswer, memory }) => [
        name,
        (size / 1_000_000).toFixed(1),
        toServing.p50,
        toAnswer.p50,
        `${share(toAnswer.p50, coldStarts)} %`,
        memory,
      ]),
    ),
  ].join("\n\n");

const share = (milliseconds: number, [app]: readonly Cold[]): number =>
  Math.round((milliseconds / (app?.toAnswer.p50 ?? milliseconds)) * 100);
