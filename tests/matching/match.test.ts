import type { Autotask } from "../../functions/autotask/autotask.ts";
import { connect } from "../../functions/autotask/connect.ts";
import { readAs } from "../../functions/autotask/reading.ts";
import { systemClock } from "../../functions/kit/clock.ts";
import { jsonLog } from "../../functions/kit/log.ts";
import type { Told } from "../../functions/matching/leads.ts";
import { type MatchTools, match } from "../../functions/matching/match.ts";
import { ours } from "../../functions/matching/ours.ts";
import { numberedTicket } from "../../functions/matching/ticket.ts";
import { type StandInAutotask, startAutotask } from "../sandbox/autotask/startAutotask.ts";

let standIn: StandInAutotask;
let autotask: Autotask & MatchTools;

beforeEach(async () => {
  standIn = await startAutotask();
  const tools = { clock: systemClock, log: jsonLog(() => undefined) };
  const client = connect({ ...standIn.credentials, zoneLookup: standIn.zoneLookup }, tools);
  const idOf: MatchTools["idOf"] = async (number, ask) => (await numberedTicket(number, client, ask))?.id ?? null;
  autotask = { ...client, ours: ours(client, systemClock), idOf };
});
afterEach(() => standIn.close());

const mail = (address: string | null, subject = "Printer"): Told => ({
  kind: "mail",
  subject,
  text: "",
  sender: { name: "", address },
});
const suggestions = async (address: string | null) => {
  const { contact, organization } = await match(mail(address), autotask);
  return { contact: contact.map(({ id }) => id), organization: organization.map(({ id }) => id) };
};
const asked = (entity: string) => standIn.requests.filter((request) => request.entity === entity);

const [hansen, claudia, dirk, aylin] = [174, 30683001, 30683002, 30683003];
const nobody = { contact: [], organization: [] };
const nothing = { ...nobody, person: null };

test("a chat message names a ticket in its text, a mail's text none", async () => {
  const said = { ...mail(null, ""), text: "see t20260311.0042 please" };
  expect((await match({ ...said, kind: "chat" }, autotask)).ticket).toMatchObject({ number: "T20260311.0042" });
  expect((await match(said, autotask)).ticket).toBeNull();
});

describe("a message of somebody Autotask knows", () => {
  it("is about the contact with that address and about their organization, and says why", async () =>
    expect(await match(mail("claudia.vogt@hansen-logistik.example"), autotask)).toEqual({
      contact: [{ id: claudia, reason: "matched by sender address" }],
      organization: [{ id: hansen, reason: "organization of the matched contact" }],
      person: { name: "", address: "claudia.vogt@hansen-logistik.example", wrote: true },
      ticket: null,
    }));

  it.each([
    ["in capitals", "Claudia.VOGT@Hansen-Logistik.Example", claudia],
    ["their second one", "chef@hansen-logistik.example", dirk],
    ["their third one", "aylin.demir@privat.example", aylin],
  ])("is found by their address: %s", async (_, address, contact) =>
    expect(await suggestions(address)).toEqual({ contact: [contact], organization: [hansen] }),
  );

  it("offers all contacts with that address, one whose first address it is before others", async () =>
    expect(await suggestions("office@twin.example")).toEqual({
      contact: [30683015, 30683017],
      organization: [178, 179],
    }));

  it("puts primary contacts first and names each organization once", async () => {
    const emailAddress = "claudia.vogt@hansen-logistik.example";
    const contact = { emailAddress, firstName: "C", lastName: "V", isActive: 1 };
    const [colleague, other] = [
      standIn.add("Contacts", { ...contact, companyID: hansen, primaryContact: false }),
      standIn.add("Contacts", { ...contact, companyID: 175, primaryContact: true }),
    ];
    const second = { emailAddress: "c@hansen-logistik.example", emailAddress2: emailAddress };
    standIn.change("Contacts", claudia, { ...second, primaryContact: false });
    expect(await suggestions(emailAddress)).toEqual({
      contact: [other, colleague, claudia],
      organization: [175, hansen],
    });
  });

  it("does not offer an inactive contact", async () =>
    expect(await suggestions("ex@hansen-logistik.example")).toEqual({ contact: [], organization: [hansen] }));

  it("does not offer a contact of an inactive organization", async () =>
    expect(await suggestions("m.wulf@reederei-claasen.example")).toEqual(nobody));
});

describe("a message of somebody Autotask does not know", () => {
  it("is about the one organization whose web address has the sender's domain, and says why", async () =>
    expect(await match(mail("new@hansen-logistik.example"), autotask)).toEqual({
      contact: [],
      organization: [{ id: hansen, reason: "matched by sender's domain" }],
      person: { name: "", address: "new@hansen-logistik.example", wrote: true },
      ticket: null,
    }));

  it.each([
    ["with a path", "a@pennine-outdoor.example", 187],
    ["with letters of its own", "a@søren-møbler.example", 192],
    ["with letters of its own, sent in ASCII", "a@xn--sren-mbler-0cbf.example", 192],
    ["of a part of the organization, not of the whole", "a@harburg.alster-klinik.example", 183],
  ])("is matched by a web address %s", async (_, address, organization) =>
    expect(await suggestions(address)).toEqual({ contact: [], organization: [organization] }),
  );

  it.each([
    ["another domain only ends like it", "a@logistik.example"],
    ["another domain only begins with it", "a@hansen-logistik.exam"],
    ["the organization is inactive", "a@airevalley-printing.example"],
    ["nobody has it", "a@stranger.example"],
    ["it is no address", "Claudia Vogt"],
    ["it is empty", ""],
    ["it is unknown", null],
  ])("is about nobody where %s", async (_, address) => expect(await suggestions(address)).toEqual(nobody));

  it("is about the organization whose domain the sender's lies below, the nearest one", async () => {
    expect(await suggestions("scan@mail.hansen-logistik.example")).toEqual({ contact: [], organization: [hansen] });
    expect(await suggestions("a@hno.harburg.alster-klinik.example")).toEqual({ contact: [], organization: [183] });
  });

  it("asks which one where several organizations have the domain", async () =>
    expect((await match(mail("a@shared-domain.example"), autotask)).organization).toEqual(
      [180, 181].map((id) => ({ id, reason: "several organizations have this domain, choose one", ask: true })),
    ));

  it("asks whether it fits where only a part of the organization has the domain", async () => {
    standIn.change("Companies", 199, { isActive: false });
    const reason = "its web address lies below this domain, choose it if it fits";
    expect((await match(mail("a@hafenkontor.example"), autotask)).organization).toEqual([
      { id: 198, reason, ask: true },
    ]);
  });

  it("is not about another organization below the same public domain", async () => {
    standIn.change("Companies", hansen, { webAddress: "hansen.co.uk" });
    expect(await suggestions("a@stranger.co.uk")).toEqual(nobody);
    standIn.change("Companies", hansen, { webAddress: "www.co.uk" });
    expect(await suggestions("a@stranger.co.uk")).toEqual(nobody);
  });

  it("is about nobody where the domain is a public one, even if an organization calls it its own", async () => {
    standIn.change("Companies", hansen, { webAddress: "www.gmx.de" });
    expect(await suggestions("a@gmx.de")).toEqual(nobody);
  });

  it("is about nobody where there is no sender", async () =>
    expect(await match({ ...mail(null), sender: null }, autotask)).toEqual({ ...nothing, ticket: null }));
});

const anna = { name: "Anna Becker", address: "anna.becker@nordlicht.example" };
const support = { name: "Support", address: "support@nordlicht.example" };
const someone = (address: string) => ({ name: "", address });
const block = (from: string) => `FYI\n\nVon: ${from}\nGesendet: heute\nAn: Support\nBetreff: Drucker\n\nEr piept.`;
const of = async (message: Partial<Told>) =>
  match({ kind: "mail", subject: "Printer", text: "", sender: anna, ...message }, autotask);

describe("a mail of one of us", () => {
  it("is about the sender of the mail it passes on, and says why", async () =>
    expect(
      await of({
        subject: "WG: Drucker",
        text: block("C. Vogt <Claudia.Vogt@hansen-logistik.example>"),
        recipients: [support],
      }),
    ).toMatchObject({
      contact: [{ id: claudia, reason: "matched by the address of the forwarded mail's sender" }],
      organization: [{ id: hansen, reason: "organization of the matched contact" }],
      ticket: null,
    }));

  it("is about whom it goes to, whom it goes to first before others, those in copy last", async () =>
    expect(
      await of({
        recipients: [
          support,
          someone("new@northgate-law.example"),
          someone("fiona@pennine-outdoor.example"),
          someone("claudia.vogt@hansen-logistik.example"),
        ],
      }),
    ).toMatchObject({
      contact: [
        { id: 30683031, reason: "matched by recipient's address" },
        { id: claudia, reason: "matched by recipient's address" },
      ],
      organization: [
        { id: 187, reason: "organization of the matched contact" },
        { id: hansen, reason: "organization of the matched contact" },
        { id: 195, reason: "matched by recipient's domain" },
      ],
      ticket: null,
    }));

  it("puts an organization that is sure before those to choose among", async () =>
    expect(
      (await of({ recipients: [someone("a@shared-domain.example"), someone("a@northgate-law.example")] })).organization,
    ).toMatchObject([{ id: 195 }, { id: 180, ask: true }, { id: 181, ask: true }]));

  it("is about nobody where it goes to nobody but us", async () =>
    expect(await of({ recipients: [support, someone("henrike.paulsen@nordlicht.example")] })).toEqual({
      ...nothing,
      ticket: null,
    }));

  it("names who is no contact yet before those who are, as the mail calls them", async () => {
    const stranger = { name: "Lee, Ann", address: "Ann.Lee@Northgate-Law.example" };
    const recipients = [support, someone("claudia.vogt@hansen-logistik.example"), stranger];
    expect(await of({ recipients })).toMatchObject({ person: { ...stranger, wrote: false } });
    const text = "\n\nFrom: Ann Lee <ann.lee@northgate-law.example>\nSent: today\nTo: Tom\nSubject: Hello\n\nI am new.";
    expect(await of({ subject: "FW: Hello", text })).toMatchObject({
      person: { name: "Ann Lee", address: "ann.lee@northgate-law.example", wrote: false },
    });
  });

  it("is not about our own organization, whoever of us it goes to", async () => {
    const contact = {
      emailAddress: "freelancer@own.example",
      firstName: "F",
      lastName: "L",
      isActive: 1,
      companyID: 0,
    };
    standIn.add("Contacts", contact);
    expect(await of({ recipients: [someone("freelancer@own.example")] })).toMatchObject(nobody);
  });

  it("asks Autotask about all it goes to in two questions", async () => {
    await autotask.ours();
    standIn.forgetRequests();
    const people = ["fiona@pennine-outdoor.example", "a@northgate-law.example", "claudia.vogt@hansen-logistik.example"];
    await of({ recipients: people.map(someone) });
    expect(standIn.requests.map(({ entity }) => entity)).toEqual(["Contacts", "Companies"]);
  });
});

describe("an appointment", () => {
  it("is about who is invited to it, wherever who called it is from", async () => {
    const attendees = [anna, someone("claudia.vogt@hansen-logistik.example")];
    const contact = [{ id: claudia, reason: "matched by attendee's address" }];
    expect(await of({ attendees })).toMatchObject({ contact });
    expect(await of({ sender: attendees[1] ?? null, attendees: [anna] })).toMatchObject({ contact });
  });
});

describe("a message in Teams", () => {
  it("is about its writer", async () =>
    expect(await of({ kind: "chat", sender: someone("claudia.vogt@hansen-logistik.example") })).toMatchObject({
      contact: [{ id: claudia }],
    }));
  it("is about nobody where one of us wrote it", async () =>
    expect(await of({ kind: "chat", text: "Ask claudia.vogt@hansen-logistik.example" })).toEqual({
      ...nothing,
      ticket: null,
    }));
});

describe("a ticket number in the subject", () => {
  const subject = "AW: [T20260311.0042] Anmeldung";
  const named = async (rule: "all" | "own", resourceID: number) =>
    (await match(mail(null, subject), { ...autotask, ...readAs(autotask, rule, resourceID) })).ticket;
  const [assigned, jonas, priya] = [29682901, 29682902, 29682903];

  it("names that ticket with its title and state", async () =>
    expect(await named("all", priya)).toEqual({
      id: 7015,
      number: "T20260311.0042",
      link: await autotask.link("ticket", 7015),
      title: "Sendungsverfolgung: Anmeldung schlägt fehl",
      status: (await autotask.picklist("Tickets.status")).find(({ value }) => value === 8)?.label,
    }));

  it.each([
    ["whom it is assigned", assigned],
    ["those who help", jonas],
  ])("shows title and state to %s where everybody reads their own only", async (_, resourceID) =>
    expect(await named("own", resourceID)).toMatchObject({ title: "Sendungsverfolgung: Anmeldung schlägt fehl" }),
  );

  it("shows others its number and where to open it", async () =>
    expect(await named("own", priya)).toEqual({
      id: 7015,
      number: "T20260311.0042",
      link: await autotask.link("ticketNumber", "T20260311.0042"),
      title: null,
      status: null,
    }));

  it("has an id for those too who may not read it, and nothing else", async () => {
    expect(await numberedTicket("T20260311.0042", autotask)).toEqual({ id: 7015, number: "T20260311.0042" });
    expect(asked("Tickets").at(-1)?.body).toMatchObject({ includeFields: ["id"] });
    expect(await numberedTicket("T20990101.0001", autotask)).toBeNull();
  });

  it.each([
    ["somebody of another organization", "new@northgate-law.example", true],
    ["a contact of the ticket's organization", "claudia.vogt@hansen-logistik.example", undefined],
    ["somebody of an unknown organization", "a@stranger.example", undefined],
    ["one of us", "anna.becker@nordlicht.example", undefined],
  ])("is likely another service provider's where it comes from %s: %s", async (_, address, elsewhere) =>
    expect((await match(mail(address, subject), autotask)).ticket?.elsewhere).toBe(elsewhere),
  );

  it("may come from the organization above or below the ticket's", async () => {
    const elsewhere = async () => (await match(mail("new@northgate-law.example", subject), autotask)).ticket?.elsewhere;
    standIn.change("Companies", hansen, { parentCompanyID: 195 });
    expect(await elsewhere()).toBeUndefined();
    standIn.change("Companies", hansen, { parentCompanyID: null });
    standIn.change("Companies", 195, { parentCompanyID: hansen });
    expect(await elsewhere()).toBeUndefined();
  });

  it("is named even where Autotask has no such ticket", async () =>
    expect((await match(mail(null, "T20990101.0001"), autotask)).ticket).toMatchObject({
      number: "T20990101.0001",
      title: null,
    }));

  it("changes nothing about whom the message is from", async () =>
    expect(await match(mail("claudia.vogt@hansen-logistik.example", subject), autotask)).toMatchObject({
      contact: [{ id: claudia }],
      ticket: { number: "T20260311.0042" },
    }));
});

describe("matching", () => {
  it("asks Autotask nothing where a message tells nothing", async () => {
    await match(mail("not an address"), autotask);
    expect(standIn.requests).toEqual([]);
  });

  it("seeks contacts in one question", async () => {
    await match(mail("office@twin.example"), autotask);
    expect(asked("Contacts")).toHaveLength(1);
  });

  it("passes on that Autotask is away", async () => {
    standIn.fail({ kind: "answer", entity: "Contacts", status: 503, times: 100 });
    const ask = { signal: AbortSignal.timeout(300) };
    await expect(match(mail("claudia.vogt@hansen-logistik.example"), autotask, ask)).rejects.toMatchObject({
      name: "Problem",
      code: "autotaskAway",
    });
  });
});
