import { errors, Refusal } from "./answers.ts";

const largest = 7_000_000;
const mostInFiveMinutes = 10_000_000;
const fiveMinutes = 5 * 60 * 1000;

/** Counts what is uploaded. */
export interface Uploads {
  /** Lets an upload in and counts it, or refuses it: too large alone, or with what came in the last five minutes. */
  readonly admit: (whose: string, bytes: number) => void;
}

// The limits are documented, the words of their refusals are not.
const tooLarge = () => new Refusal(errors(`The attachment exceeds the maximum file size of ${largest} bytes.`));
const tooMuch = (status: number) =>
  new Refusal({
    ...errors(
      `More than ${mostInFiveMinutes} bytes of attachments within 5 minutes. Uploading is blocked for 5 minutes.`,
    ),
    status,
  });

/** No uploads yet; `status` is that of the refusal of too many bytes within five minutes. */
export function createUploads(now: () => number, status: number): Uploads {
  const blocked = new Map<string, number>();
  let lately: readonly { readonly whose: string; readonly time: number; readonly bytes: number }[] = [];
  return {
    admit(whose, bytes) {
      if (bytes > largest) throw tooLarge();
      if ((blocked.get(whose) ?? 0) > now()) throw tooMuch(status);
      lately = lately.filter(({ time }) => time > now() - fiveMinutes);
      const sum = lately.filter((one) => one.whose === whose).reduce((all, one) => all + one.bytes, bytes);
      if (sum > mostInFiveMinutes) {
        blocked.set(whose, now() + fiveMinutes);
        throw tooMuch(status);
      }
      lately = [...lately, { whose, time: now(), bytes }];
    },
  };
}
