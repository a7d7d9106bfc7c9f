import type { Told } from "../../functions/matching/leads.ts";
import { leadsIn } from "../../functions/matching/leads.ts";

const someone = (address: string | null) => ({ name: "", address });
const us = someone("anna@us.example");
const block = (from: string) => `\n\nFrom: ${from}\nSent: today\nTo: Tom\nSubject: Printer\n\nIt beeps.`;

/** Whom a message is about, where everybody at us.example is one of us: `part address`. */
const leads = (message: Partial<Told>) =>
  leadsIn(
    { kind: "mail", subject: "Printer", text: "", sender: us, ...message },
    ({ domain }) => domain === "us.example",
  ).map(({ part, address }) => `${part} ${address.local}@${address.domain}`);

describe("a mail from outside", () => {
  it("is about its sender, whoever else it names", () =>
    expect(
      leads({
        subject: "FW: Printer",
        text: block("b@other.example"),
        sender: someone("a@x.example"),
        recipients: [us, someone("c@x.example")],
      }),
    ).toEqual(["sender a@x.example"]));
});

describe("a mail of one of us", () => {
  const recipients = [us, someone("c@x.example"), someone("C@X.example"), someone("cc@y.example")];

  it("that passes another on is about that one's sender before whom it goes to", () =>
    expect(leads({ subject: "Fwd: Printer", text: block("b@z.example"), recipients })).toEqual([
      "forwarded b@z.example",
      "recipient c@x.example",
      "recipient cc@y.example",
    ]));

  it("that passes another on without saying so in its subject says it in its text", () =>
    expect(
      leads({ text: "\n\n---------- Forwarded message ---------\nFrom: B <b@z.example>\nDate: Wed\n\nIt beeps." }),
    ).toEqual(["forwarded b@z.example"]));

  it("that answers another is about whom it goes to before whom it quotes", () =>
    expect(
      leads({ subject: "RE: Printer", text: block("b@z.example"), recipients: [us, someone("c@x.example")] }),
    ).toEqual(["recipient c@x.example", "quoted b@z.example"]));

  it("that passes on what one of us passed on is about who wrote it first", () =>
    expect(
      leads({
        subject: "WG: WG: Printer",
        text: block("tom@us.example") + block("b@z.example") + block("o@o.example"),
      }),
    ).toEqual(["forwarded b@z.example"]));

  it("that is being written is about whom it goes to", () =>
    expect(leads({ sender: null, recipients: [someone("c@x.example")] })).toEqual(["recipient c@x.example"]));

  it("to half the world names no more than Autotask can be asked for", () =>
    expect(leads({ recipients: Array.from({ length: 500 }, (_, at) => someone(`c${at}@x.example`)) })).toHaveLength(
      50,
    ));

  it.each(["recipients", "attendees"] as const)("to 20,000 %s is read no further than the first 200", (people) => {
    const asked = new Set<string>();
    const town = Array.from({ length: 20_000 }, (_, at) => someone(`c${at}@x.example`));
    leadsIn({ kind: "mail", subject: "", text: "", sender: us, [people]: town }, ({ local, domain }) => {
      if (domain === "x.example") asked.add(local);
      return domain === "us.example";
    });
    expect([...asked]).toEqual(town.slice(0, 200).map((_, at) => `c${at}`));
  });
});

describe("an appointment", () => {
  it("is about who called it and who is invited, except us", () =>
    expect(leads({ sender: someone("a@x.example"), attendees: [us, someone("b@x.example"), someone(null)] })).toEqual([
      "attendee a@x.example",
      "attendee b@x.example",
    ]));
});
