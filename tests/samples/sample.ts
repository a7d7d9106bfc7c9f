/** What is put into an action's form in tests/everyAction.test.ts, and what comes of it. */
export interface Sample {
  /** Answers with which the form can be sent. */
  readonly filled: Readonly<Record<string, string>>;
  /** A field of one line, and the most characters that it takes; null where there is none. */
  readonly line: readonly [field: string, most: number] | null;
  /** The field that takes the message's text, and the most characters of it; null where there is none. */
  readonly lines: readonly [field: string, most: number] | null;
  /** A field to find a record in, what is typed, and the record's id; null where there is none. */
  readonly find: readonly [field: string, typed: string, id: string] | null;
  /** The kind of record that is made, and the end of the path at which. */
  readonly written: { readonly entity: string; readonly path: RegExp };
  /** Autotask's sentence about a field, the form's field that it is about, and what that is called. */
  readonly refused: readonly [why: string, field: string, label: string];
  readonly said: RegExp;
}
