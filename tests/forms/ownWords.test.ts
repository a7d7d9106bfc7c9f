import { plainText } from "../../functions/forms/messageText.ts";

const lines = (...all: readonly string[]) => all.join("\n");
const header = [
  "From: Jane Doe <jane@x.example>",
  "Sent: Monday, 22 November 2026 10:00",
  "To: Support",
  "Subject: Printer",
];
const thread = [...header, "", "It smokes."];

test.each([
  [
    "a request with an address",
    ["Hi Jane,", "", "please reset the password for bob@acme.example", "", "Thanks", "Jane"],
  ],
  ["a German request with a number", ["Hallo Herr Müller,", "", "bitte rufen Sie mich an: 0171 1234567"]],
  [
    "an opening that is a farewell elsewhere",
    ["Saludos,", "", "El servidor está caído. Por favor revisen hoy.", "", "Juan"],
  ],
  ["a short request to open a file", ["Bitte öffnen Sie den Anhang.", "", "MfG", "Jane"]],
  ["a question about mail from outside", ["Diese Mail kam von extern, ist das Spam?"]],
])("%s is what somebody wrote, above the mail they answer", (_, own) => {
  const { fresh, history } = plainText({ text: lines(...own, "", ...thread) });
  expect(fresh).toBe(lines(...own));
  expect(history).toContain("It smokes.");
});

test.each([
  ["Avast blockiert den Zugriff auf die Datei.", "Bitte freigeben."],
  ["Der Disclaimer in der Signatur ist falsch.", "Bitte ändern."],
  ["-----", "Es geht wieder."],
])("whoever only greets above a quote has answered below it: %s", (...answer) => {
  const quote = ["Am 22.11.2026 um 10:00 schrieb Jane Doe <jane@x.example>:", "> Was fehlt noch?"];
  const { fresh } = plainText({ text: lines("Hallo Jane,", "", ...quote, "", ...answer, "", "Tom") });
  expect(fresh).toContain(answer.at(-1));
});

test.each([
  ["labels of its own", ["Date: 2026-11-22 10:00", "Host: web01", "State: CRITICAL"]],
  ["a form's labels", ["Datum: 22.11.2026", "Anlage: 7", "Der Aufzug steht."]],
])("a mail that begins with %s is history all the same", (_, body) => {
  const { fresh, history } = plainText({ text: lines("Bitte prüfen.", "", ...header, "", ...body) });
  expect(fresh).toBe("Bitte prüfen.");
  expect(history).toContain(body.at(-1));
});

test("a header without addresses above a mail that is but a picture is history", () => {
  const bare = ["Von: Müller, Jane", "Gesendet: Montag, 22. November 2026 10:00", "An: Support", "Betreff: Screenshot"];
  expect(plainText({ text: lines("Erledigt.", "", ...bare) }).fresh).toBe("Erledigt.");
});
