import * as z from "zod";

/** A request of botbuilder's to the connector. */
interface Signable {
  readonly headers: { set(name: string, value: string): void };
}

const granted = z.object({ access_token: z.string() });

/** The bot's credentials at a local connector: MSAL, which botbuilder uses, refuses a login over plain http. */
export const localCredentials = (login: string, clientId: string, clientSecret: string) => ({
  async signRequest<T extends Signable>(request: T): Promise<T> {
    const body = new URLSearchParams({
      grant_type: "client_credentials",
      client_id: clientId,
      client_secret: clientSecret,
      scope: "https://api.botframework.com/.default",
    });
    const answer = await fetch(login, { method: "POST", body });
    const token = granted.safeParse(answer.ok ? await answer.json() : undefined);
    if (token.success) request.headers.set("authorization", `Bearer ${token.data.access_token}`);
    return request;
  },
});
