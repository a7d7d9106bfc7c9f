import * as z from "zod";
import type { Answer } from "./send.ts";

const refusal = z.object({ errors: z.array(z.string()) });
const notRouted = z.object({ Message: z.string() });

/** An answer's text as JSON; undefined where it is none. */
export function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The sentences in which an answer says why; none where it does not. */
export function reasonsIn({ status, text }: Answer): readonly string[] {
  const body = json(text);
  const reasons = refusal.safeParse(body).data?.errors ?? [];
  // ASP.NET's own "An error has occurred." with a 500 gives no reason and does not say that nothing was made.
  const message = status < 500 ? notRouted.safeParse(body).data?.Message : undefined;
  return [...reasons, message ?? ""].map((reason) => reason.trim()).filter((reason) => reason !== "");
}

/** Refused for the number of requests, with nothing executed. The status of this one is not always 429. */
export const isBusy = (answer: Answer): boolean =>
  answer.status === 429 || (answer.status >= 400 && /thread threshold/i.test(answer.text));

/** Something before Autotask answered: whether it was executed is not known. */
export const isGatewayTrouble = ({ status }: Answer): boolean => status >= 502 && status <= 504;
