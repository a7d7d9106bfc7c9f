import type { Ask, Autotask, Reads } from "../autotask/autotask.ts";
import type { EntityName } from "../autotask/entities.ts";
import type { FillIn } from "../autotask/fillIn.ts";
import type { Answers, Fields } from "../forms/field.ts";
import type { Already, Form } from "../forms/form.ts";
import type { GoingOn } from "../forms/onward.ts";
import type { Message } from "../forms/origin.ts";
import type { Receipt } from "../forms/receiptCard.ts";
import type { Sentence } from "../words/words.ts";
import type { Sender } from "./sender.ts";

/** Something a user can do, its answers' types gone: its form, and how it is sent. */
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
  /** Whether what it writes builds on what stands at a record: of several messages one is sent after the other. */
  readonly inTurn?: true;
  /** What is there already of what it would make, by what stands in its fields; then nothing is made. @throws Problem */
  already?(
    typed: Readonly<Record<string, string>>,
    autotask: Reads & Pick<Autotask, "link">,
    ask: Ask,
  ): Promise<readonly Already[]>;
  /** Straight-line code: after a crash it runs again from the top, on writes that remember. */
  send(answers: Answers<Fields>, autotask: Sender): Promise<Receipt>;
}
