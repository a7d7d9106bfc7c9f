import type { JWK, JWTPayload } from "jose";
import { overlaid, signedWithPublicKey, signingKey, unsigned } from "./signing.ts";

/** Who issues a channel's tokens, and whom the bot's own tokens are for. */
export const botFramework = "https://api.botframework.com";

/** What is other than usual about a channel token. */
export interface OtherwiseSigned {
  /** Laid over the usual claims; undefined takes one away. */
  readonly claims?: Readonly<Record<string, unknown>>;
  /** A key that is endorsed for web chat only, somebody else's under a known key id, nobody's, or the public key as a secret. */
  readonly signature?: "unendorsed" | "foreign" | "none" | "publicKey";
}

/** What signs the activities that a channel sends to the bot. */
export interface ChannelTokens {
  /** The keys, with the channels that each is endorsed for. */
  readonly keys: readonly (JWK & { readonly endorsements: readonly string[] })[];
  /** The `Authorization` of a request that carries an activity. */
  readonly signed: (activity: { readonly serviceUrl?: unknown }, otherwise?: OtherwiseSigned) => Promise<string>;
  /** A token for the bot itself, as its login gives it. */
  readonly botToken: () => Promise<string>;
}

/** Seconds since 1970, as tokens count. */
const seconds = (fromNow: number): number => Math.floor(Date.now() / 1000) + fromNow;

/** Every way in which a channel token can be wrong, by what is wrong about it. */
export const wronglySigned: Readonly<Record<string, OtherwiseSigned>> = {
  "a bad signature": { signature: "foreign" },
  "no signature": { signature: "none" },
  "the public key as its secret": { signature: "publicKey" },
  "a key that is not endorsed for the channel": { signature: "unendorsed" },
  "another audience": { claims: { aud: "00000000-0000-4000-a000-000000000000" } },
  "another issuer": { claims: { iss: "https://api.botframework.example" } },
  // botbuilder tolerates five minutes.
  "an expiry that has passed": { claims: { nbf: seconds(-7200), exp: seconds(-3600) } },
  "another service's address": { claims: { serviceurl: "https://smba.example/de/" } },
  "no service address": { claims: { serviceurl: undefined } },
};

/** Makes the keys of a channel that sends to the bot with that app id. */
export async function channelTokens(appId: string): Promise<ChannelTokens> {
  const [teams, webChat] = await Promise.all([signingKey(), signingKey()]);
  const foreign = await signingKey(teams.publicJwk.kid);
  const sign: Record<NonNullable<OtherwiseSigned["signature"]>, (claims: JWTPayload) => Promise<string>> = {
    unendorsed: webChat.sign,
    foreign: foreign.sign,
    none: async (claims) => unsigned(claims),
    publicKey: (claims) => signedWithPublicKey(claims, teams),
  };
  return {
    keys: [
      { ...teams.publicJwk, endorsements: ["msteams", "m365extensions"] },
      { ...webChat.publicJwk, endorsements: ["webchat"] },
    ],
    async signed({ serviceUrl }, { claims, signature } = {}) {
      const usual = { iss: botFramework, aud: appId, serviceurl: serviceUrl, nbf: seconds(-60), exp: seconds(3600) };
      const all = overlaid(usual, claims);
      return `Bearer ${await (signature ? sign[signature](all) : teams.sign(all))}`;
    },
    botToken: () => teams.sign({ aud: botFramework, appid: appId, azp: appId, exp: seconds(3600) }),
  };
}
