import fc from "fast-check";
import { plainText } from "../../functions/forms/messageText.ts";
import { quotedMails } from "../../functions/forms/quotedMails.ts";

const within = (text: string) => quotedMails(plainText({ text }).text);
const jane = { sender: "jane@x.example", forwarded: false };

describe("the sender of a quoted mail", () => {
  it.each([
    ["Outlook in English", "From: Jane Doe <jane@x.example>\nSent: Wednesday\nTo: Support\nSubject: Printer"],
    [
      "Outlook in German",
      "Von: Jane Doe <jane@x.example>\nGesendet: Mittwoch\nAn: Support\nCc: Chef\nBetreff: Drucker",
    ],
    ["Outlook on a Mac", "Von: Jane Doe <jane@x.example>\nDatum: Mittwoch\nAn: Support\nBetreff: Drucker"],
    ["old Outlook", "-----Ursprüngliche Nachricht-----\nVon: Jane Doe [mailto:jane@x.example]\nGesendet: heute"],
    ["Outlook with bold labels", "*From:* jane@x.example\n*Date:* 11 March\n*To:* Support\n*Subject:* Printer"],
    ["Outlook with the address as a name", 'From: "a@b.example" <jane@x.example>\nSent: today\nTo: Tom\nSubject: P'],
    ["Gmail, answering", "On Wed, Mar 11, 2026 at 9:12 AM Jane Doe <\njane@x.example> wrote:\n\n> Old"],
    [
      "Gmail, answering in Hebrew",
      "\u202bבתאריך 10 בנוב׳ 2026 ב-9:14 מאת Jane <\u202ajane@x.example\u202c\u200f>:\u202c\n\n> Old",
    ],
    ["Gmail, answering in Japanese", "2026年11月10日(火) 9:14 Jane <jane@x.example>:\n\n> Old"],
    ["Gmail, answering in Japanese in a quote", "> 2026年11月10日(火) 9:14 Jane <jane@x.example>:\n>\n>> Old"],
    ["Apple Mail, answering in German", "Am 11.03.2026 um 09:12 schrieb Jane Doe <jane@x.example>:\n\nAlt"],
  ])("is told by %s", (_, history) => expect(within(`See below\n\n${history}\n\nIt beeps.`)).toMatchObject([jane]));

  it.each([
    ["From: Jane Doe <jane@x.example>", "Jane Doe"],
    ['From: "Doe, Jane" <jane@x.example>', '"Doe, Jane"'],
    ["From: Jane Doe [mailto:jane@x.example]", "Jane Doe"],
    ["From: jane@x.example <jane@x.example>", "jane@x.example"],
    ["From: jane@x.example", ""],
    ["From: | Jane Doe <jane@x.example>", "Jane Doe"],
    ["*From:* Jane Doe <jane@x.example>", "Jane Doe"],
  ])("is called in %j as it stands there", (header, name) =>
    expect(within(`See below\n\n${header}\nSent: today\nTo: Tom\nSubject: P\n\nIt beeps.`)).toEqual([
      { ...jane, name },
    ]),
  );

  it.each([
    [
      "Gmail",
      "---------- Forwarded message ---------\nFrom: Jane <jane@x.example>\nDate: Wed\nSubject: P\nTo: <s@y.example>",
    ],
    [
      "Gmail in German",
      "---------- Forwarded message ---------\nVon: Jane <jane@x.example>\nDate: Mi.\nSubject: P\nTo: S",
    ],
    [
      "Gmail with a long name",
      "---------- Forwarded message ---------\nFrom: Jane Doe\n<jane@x.example>\nDate: Wed\nSubject: P",
    ],
    [
      "Gmail in Portuguese",
      "---------- Mensagem encaminhada ---------\nDe: Jane <jane@x.example>\nDate: ter.\nSubject: P\nTo: S",
    ],
    [
      "Thunderbird in German",
      "-------- Weitergeleitete Nachricht --------\nBetreff: \tP\nDatum: \tTue, 10 Nov 2026\nVon: \tJane <jane@x.example>\nAn: \tS",
    ],
    [
      "Thunderbird in a table",
      "-------- Message transféré --------\n\nSujet : | P\nDate : | Tue\nPour : | S\nDe : | Jane <jane@x.example>",
    ],
    ["Apple Mail", "Begin forwarded message:\n\nFrom: Jane <jane@x.example>\nSubject: P\nDate: 11 March\nTo: S"],
    [
      "Apple Mail in German",
      "> Anfang der weitergeleiteten Nachricht:\n> \n> Von: Jane <jane@x.example>\n> Betreff: P\n> Datum: 11. März\n> An: S",
    ],
  ])("is told by %s, and that the mail was passed on", (_, history) =>
    expect(within(`FYI\n\n${history}\n\nIt beeps.`)).toMatchObject([{ ...jane, forwarded: true }]),
  );

  it("is told in the HTML of Apple Mail and of Outlook", () => {
    const apple =
      '<div>FYI<br><div><br><blockquote type="cite"><div>Anfang der weitergeleiteten Nachricht:</div><br><div><span><b>Von: </b></span>' +
      '<span>Jane Doe &lt;<a href="mailto:jane@x.example">jane@x.example</a>&gt;<br></span></div><div><span><b>Betreff: </b></span>' +
      "<span><b>Drucker</b><br></span></div><div><span><b>Datum: </b></span><span>11. März 2026<br></span></div><div><span><b>An: </b></span>" +
      "<span>Support<br></span></div><br><div>Er piept.</div></blockquote></div></div>";
    const outlook =
      '<div class=WordSection1><p class=MsoNormal>FYI</p><div style="border-top:solid #E1E1E1 1.0pt"><p class=MsoNormal><b>Von:</b> ' +
      'Jane &lt;<a href="mailto:jane@x.example">jane@x.example</a>&gt;<br><b>Gesendet:</b> heute<br><b>An:</b> Tom<br><b>Betreff:</b> Drucker</p></div></div>';
    expect(quotedMails(plainText({ html: apple }).text)).toMatchObject([{ ...jane, forwarded: true }]);
    expect(quotedMails(plainText({ html: outlook }).text)).toMatchObject([jane]);
  });

  it("is told of each mail of a conversation, the newest first", () => {
    const block = (from: string) => `From: ${from}\nSent: today\nTo: Tom\nSubject: Printer\n\nOld\n\n`;
    const senders = within(`FYI\n\n${block("Anna <anna@us.example>")}${block("Jane <jane@x.example>")}`);
    expect(senders.map(({ sender }) => sender)).toEqual(["anna@us.example", "jane@x.example"]);
  });

  it.each([
    ["nothing is quoted", "Please call jane@x.example"],
    [
      "its address does not stand there",
      "FYI\n\nVon: Jane Doe\nGesendet: heute\nAn: Tom\nBetreff: Drucker\n\njane@x.example",
    ],
    ["a sentence begins with the word", "From: now on, write to jane@x.example"],
  ])("is unknown where %s", (_, text) => expect(within(text)).toEqual([]));

  it("is sought in whatever a mail holds without failing", () => {
    const pieces = fc.constantFrom(
      "From: ",
      "Von:",
      "> ",
      "\n",
      "Sent: x\n",
      "Betreff: y\n",
      "<a@b.example>",
      "@",
      "<",
      "[mailto:",
    );
    const mail = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.array(pieces, { maxLength: 40 }).map((all) => all.join("")),
    );
    fc.assert(
      fc.property(mail, (text) => {
        for (const { sender } of quotedMails(text)) expect(text).toContain(sender);
      }),
    );
  });
});
