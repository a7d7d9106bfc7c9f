import type { AssignedTo } from "../autotask/assigned.ts";
import type { Ask, Autotask, Reads } from "../autotask/autotask.ts";
import type { EntityName } from "../autotask/entities.ts";
import type { FillIn } from "../autotask/fillIn.ts";
import type { ListName } from "../autotask/lists.ts";
import type { Source } from "../autotask/lookups.ts";
import type { Answers, Field, Fields } from "../forms/field.ts";
import type { Already, Form } from "../forms/form.ts";
import type { AssignedField } from "../forms/kinds/assigned.ts";
import type { GoingOn } from "../forms/onward.ts";
import type { Message } from "../forms/origin.ts";
import type { Receipt } from "../forms/receiptCard.ts";
import { isProblem } from "../kit/errors.ts";
import type { Sender } from "../submissions/sender.ts";
import type { Sentence } from "../words/words.ts";

/** Something a user can do, its answers' types gone: what the desk is handed. */
export interface Action extends Form {
  /** What it can be started from. */
  readonly from: readonly Message["kind"][];
  /** What it stands before the others for in the menu. */
  readonly firstFor?: "message" | "appointment";
  /** How it goes on with a record that another form names. */
  readonly goesOn?: GoingOn;
  /** Why it cannot be used for now; null where it can. */
  unavailable?(autotask: Autotask, ask: Ask): Promise<Sentence | null>;
  /** Autotask's name of a field → the form's, where a refusal names it and they differ. */
  readonly refused: Readonly<Record<string, string>>;
  readonly fillIn?: readonly FillIn[];
  /** The entity whose fields of the tenant's own making belong to the form. */
  readonly ownFields?: EntityName;
  /** What is there already of what it would make, by what stands in its fields; then nothing is made. @throws Problem */
  already?(
    typed: Readonly<Record<string, string>>,
    autotask: Reads & Pick<Autotask, "link">,
    ask: Ask,
  ): Promise<readonly Already[]>;
  /** Straight-line code: after a crash it runs again from the top, on writes that remember. */
  send(answers: Answers<Fields>, autotask: Sender): Promise<Receipt>;
}

/** The fields whose records have people assigned to them. */
type StaffedIn<F extends Fields> = {
  readonly [K in keyof F]: F[K] extends { readonly source: AssignedTo } ? Extract<K, string> : never;
}[keyof F];

type Known<F extends Fields> = {
  readonly [K in keyof F]: F[K] extends { readonly source: string }
    ? { readonly source: Source; readonly within: readonly Extract<keyof F, string>[] }
    : F[K] extends { readonly list: string }
      ? { readonly list: ListName; readonly narrowedBy?: Extract<keyof F, string> | undefined }
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

/** What a read after the write told, or undefined: the record is made either way, and its receipt must not be lost. */
export const ifTold = <T>(asked: Promise<T>): Promise<T | undefined> =>
  asked.catch((error: unknown) => {
    if (isProblem(error)) return undefined;
    throw error;
  });
