import type { AssignedTo } from "../autotask/assigned.ts";
import type { Ask, Autotask, Reads } from "../autotask/autotask.ts";
import type { FillIn } from "../autotask/fillIn.ts";
import type { ListName } from "../autotask/lists.ts";
import type { Source } from "../autotask/lookups.ts";
import type { Answers, Field, Fields } from "../forms/field.ts";
import type { Already } from "../forms/form.ts";
import type { AssignedField } from "../forms/kinds/assigned.ts";
import type { GoingOn } from "../forms/onward.ts";
import type { Receipt } from "../forms/receiptCard.ts";
import { isProblem } from "../kit/errors.ts";
import type { Action } from "../submissions/action.ts";
import type { Sender } from "../submissions/sender.ts";

/** The fields whose records have people assigned to them. */
type StaffedIn<F extends Fields> = {
  readonly [K in keyof F]: F[K] extends { readonly source: AssignedTo } ? Extract<K, string> : never;
}[keyof F];

type Known<F extends Fields> = {
  readonly [K in keyof F]: F[K] extends { readonly source: string }
    ? { readonly source: Source; readonly within: readonly Extract<keyof F, string>[] }
    : F[K] extends { readonly list: string }
      ? { readonly list: ListName; readonly narrowedBy?: Extract<keyof F, string> | undefined }
      : F[K] extends { readonly below: string }
        ? { readonly below: Extract<keyof F, string> }
        : F[K] extends { readonly kind: "assigned" }
          ? AssignedField<StaffedIn<F>>
          : Field;
};

interface Definition<F extends Fields>
  extends Omit<Action, "fields" | "send" | "refused" | "fillIn" | "already" | "goesOn"> {
  readonly fields: F;
  readonly goesOn?: GoingOn & { readonly field: Extract<keyof F, string> };
  readonly refused?: Readonly<Record<string, Extract<keyof F, string>>>;
  readonly fillIn?: readonly FillIn<
    Extract<keyof F, string>,
    { readonly [K in Extract<keyof F, string>]?: string | number | boolean | null }
  >[];
  already?(
    typed: Readonly<Record<Extract<keyof F, string>, string>>,
    autotask: Reads & Pick<Autotask, "link">,
    ask: Ask,
  ): Promise<readonly Already<Extract<keyof F, string>>[]>;
  send(answers: Answers<F>, autotask: Sender): Promise<Receipt>;
}

/** An action from its fields and what is sent: `within` names siblings only, sources are Autotask's. */
export const action = <const F extends Readonly<Record<string, Field>>>(
  definition: Definition<F> & { readonly fields: Known<F> },
): Action => ({ refused: {}, ...definition }) as Action;

/** What a read beside or after the write told, or undefined: the record is made either way, and its receipt must not be lost. */
export const ifTold = <T>(asked: Promise<T>): Promise<T | undefined> =>
  asked.catch((error: unknown) => {
    if (isProblem(error)) return undefined;
    throw error;
  });

/** A write with what is read beside it: whatever goes wrong with the read is thrown when the write is through, for what is on its way must not be called unsent. */
export async function beside<Written, Read>(write: Promise<Written>, read: Promise<Read>): Promise<[Written, Read]> {
  read.catch(() => undefined);
  const written = await write;
  return [written, await read];
}
