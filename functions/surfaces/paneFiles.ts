import * as z from "zod";
import type { Screen } from "../desk/desk.ts";
import type { Caller } from "../identity/identity.ts";
import { ownerOf } from "../storage/owner.ts";
import type { Files } from "../submissions/files.ts";
import { answered, jsonIn, type PaneRequest } from "./paneCall.ts";
import type { Unhappy } from "./unhappy.ts";

/** Takes a part of a file from the pane, before the form that names it is sent, or takes a file back: `{}`, or a screen that says what is wrong. */
export type PaneFiles = (
  call: PaneRequest,
) => Promise<{ readonly status: number; readonly body: Screen | Record<never, never> }>;

// A megabyte in base64.
const longest = 1_398_104;

const sent = z.object({
  upload: z.guid(),
  file: z.string().min(1).max(1_000),
  part: z.int(),
  parts: z.int(),
  data: z.string().max(longest).pipe(z.base64()),
});

const dropped = z.object({ upload: z.guid(), file: z.string().min(1).max(1_000), drop: z.literal(true) });

/** Parts of files for `files`, each its sender's: whom the access token names. */
export const paneFiles =
  (
    files: Pick<Files, "keep" | "forget">,
    unhappy: Unhappy,
    callerOf: (authorization: string | null) => Promise<Caller>,
  ): PaneFiles =>
  (call) =>
    answered(call, unhappy, async () => {
      const owner = ownerOf(await callerOf(call.authorization));
      const { upload, file, ...brought } = dropped.or(sent).parse(jsonIn(call));
      const key = { owner, upload, file };
      if ("drop" in brought) await files.forget(key);
      else await files.keep(key, { ...brought, bytes: Buffer.from(brought.data, "base64") });
      return {};
    });
