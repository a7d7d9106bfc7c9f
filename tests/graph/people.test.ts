import { asApp } from "../../functions/graph/asApp.ts";
import { people } from "../../functions/graph/people.ts";
import { jsonLog } from "../../functions/kit/log.ts";
import { type StandInGraph, startGraph } from "../sandbox/graph.ts";
import { serve } from "../sandbox/localServer.ts";
import { anna, directory, guest, type Person, tenantId } from "../sandbox/people.ts";
import { unsigned } from "../sandbox/signing.ts";

let graph: StandInGraph;
let lines: string[];
let known: readonly Person[];
beforeEach(async () => {
  [lines, known] = [[], directory];
  graph = await startGraph({ people: () => known });
});
afterEach(() => graph.stop());

const log = jsonLog((_, line) => lines.push(line));
const tokenWith = (role: string) => async () => unsigned({ roles: [role] });
const lookUp = (token: () => Promise<string | null> = tokenWith("User.ReadBasic.All")) =>
  people(asApp({ graphUrl: graph.url, token }, log));

describe("a person in the directory", () => {
  it("has the address of their mailbox", async () =>
    expect(await lookUp()(tenantId, anna.oid)).toEqual({ address: anna.address, guest: false }));

  it("has their sign-in name where they have no mailbox", async () => {
    known = [{ ...anna, address: "", userPrincipalName: "anna@nordlicht.example" }];
    expect(await lookUp()(tenantId, anna.oid)).toEqual({ address: "anna@nordlicht.example", guest: false });
  });

  it("is a guest by their sign-in name, which is all that the least right shows", async () =>
    expect(await lookUp()(tenantId, guest.oid)).toEqual({ address: guest.address, guest: true }));

  it("is a guest by their kind where more may be read", async () => {
    known = [{ ...guest, userPrincipalName: "partner@nordlicht.example" }];
    expect(await lookUp(tokenWith("User.Read.All"))(tenantId, guest.oid)).toMatchObject({ guest: true });
  });

  it("has no address where there is only a guest's sign-in name", async () => {
    known = [{ ...guest, address: "" }];
    expect(await lookUp()(tenantId, guest.oid)).toEqual({ address: null, guest: true });
  });
});

describe("the directory tells nothing", () => {
  it("of somebody it does not know", async () => expect(await lookUp()(tenantId, "nobody")).toBeNull());

  it("of an id that is a path", async () => expect(await lookUp()(tenantId, `../users/${anna.oid}`)).toBeNull());

  it("where the app has no right, and the log says so without a name", async () => {
    expect(await lookUp(tokenWith("Mail.Read"))(tenantId, anna.oid)).toBeNull();
    expect(lines).toEqual([JSON.stringify({ event: "graph", status: 403 })]);
  });

  it.each([401, 429, 500, 503])("where it answers %d", async (status) => {
    graph.fail({ status });
    expect(await lookUp()(tenantId, anna.oid)).toBeNull();
  });

  it("where the app is nobody, and it is not asked then", async () => {
    expect(await lookUp(async () => null)(tenantId, anna.oid)).toBeNull();
    expect(graph.requests).toEqual([]);
  });

  it("where the app gets no token, and the log has no word of why", async () => {
    const refused = () => Promise.reject(new Error("anna.becker@nordlicht.example has no secret"));
    expect(await lookUp(refused)(tenantId, anna.oid)).toBeNull();
    expect(lines.join()).not.toMatch(/anna|secret/);
  });

  it("where it cannot be reached", async () => {
    const token = tokenWith("User.ReadBasic.All");
    expect(await people(asApp({ graphUrl: "http://127.0.0.1:9/v1.0", token }, log))(tenantId, anna.oid)).toBeNull();
  });

  it("where it answers something else", async () => {
    const server = await serve((_, response) => void response.end("<html>"));
    const look = people(asApp({ graphUrl: server.url, token: tokenWith("User.ReadBasic.All") }, log));
    expect(await look(tenantId, anna.oid)).toBeNull();
    await server.stop();
  });

  it.each([
    ["before it is asked", AbortSignal.abort()],
    ["while a token is on its way", AbortSignal.timeout(20)],
  ])("where nobody waits any more: %s", async (_, signal) => {
    const never = () => new Promise<string>(() => undefined);
    expect(await lookUp(never)(tenantId, anna.oid, signal)).toBeNull();
  });
});
