import type { IncomingMessage } from "node:http";
import { text } from "node:stream/consumers";
import type { InteractionResults, Provider } from "oidc-provider";
import type { Answering } from "./localServer.ts";
import { type Person, personAt } from "./people.ts";
import { signInPage } from "./signInPage.ts";

const looksLikeAddress = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/** Answers the sign-in page and what is sent from it; `signedIn` hears who it was. */
export const signInAt =
  (provider: Provider, signedIn: (person: Person) => void): Answering =>
  async (request, response) => {
    const { params, session } = await provider.interactionDetails(request, response);
    const page = (hint: string, complaint = "") => {
      response.writeHead(200, { "content-type": "text/html; charset=utf-8", "cache-control": "no-store" });
      response.end(signInPage({ hint, complaint }));
    };
    const keep = (result: InteractionResults): Promise<string> =>
      provider.interactionResult(request, response, result, { mergeWithLastSubmission: false });
    const goOn = (location: string) => response.writeHead(303, { location }).end();

    if (request.method !== "POST") return page(String(params.login_hint ?? ""));
    const form = await formOf(request);
    if (form.has("cancel")) return void goOn(await keep(declined));
    const address = form.get("address")?.trim() ?? "";
    if (!looksLikeAddress.test(address)) return page(address, "Enter an address such as name@nordlicht.example.");

    const person = personAt(address);
    signedIn(person);
    const next = await keep({ login: { accountId: person.address }, select_account: {} });
    if (session && session.accountId !== person.address) await forget(provider, session.uid);
    goOn(next);
  };

const declined = {
  error: "access_denied",
  error_description: "AADSTS65004: User declined to consent to access the app.",
};

const formOf = async (request: IncomingMessage): Promise<URLSearchParams> => new URLSearchParams(await text(request));

// Another account in a session that has one would be sent through a page that signs out first, by script.
async function forget(provider: Provider, uid: string): Promise<void> {
  const session = await provider.Session.findByUid(uid);
  if (!session) return;
  session.accountId = undefined;
  session.authorizations = {};
  await session.persist();
}
