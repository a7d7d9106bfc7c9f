import fc from "fast-check";
import { connect } from "../../functions/autotask/connect.ts";
import { systemClock } from "../../functions/kit/clock.ts";
import { jsonLog } from "../../functions/kit/log.ts";
import type { Told } from "../../functions/matching/leads.ts";
import { type MatchTools, match } from "../../functions/matching/match.ts";
import { ours } from "../../functions/matching/ours.ts";
import { type StandInAutotask, startAutotask } from "../sandbox/autotask/startAutotask.ts";

let standIn: StandInAutotask;
let tools: MatchTools;
beforeAll(async () => {
  standIn = await startAutotask();
  const settings = { ...standIn.credentials, zoneLookup: standIn.zoneLookup };
  const client = connect(settings, { clock: systemClock, log: jsonLog(() => undefined) });
  tools = { ...client, ours: ours(client, systemClock), idOf: async () => null };
});
afterAll(() => standIn.close());

const textOf = (value: unknown): string[] => (typeof value === "string" && value !== "" ? [value] : []);

// Everybody the tenant knows, former ones and its own people among them, strangers at their domains, and what is no address at all.
const addresses = async () => {
  const contacts = standIn
    .records("Contacts")
    .flatMap((row) => ["emailAddress", "emailAddress2", "emailAddress3"].flatMap((name) => textOf(row[name])));
  const resources = standIn.records("Resources").flatMap(({ email }) => textOf(email));
  const hosts = standIn.records("Companies").flatMap(({ webAddress }) => textOf(webAddress));
  const domains = hosts.map((host) => host.replace(/^https?:\/\/|^www\.|\/.*$/g, "").replace(/^www\./, ""));
  const odd = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.emailAddress(),
    fc.constantFrom("", "a@gmx.de", "x@com", "x@co.uk"),
  );
  const stranger = fc
    .tuple(fc.constantFrom("a@", "a@mail.", "a@www.", "a@x.y."), fc.constantFrom(...domains))
    .map((parts) => parts.join(""));
  return fc.oneof(fc.constantFrom(...contacts), fc.constantFrom(...contacts, ...resources), stranger, odd);
};

const mails = async (): Promise<fc.Arbitrary<Told>> => {
  const address = await addresses();
  const person = fc.record({ name: fc.string(), address: fc.option(address) });
  const quoted = fc
    .tuple(fc.constantFrom("From: ", "Von: X <", "> Von: ", "Begin forwarded message:\n\nFrom: "), address)
    .map(([from, who]) => `\n${from}${who}\nSent: today\nTo: y\nSubject: z\n`);
  const people = fc.array(person, { maxLength: 4 });
  return fc.record(
    {
      kind: fc.constantFrom("mail", "chat"),
      subject: fc.oneof(fc.string(), fc.constantFrom("WG: Drucker", "RE: x", "[t20260311.0042]", "FW: T20990101.0001")),
      text: fc.oneof(
        fc.string({ unit: "binary" }),
        fc.array(quoted, { maxLength: 3 }).map((blocks) => blocks.join("\n")),
      ),
      sender: fc.option(person),
      recipients: people,
      attendees: people,
    },
    { requiredKeys: ["kind", "subject", "text", "sender"] },
  );
};

const recordOf = (entity: string, id: unknown) => standIn.records(entity).find((row) => row.id === id);
const isOrganization = (id: unknown) => id !== 0 && recordOf("Companies", id)?.isActive === true;
const isContact = (id: unknown) => {
  const contact = recordOf("Contacts", id);
  return contact?.isActive === 1 && isOrganization(contact.companyID);
};

test("whatever a mail holds: nobody inactive, never ourselves, each once, and the same again", async () => {
  let found = 0;
  await fc.assert(
    fc.asyncProperty(await mails(), async (mail) => {
      const about = await match(mail, tools);
      const [contacts, organizations] = [about.contact, about.organization].map((all) => all.map(({ id }) => id));
      expect(contacts?.filter((id) => !isContact(id))).toEqual([]);
      expect(organizations?.filter((id) => !isOrganization(id))).toEqual([]);
      expect([new Set(contacts).size, new Set(organizations).size]).toEqual([contacts?.length, organizations?.length]);
      expect(await match(mail, tools)).toEqual(about);
      found += organizations?.length ?? 0;
    }),
    { numRuns: 150 },
  );
  expect(found).toBeGreaterThan(0);
});

test("whoever is preselected belongs to the organization that is", async () => {
  let found = 0;
  await fc.assert(
    fc.asyncProperty(await mails(), async (mail) => {
      const { contact, organization } = await match(mail, tools);
      const [first] = contact;
      if (!first) return;
      found += 1;
      expect(organization[0]).toMatchObject({ id: recordOf("Contacts", first.id)?.companyID });
      expect(organization[0]?.ask).toBeUndefined();
    }),
    { numRuns: 100 },
  );
  expect(found).toBeGreaterThan(0);
});
