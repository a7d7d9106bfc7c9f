/** A field that Autotask named in a refusal: Autotask's REST name of it (`companyID`) and the sentence that names it. */
export interface RefusedField {
  readonly name: string;
  readonly why: string;
}

/** A file that is not attached and not waiting: Autotask's own words, or null where its bytes are no longer kept. */
export interface RefusedFile {
  readonly name: string;
  readonly why: string | null;
}

/** Everything a user can be told, and the facts each sentence needs. `forms/problemCard.ts` words every code. */
export interface ProblemFacts {
  /** Never reached, or busy until the deadline: nothing was executed. */
  autotaskAway: Record<never, never>;
  /** It answered a question in a shape that cannot be read: nothing was executed. */
  autotaskUnclear: Record<never, never>;
  /** Sent, and no answer came: the record may exist. */
  mayHaveArrived: Record<never, never>;
  /** Autotask answered with a reason: nothing was made. `why` is Autotask's own text. */
  autotaskRefused: { readonly why: string; readonly fields: readonly RefusedField[] };
  /** Autotask's one sentence for every missing right. */
  noRight: { readonly why: string };
  /** The same sentence for a question: the API user's own right, whoever asks. */
  mayNotRead: { readonly why: string };
  /** A record that is to be changed and that the reading rule hides. */
  notSeen: Record<never, never>;
  /** 401 also after rediscovery: the API user's own credentials. */
  apiUserRefused: Record<never, never>;
  /** The zone look-up does not know the API user, or named a host that is not Autotask's. */
  noZone: Record<never, never>;
  /** `AUTOTASK_ADDRESS` names another zone than discovery does. */
  wrongZone: { readonly typed: string; readonly right: string };
  /** No valid access token. */
  notSignedIn: Record<never, never>;
  /** Whether an access token is valid cannot be told: its issuer does not answer. */
  signInAway: Record<never, never>;
  /** A tenant that is not in `ALLOWED_TENANTS`. */
  foreignTenant: Record<never, never>;
  guest: Record<never, never>;
  /** Nothing told the person's address. */
  noAddress: Record<never, never>;
  noResource: { readonly address: string };
  inactiveResource: { readonly address: string };
  unknownAction: Record<never, never>;
  /** Card data or a request body that no form of ours has sent. */
  badForm: Record<never, never>;
  /** The text behind a card is older than a day. */
  draftGone: Record<never, never>;
  /** The message that a button belongs to is older than a day, or not this person's. */
  messageGone: Record<never, never>;
  /** More bytes than a form takes of one file. */
  fileTooLarge: Record<never, never>;
  /** More files, or more bytes of all together, than a form takes. */
  filesTooMany: Record<never, never>;
  /** A file that shall be attached has not been brought here: nothing was executed. */
  fileMissing: { readonly name: string };
  /** The record is made and some of its files are attached; others can be attached later. */
  filesWait: {
    readonly attached: number;
    readonly all: number;
    readonly waiting: number;
    readonly refused: readonly RefusedFile[];
  };
  /** The record is made and some of its files are attached; the others were refused. */
  filesRefused: { readonly attached: number; readonly all: number; readonly refused: readonly RefusedFile[] };
  /** A bug: the log has the rest under `reference`. */
  tooManyMessages: { readonly count: number; readonly most: number };
  unexpected: { readonly reference: string };
}

export type ProblemCode = keyof ProblemFacts;

/** Something the user can be told. Whatever else is thrown is a bug. */
export class Problem<Code extends ProblemCode = ProblemCode> extends Error {
  override readonly name = "Problem";
  readonly code: Code;
  readonly facts: ProblemFacts[Code];

  constructor(code: Code, facts: ProblemFacts[Code], options?: ErrorOptions) {
    super(code, options);
    this.code = code;
    this.facts = facts;
  }
}

/** Whether `error` is a Problem, and, where codes are given, one of those. */
export const isProblem = <Code extends ProblemCode = ProblemCode>(
  error: unknown,
  ...codes: readonly Code[]
): error is { [C in Code]: Problem<C> }[Code] =>
  error instanceof Problem && (codes.length === 0 || codes.some((code) => code === error.code));
