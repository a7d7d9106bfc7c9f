import { type Frame, FrameError } from "./frame.ts";

/** Answers an access token for our API; a `fresh` one when the last was refused. */
export type AccessToken = (how?: { readonly fresh: boolean }) => Promise<string>;

// Signing in may need the person, so the frame is given time for it.
const patience = 60_000;
const nearlyOver = 60_000;

/** The token that the frame holds, kept until a minute before it ends; asked for once by concurrent callers. */
export function tokenFrom(frame: Frame, now: () => number): AccessToken {
  let held: Promise<string> | null = null;
  const ask = async (fresh: boolean) => {
    const token = await frame.ask("token", patience, { fresh });
    if (typeof token !== "string") throw new FrameError("no token", false);
    return token;
  };
  const renew = (fresh: boolean) => {
    const asked = ask(fresh);
    held = asked;
    asked.catch(() => {
      if (held === asked) held = null;
    });
    return asked;
  };
  return async ({ fresh } = { fresh: false }) => {
    if (fresh || !held) return renew(fresh);
    const token = await held;
    return endOf(token) - now() < nearlyOver ? renew(true) : token;
  };
}

// Only to renew in time; whether a token is good is the API's to say.
function endOf(token: string): number {
  try {
    const payload = token.split(".")[1]?.replaceAll("-", "+").replaceAll("_", "/") ?? "";
    const { exp }: { exp?: number } = JSON.parse(atob(payload));
    return (exp ?? Number.POSITIVE_INFINITY) * 1000;
  } catch {
    return Number.POSITIVE_INFINITY;
  }
}
