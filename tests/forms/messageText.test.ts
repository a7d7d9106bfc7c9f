import fc from "fast-check";
import { cutAt, plainText } from "../../functions/forms/messageText.ts";

const border = "─".repeat(24);
const html = (source: string) => plainText({ html: source }).text;
const text = (source: string) => plainText({ text: source }).text;

describe("a mail as plain text", () => {
  it("is what its HTML shows, not what its text part says", () =>
    expect(plainText({ html: "<p>Shown</p>", text: "Your client shows no HTML." }).text).toBe("Shown"));

  it("is its text part where the HTML shows nothing", () =>
    expect(plainText({ html: "<img src='logo.png'>", text: "Printer" }).text).toBe("Printer"));

  it("tells the new part and the history apart", () => {
    const both = "Thanks!\n\nOn 11 Mar 2026, at 09:12, Jane <jane@x.example> wrote:\n> Old";
    const { text, fresh, history } = plainText({ text: both });
    expect(fresh).toBe("Thanks!");
    expect(history).toBe("On 11 Mar 2026, at 09:12, Jane <jane@x.example> wrote:\n> Old");
    expect(text.startsWith(fresh) && text.endsWith(history)).toBe(true);
  });

  it("counts a message that only quotes as new", () =>
    expect(plainText({ text: "> Old" })).toEqual({ text: "> Old", fresh: "> Old", history: "" }));

  it.each([
    ["Sent from my iPhone"],
    ["Von meinem/meiner Galaxy gesendet"],
    ["CAUTION: This email originated from outside of the organization. Do not click links."],
    ["ACHTUNG: Diese E-Mail stammt von einem externen Absender.\nKlicken Sie nicht auf Links."],
    ["[EXTERNAL]\n\nKind regards\n\nTom Wolf\nACME Ltd.\nTel. +44 20 7946 0018"],
    ["-- \nTom Wolf"],
    ["Tom Wolf | Head of IT\nACME Ltd\nTel. +44 20 7946 0018"],
  ])("counts a forwarded mail as new where nobody wrote anything above it: %j", (above) => {
    const forwarded = "---------- Forwarded message ---------\nFrom: Jane <jane@x.example>\n\nThe printer beeps.";
    const message = plainText({ text: `${above}\n\n${forwarded}` });
    expect(message).toMatchObject({ history: "", fresh: message.text });
    expect(message.text).toContain("The printer beeps.");
  });

  it.each([
    ["FYI\n\nSent from my iPhone"],
    ["Thanks!"],
    ["Kind regards\nTom\n\nPS: please call her"],
    ["Frau Müller\nruft an."],
    ["Achtung, der Drucker brennt"],
  ])("leaves out the history below own words: %j", (above) =>
    expect(plainText({ text: `${above}\n\n-----Original Message-----\nOld` }).fresh).toBe(above),
  );

  it("is empty where there is nothing", () => expect(plainText({}).text).toBe(""));

  it("has lines without blanks at their ends and at most two empty ones in a row", () =>
    expect(text("\r\n\r\nOne \t\r\nTwo\r\rThree\n\n\n\n\n\nFour\u00a0\u2028Five  \n")).toBe(
      "One\nTwo\n\nThree\n\n\nFour\nFive",
    ));

  it("has no control characters, nothing invisible and no half characters", () =>
    expect(text("A\u0000\u001b[31mB\tC\u0085D\ufeff\u00adE\u200b\ud83d!")).toBe("A[31mB\tC\nDE\ufffd!"));

  it("keeps emoji and what joins them", () => expect(text("👩‍💻 🇩🇪 ❤️")).toBe("👩‍💻 🇩🇪 ❤️"));

  it("never fails and does not change any more when read again", () => {
    const anything = fc.string({ unit: "binary" });
    fc.assert(
      fc.property(fc.option(anything, { nil: undefined }), anything, (source, plain) => {
        const once = plainText({ html: source, text: plain }).text;
        expect(text(once)).toBe(once);
        expect(once.isWellFormed()).toBe(true);
        expect(once).not.toMatch(/[^\P{Cc}\n\t]|[^\S\n]$|\n{4}/mu);
      }),
    );
  });

  it("never fails on any mixture of tags", () => {
    const piece = fc.constantFrom(
      ..."<p> </p> <b> </i> <table> <tr> <td> </table> <ol> <ul> <li> </li> <blockquote> <a> </a> <pre> <br> <hr> x &nbsp; &amp <!-- --> < >".split(
        " ",
      ),
      '<a href="https://x.example/a">',
      '<ol start="-40000" type="i">',
      '<tr style="display:none">',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const once = html(pieces.join(""));
        expect(text(once)).toBe(once);
      }),
    );
  });
});

describe("the history of a mail", () => {
  const kept = (fresh: string, history: string) => `${fresh}\n\n${border}\n\n${history}`;

  it.each([
    [
      "Outlook in English",
      "From: Jane Doe\nSent: Wednesday, March 11, 2026 9:12 AM\nTo: Support\nSubject: Printer\n\nOld",
    ],
    [
      "Outlook in German",
      "Von: Jane Doe <jane@x.example>\nGesendet: Mittwoch, 11. März 2026 09:12\nAn: Support\nCc: Chef\nBetreff: Drucker\n\nAlt",
    ],
    [
      "Outlook in French",
      "De : Jane <jane@x.example>\nEnvoyé : mercredi 11 mars 2026 09:12\nÀ : Support\nObjet : Imprimante\n\nVieux",
    ],
    [
      "a text part in which Outlook's labels are bold",
      "*From:* Jane\n*Date:* 11 March 2026\n*To:* Support\n*Subject:* Printer\n\nOld",
    ],
    ["old Outlook", "-----Original Message-----\nFrom: Jane\n\nOld"],
    ["old Outlook in German", "-----Ursprüngliche Nachricht-----\nVon: Jane\n\nAlt"],
    ["Gmail", "On Wed, Mar 11, 2026 at 9:12 AM Jane Doe <jane@x.example> wrote:\n\n> Old\n> and older"],
    ["Gmail on two lines", "On Wed, Mar 11, 2026 at 9:12 AM Jane Doe <\njane@x.example> wrote:\n\n> Old"],
    ["Gmail in German", "Am Mi., 11. März 2026 um 09:12 Uhr schrieb Jane Doe <jane@x.example>:\n\n> Alt"],
    ["Apple Mail", "On 11 Mar 2026, at 09:12, Jane Doe <jane@x.example> wrote:\n\nOld"],
    ["Apple Mail in German", "Am 11.03.2026 um 09:12 schrieb Jane Doe <jane@x.example>:\n\nAlt"],
    ["Thunderbird", "Am 11.03.26 um 09:12 schrieb Jane Doe:\n> Alt"],
    ["a name first", "Jane Doe <jane@x.example> schrieb am Mi., 11. März 2026, 09:12:\n\n> Alt"],
    ["Gmail's forwarding", "---------- Forwarded message ---------\nFrom: Jane\n\nOld"],
    ["Apple's forwarding in German", "Anfang der weitergeleiteten Nachricht:\n\nVon: Jane\n\nAlt"],
    [
      "Outlook to many",
      `From: Jane <j@x.example>\nSent: today\nTo: ${"a@x.example;\n".repeat(12)}b@x.example\nSubject: P\n\nOld`,
    ],
    [
      "Lotus Notes",
      "From:   Support/MSP\nTo:     Jane Doe/ACME@ACME\nDate:   10.11.2026 09:14\nSubject:        Printer\n\nOld",
    ],
    [
      "stars around the labels",
      "**From:** Jane <j@x.example>\n**Sent:** today\n**To:** Tom\n**Subject:** Printer\n\nOld",
    ],
    [
      "GMX",
      'Gesendet: Dienstag, 10. November 2026 um 09:14 Uhr\nVon: "Jane" <j@x.example>\nAn: Tom\nBetreff: Drucker\n\nAlt',
    ],
    [
      "Lotus Notes with a line of its own",
      "-----Jane/MSP schrieb: -----\nAn: Tom/ACME\nVon: Jane/MSP\nBetreff: Drucker\n\nAlt",
    ],
    ["Gmail in Japanese", "2026年11月10日(火) 9:14 Jane <j@x.example>:\n\n> Old"],
    ["Gmail in Russian", "вт, 10 нояб. 2026 г. в 09:14, Jane <j@x.example>:\n\n> Old"],
    [
      "Gmail in Hebrew",
      "\u202bבתאריך יום ג׳, 10 בנוב׳ 2026 ב-9:14 מאת Jane <\u202aj@x.example\u202c\u200f>:\u202c\n\n> Old",
    ],
    ["Tuta", "10 Nov 2026, 09:14 by j@x.example:\n\n> Old"],
    ["Open-Xchange", "Jane <j@x.example> hat am 10.11.2026 09:14 CET geschrieben:\n\nAlt"],
    ["Outlook in Czech", "Od: Jane <j@x.example>\nOdesláno: úterý\nKomu: Tom\nPředmět: Tiskárna\n\nStará"],
    ["Outlook in Hungarian", "Feladó: Jane <j@x.example>\nElküldve: kedd\nCímzett: Tom\nTárgy: Nyomtató\n\nOld"],
    ["Outlook in Hebrew", "מאת: Jane <j@x.example>\nנשלח: יום שלישי\nאל: Tom\nנושא: Printer\n\nOld"],
    ["Outlook in Arabic", "من: Jane <j@x.example>\nتم الإرسال: الثلاثاء\nإلى: Tom\nالموضوع: Printer\n\nOld"],
    ["quotes without a word", "> Old\n>\n> and older\n\n> oldest"],
  ])("stands below a line: %s", (_, history) =>
    expect(text(`New\n\nKind regards\nTom\n\n${history}`)).toBe(kept("New\n\nKind regards\nTom", history)),
  );

  it.each([
    ["a disclaimer", "This e-mail is confidential. If you are not the intended recipient, delete it."],
    ["a company's particulars", "ACME Ltd is registered in England. This e-mail is confidential."],
    ["a German disclaimer", "Diese E-Mail enthält vertrauliche Informationen."],
    ["a mailing list", '-- \nYou received this message because you are subscribed to the group "IT".'],
    ["a scanner", "-- \nDiese E-Mail wurde von Avast-Antivirussoftware auf Viren geprüft."],
    ["a signature", "-- \nTom Wolf\nACME"],
    ["a rule", "_______________________\nIT mailing list"],
  ])("goes on below its quotes where only %s follows", (_, footer) =>
    expect(plainText({ text: `New\n\nAm 11.03.26 um 09:12 schrieb Jane:\n> Old\n>\n> older\n\n${footer}` }).fresh).toBe(
      "New",
    ),
  );

  it("has one line above it, not two, and the same when read again", () => {
    const once = text(
      "New\n\n________________________________\nFrom: Jane\nSent: today\nTo: Tom\nSubject: Printer\n\nOld",
    );
    expect(once).toBe(kept("New", "From: Jane\nSent: today\nTo: Tom\nSubject: Printer\n\nOld"));
    expect(text(once)).toBe(once);
  });

  it("begins at the first words about it, not at the words before", () =>
    expect(text("Thanks!\nOn 11 Mar 2026, at 09:12, Jane <jane@x.example> wrote:\nOld")).toBe(
      kept("Thanks!", "On 11 Mar 2026, at 09:12, Jane <jane@x.example> wrote:\nOld"),
    ));

  it("is found in Outlook's HTML", () =>
    expect(
      html(
        '<div class=WordSection1><p class=MsoNormal>Neu</p><p class=MsoNormal>&nbsp;</p><div style="border-top:solid #E1E1E1 1.0pt">' +
          '<p class=MsoNormal><b>Von:</b> Jane &lt;<a href="mailto:jane@x.example">jane@x.example</a>&gt;<br><b>Gesendet:</b> heute<br>' +
          "<b>An:</b> Tom<br><b>Betreff:</b> Drucker</p></div><p class=MsoNormal>Alt</p></div>",
      ),
    ).toBe(kept("Neu", "Von: Jane <jane@x.example>\nGesendet: heute\nAn: Tom\nBetreff: Drucker\nAlt")));

  it("is found in Gmail's HTML", () =>
    expect(
      html(
        '<div dir="ltr">New</div><br><div class="gmail_quote"><div class="gmail_attr">On Wed, Mar 11, 2026 at 9:12 AM Jane ' +
          '&lt;<a href="mailto:jane@x.example">jane@x.example</a>&gt; wrote:<br></div><blockquote><div>Old</div></blockquote></div>',
      ),
    ).toBe(kept("New", "On Wed, Mar 11, 2026 at 9:12 AM Jane <jane@x.example> wrote:\n> Old")));

  it.each([
    ["nothing new stands above it", "From: Jane\nSent: today\nTo: Tom\nSubject: Printer\n\nOld"],
    ["answers stand between the quotes", "Hi\n\nAm 11.03.26 um 09:12 schrieb Jane:\n> One?\nYes.\n> Two?\nNo."],
    [
      "answers stand between the quotes above a signature",
      "Hi\n\nAm 11.03.26 um 09:12 schrieb Jane:\n> One?\nYes.\n> Two?\n--\nTom",
    ],
    ["an error is quoted above a signature", "It says:\n> Error 5\n\n--\nTom"],
    [
      "the answer stands below the quote",
      "Hi\n\nAm 11.03.26 um 09:12 schrieb Jane:\n> One?\n\nYes, we scanned it.\n--\nTom",
    ],
    ["a sentence only sounds like one", "Am Montag schrieb der Server dies:\n\nError 5"],
    ["a server wrote at a time", "Am 11.03. um 09:12 schrieb der Dienst ins Log:\n\nError 5"],
    ["a log has dashes around its name", "See\n\n-----Logfile-----\nError 5"],
    ["an error names where it is from", "From: the printer\nIt beeps."],
    [
      "a web form tells who filled it in",
      "New request\n\nVon: Jane Doe\nDatum: heute\nBetreff: Drucker\nNachricht: Er piept.\nTelefon: 1",
    ],
    [
      "a gateway holds a mail back",
      "Held back:\n\nFrom: a@x.example\nTo: b@y.example\nSubject: Bill\nDate: 10.11.2026\nReason: Phishing",
    ],
    [
      "somebody travels",
      "Please book\nFrom: New York\nTo: Boston\nDate: 10/11/2026\nSubject: Kick-off\n\nI need a laptop.",
    ],
    ["a sentence says who wrote", "Hallo,\nam 10.11.2026 schrieb uns kunde@acme.example:\nDer Drucker piept."],
    [
      "a sentence says it of a colleague",
      "Hi,\nyesterday (10.11.2026) my colleague bob@acme.example wrote:\nIt beeps.",
    ],
    ["a log has a time and an address", "Look:\n2026-11-10 09:14 jane@acme.example:\nError 5"],
    ["a log names a sender", "Look:\n2026-11-10 09:14:00 from=<jane@acme.example> wrote:\nfile b"],
  ])("has no line where %s", (_, message) => expect(text(message)).toBe(message));
});

describe("a text that is too long", () => {
  it("is cut at the limit", () => expect(cutAt("abcdef", 3)).toBe("abc"));
  it("stays whole where it fits exactly", () => expect(cutAt("abc", 3)).toBe("abc"));
  it("loses an emoji whole, never a half", () => expect(cutAt("ab👩‍💻c", 6)).toBe("ab"));
  it("loses an umlaut with its dots", () => expect(cutAt("abu\u0308c", 3)).toBe("ab"));
  it("is cut within a letter that has more accents than fit", () =>
    expect(cutAt(`a${"\u0308".repeat(500)}`, 300)).toHaveLength(300));

  it("is a beginning that fits and has no half characters, wherever the limit falls", () =>
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 300 }), fc.nat(400), (whole, units) => {
        const cut = cutAt(whole, units);
        expect(whole.startsWith(cut)).toBe(true);
        expect(cut.length).toBeLessThanOrEqual(units);
        expect(cut.isWellFormed()).toBe(true);
      }),
    ));
});
