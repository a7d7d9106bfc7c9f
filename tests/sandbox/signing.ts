import { randomUUID } from "node:crypto";
import { exportJWK, generateKeyPair, type JWK, type JWTPayload, SignJWT, UnsecuredJWT } from "jose";

/** A key that signs tokens, and its public half for a JWKS. */
export interface SigningKey {
  readonly publicJwk: JWK;
  readonly privateJwk: JWK;
  readonly sign: (claims: JWTPayload) => Promise<string>;
}

/** A fresh RS256 key. */
export async function signingKey(kid: string = randomUUID()): Promise<SigningKey> {
  const { publicKey, privateKey } = await generateKeyPair("RS256", { extractable: true });
  const described = { kid, alg: "RS256", use: "sig" };
  return {
    publicJwk: { ...(await exportJWK(publicKey)), ...described },
    privateJwk: { ...(await exportJWK(privateKey)), ...described },
    sign: (claims) => new SignJWT(claims).setProtectedHeader({ typ: "JWT", alg: "RS256", kid }).sign(privateKey),
  };
}

/** A token that nobody signed (`"alg": "none"`). */
export const unsigned = (claims: JWTPayload): string => new UnsecuredJWT(claims).encode();

/** A token whose signature is an HMAC with the public key: what a careless verifier takes for an RS256 one. */
export const signedWithPublicKey = (claims: JWTPayload, { publicJwk }: SigningKey): Promise<string> =>
  new SignJWT(claims)
    .setProtectedHeader({ typ: "JWT", alg: "HS256", kid: String(publicJwk.kid) })
    .sign(new TextEncoder().encode(JSON.stringify(publicJwk)));

/** `claims` with others laid over them; those that are undefined are taken away. */
export const overlaid = (claims: JWTPayload, over: Readonly<Record<string, unknown>> = {}): JWTPayload =>
  Object.fromEntries(Object.entries({ ...claims, ...over }).filter(([, value]) => value !== undefined));
