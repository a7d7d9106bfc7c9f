/** What the stand-in answers; a body that is not a string goes out as JSON, none leaves the answer empty. */
export interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/** Ends a call early with an answer. */
export class Refusal extends Error {
  override readonly name = "Refusal";
  readonly answer: Answer;

  constructor(answer: Answer) {
    super(`answered ${answer.status}`);
    this.answer = answer;
  }
}

/** 200 with a body. */
export const ok = (body: unknown): Answer => ({ status: 200, body });

/** Autotask's shape for every refusal of its own: validation and missing rights alike are 500. */
export const errors = (...texts: readonly string[]): Answer => ({ status: 500, body: { errors: texts } });

/** Stops with one or more of Autotask's error sentences. */
export function refuse(...texts: readonly string[]): never {
  throw new Refusal(errors(...texts));
}

/** What ASP.NET answers where no route fits. */
export const noRoute = (uri: string): Answer => ({
  status: 404,
  body: { Message: `No HTTP resource was found that matches the request URI '${uri}'.` },
});

/** What ASP.NET answers where the route has other verbs only. */
export const noVerb = (method: string): Answer => ({
  status: 405,
  body: { Message: `The requested resource does not support http method '${method}'.` },
});
