import type { Wrapper } from "./send.ts";

/** The API user's credentials. */
export interface ApiKey {
  readonly username: string;
  readonly secret: string;
  readonly integrationCode: string;
}

/** Signs every call as the API user. */
export const withKey =
  ({ username, secret, integrationCode }: ApiKey): Wrapper =>
  (next) =>
  (call) =>
    next({
      ...call,
      headers: {
        ...call.headers,
        ApiIntegrationCode: integrationCode,
        UserName: username,
        Secret: secret,
        "Content-Type": "application/json",
      },
    });
