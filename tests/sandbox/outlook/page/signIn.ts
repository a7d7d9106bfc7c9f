import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  type Configuration,
  calculatePKCECodeChallenge,
  discovery,
  None,
  randomPKCECodeVerifier,
  randomState,
  refreshTokenGrant,
  type TokenEndpointResponse,
} from "openid-client";

/** Where to sign in, and for which API. */
export interface Authority {
  readonly issuer: string;
  readonly clientId: string;
  readonly apiClientId: string;
}

/** Somebody who is signed in. */
export interface Session {
  readonly name: string;
  readonly address: string;
  /** An access token for the API; a `fresh` one is fetched, or null where that cannot be done without signing in again. */
  readonly token: (fresh: boolean) => Promise<string | null>;
}

interface Held {
  readonly name: string;
  readonly address: string;
  readonly access: string;
  readonly refresh: string | null;
}

const heldKey = "outlook.session";
const askedKey = "outlook.asked";
const here = () => `${location.origin}/`;

/** Who is signed in, or has just come back from signing in; null where nobody is, `declined` where somebody would not. */
export async function arrive(authority: Authority): Promise<Session | "declined" | null> {
  const returned = new URLSearchParams(location.search);
  if (returned.get("error") === "access_denied") {
    forgetReturn();
    return "declined";
  }
  if (returned.has("code") || returned.has("error")) await comeBack(authority);
  const held = sessionStorage.getItem(heldKey);
  return held ? sessionOf(authority, JSON.parse(held)) : null;
}

/** Leaves for the sign-in page; `anew` asks who it is even of somebody who is known there. */
export async function signIn(authority: Authority, anew = false): Promise<void> {
  const verifier = randomPKCECodeVerifier();
  const state = randomState();
  sessionStorage.removeItem(heldKey);
  sessionStorage.setItem(askedKey, JSON.stringify({ verifier, state }));
  const address = buildAuthorizationUrl(await configuration(authority), {
    redirect_uri: here(),
    scope: `openid profile offline_access api://${authority.apiClientId}/access_as_user`,
    code_challenge: await calculatePKCECodeChallenge(verifier),
    code_challenge_method: "S256",
    state,
    ...(anew ? { prompt: "select_account" } : {}),
  });
  location.assign(address);
}

// The stand-in speaks plain http, which is right on one's own machine only.
const configuration = ({ issuer, clientId }: Authority): Promise<Configuration> =>
  discovery(new URL(issuer), clientId, undefined, None(), { execute: [allowInsecureRequests] });

async function comeBack(authority: Authority) {
  const asked = JSON.parse(sessionStorage.getItem(askedKey) ?? "{}");
  const address = new URL(location.href);
  forgetReturn();
  const tokens = await authorizationCodeGrant(await configuration(authority), address, {
    pkceCodeVerifier: asked.verifier,
    expectedState: asked.state,
  });
  const claims = tokens.claims() ?? {};
  const [name, user] = ["name", "preferred_username"].map((claim) => String(Reflect.get(claims, claim) ?? ""));
  hold({
    name: name || user || "?",
    address: user ?? "",
    access: tokens.access_token,
    refresh: tokens.refresh_token ?? null,
  });
}

// An answer from the sign-in page counts once.
function forgetReturn() {
  history.replaceState(null, "", here());
  sessionStorage.removeItem(askedKey);
}

const hold = (held: Held) => sessionStorage.setItem(heldKey, JSON.stringify(held));

function sessionOf(authority: Authority, start: Held): Session {
  let held = start;
  const renew = async (refresh: string): Promise<TokenEndpointResponse | null> =>
    refreshTokenGrant(await configuration(authority), refresh).catch(() => null);
  return {
    name: held.name,
    address: held.address,
    async token(fresh) {
      if (!fresh) return held.access;
      const renewed = held.refresh ? await renew(held.refresh) : null;
      if (!renewed) return null;
      held = { ...held, access: renewed.access_token, refresh: renewed.refresh_token ?? held.refresh };
      hold(held);
      return held.access;
    },
  };
}
