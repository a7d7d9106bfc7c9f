import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";

const duration = z
  .string()
  .regex(/^\d\d:\d\d:\d\d$/)
  .transform((text) => text.split(":").reduce((seconds, part) => seconds * 60 + Number(part), 0));

const schema = z.object({
  extensions: z
    .object({
      http: z.object({ routePrefix: z.string().default("api") }).prefault({}),
      queues: z
        .object({
          batchSize: z.int().min(1).max(32).default(16),
          newBatchThreshold: z.int().min(0).optional(),
          maxDequeueCount: z.int().min(1).default(5),
          messageEncoding: z.enum(["base64", "none"]).default("base64"),
          visibilityTimeout: duration.default(0),
        })
        .prefault({}),
    })
    .prefault({}),
});

/** What the local host heeds of an app's host.json, with the real host's defaults; durations in seconds. */
export type HostJson = z.infer<typeof schema>["extensions"];

/** Reads the host.json of an app's folder. */
export async function readHostJson(folder: string): Promise<HostJson> {
  const path = join(folder, "host.json");
  const { success, data, error } = schema.safeParse(JSON.parse(await readFile(path, "utf8")));
  if (success) return data.extensions;
  throw new Error(`${path}: ${error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`).join("; ")}`);
}
