import { Cron } from "croner";
import type { Trigger } from "./core.ts";
import type { RpcData } from "./rpc.ts";
import { filledIn, type Settings } from "./settings.ts";
import type { Invoke } from "./worker.ts";

/** Starts the timer triggers of an app, in UTC and never one twice at once; answers how to end them. */
export function timerTriggers(
  triggers: ReadonlyMap<string, Trigger>,
  invoke: Invoke,
  settings: Settings,
  complain: (text: string, error: unknown) => void,
): () => void {
  const timers = [...triggers].filter(([, { binding }]) => binding.type.toLowerCase() === "timertrigger");
  const jobs = timers.map(([name, { binding }]) => {
    const fire = async (last: Date | null, next: Date | null): Promise<void> => {
      await invoke(name, due(last, next)).catch((error) => complain(`${name} failed`, error));
    };
    // NCRONTAB asks for the day of the month and the day of the week at once.
    const options = { timezone: "UTC", protect: true, domAndDow: true };
    const job = new Cron(filledIn(binding.schedule, settings), options, (self) =>
      fire(self.previousRun(), self.nextRun()),
    );
    if (binding.runOnStartup) void fire(null, job.nextRun());
    return job;
  });
  return () => {
    for (const job of jobs) job.stop();
  };
}

/** What a timer's function is handed. */
export const due = (last: Date | null, next: Date | null): RpcData => {
  const never = "0001-01-01T00:00:00+00:00";
  const Last = last?.toISOString() ?? never;
  return {
    json: JSON.stringify({
      Schedule: { AdjustForDST: true },
      ScheduleStatus: { Last, Next: next?.toISOString() ?? never, LastUpdated: Last },
      IsPastDue: false,
    }),
  };
};
