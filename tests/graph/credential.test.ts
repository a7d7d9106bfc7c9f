import { text } from "node:stream/consumers";
import { asApp } from "../../functions/graph/asApp.ts";
import { appToken } from "../../functions/graph/credential.ts";
import { people } from "../../functions/graph/people.ts";
import { jsonLog } from "../../functions/kit/log.ts";
import { startGraph } from "../sandbox/graph.ts";
import { type LocalServer, sendJson, serve } from "../sandbox/localServer.ts";
import { anna, tenantId } from "../sandbox/people.ts";
import { signInServer } from "../sandbox/shared.ts";

const nobody = { clientSecret: undefined, managedIdentity: undefined };

it("lets the app look people up with its own secret", async () => {
  const { issuer, apiClientId: clientId, clientSecret, jwks } = await signInServer();
  const graph = await startGraph({ jwks });
  const token = appToken({ ...nobody, clientId, clientSecret, issuer: () => issuer });
  const lookUp = people(
    asApp(
      { graphUrl: graph.url, token },
      jsonLog(() => undefined),
    ),
  );
  expect(await lookUp(tenantId, anna.oid)).toEqual({ address: anna.address, guest: false });
  await graph.stop();
});

it("gives no token for a wrong secret", async () => {
  const { issuer, apiClientId: clientId } = await signInServer();
  const token = appToken({ ...nobody, clientId, clientSecret: "wrong", issuer: () => issuer });
  await expect(token(tenantId)).rejects.toThrow();
});

it("gives none to an app without an identity, and asks nobody", async () => {
  const issuer = () => {
    throw new TypeError("asked");
  };
  expect(await appToken({ ...nobody, clientId: "app", issuer })(tenantId)).toBeNull();
});

describe("a managed identity", () => {
  const proofs: (string | null)[] = [];
  let server: LocalServer;

  const answers = (url: string): Readonly<Record<string, object>> => ({
    "/machine": { access_token: "the machine's token", expires_on: "4102444800", token_type: "Bearer" },
    [`/${tenantId}/v2.0/.well-known/openid-configuration`]: {
      issuer: `${url}/${tenantId}/v2.0`,
      token_endpoint: `${url}/${tenantId}/oauth2/v2.0/token`,
      authorization_endpoint: `${url}/${tenantId}/oauth2/v2.0/authorize`,
      jwks_uri: `${url}/${tenantId}/discovery/v2.0/keys`,
    },
    [`/${tenantId}/oauth2/v2.0/token`]: { access_token: "the app's token", expires_in: 3600, token_type: "Bearer" },
  });

  beforeAll(async () => {
    server = await serve(async (request, response) => {
      const { pathname } = new URL(request.url ?? "", server.url);
      if (request.method === "POST") proofs.push(new URLSearchParams(await text(request)).get("client_assertion"));
      const answer = answers(server.url)[pathname];
      sendJson(response, answer ? 200 : 404, answer ?? {});
    });
    // What the Functions host sets where the app has an identity.
    Object.assign(process.env, { IDENTITY_ENDPOINT: `${server.url}/machine`, IDENTITY_HEADER: "secret of the host" });
  });
  afterAll(() => server.stop());

  it("stands in for the secret: its token proves to Entra who the app is, once for many questions", async () => {
    const token = appToken({
      clientId: "5c1e4b0e-0000-4000-8000-000000000001",
      clientSecret: undefined,
      managedIdentity: "5c1e4b0e-0000-4000-8000-000000000002",
      issuer: (tenant) => `${server.url}/${tenant}/v2.0`,
    });
    expect(await Promise.all([token(tenantId), token(tenantId)])).toEqual(["the app's token", "the app's token"]);
    await token(tenantId);
    expect(new Set(proofs)).toEqual(new Set(["the machine's token"]));
  });
});
