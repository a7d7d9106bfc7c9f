import { emailFirst, internalFirst } from "../../functions/forms/kinds/picklist.ts";

const preferred = (labels: readonly string[]) => labels.find((label) => internalFirst.prefer?.("mail")?.test(label));

test.each([
  ["in English", ["All Autotask Users", "Internal & Co-Managed", "Internal Project Team"], "Internal Project Team"],
  ["in German", ["Alle Autotask-Benutzer", "Intern und Co-Managed", "Interne Benutzer"], "Interne Benutzer"],
  ["in Spanish", ["Todos los usuarios", "Interno y cogestionado", "Usuarios internos"], "Usuarios internos"],
  ["in French", ["Tous les utilisateurs", "Interne et cogéré", "Interne uniquement"], "Interne uniquement"],
  ["in Dutch", ["Alle gebruikers", "Intern en co managed", "Interne gebruikers"], "Interne gebruikers"],
  ["where no note is internal alone", ["International", "Internal/Co-Managed", "Internal and customers"], undefined],
])("a note is preselected for us alone, %s", (_, labels, one) => {
  expect(preferred(labels)).toBe(one);
});

test.each([
  ["Internal Users", "Only people in Autotask see an internal note; Autotask's own rules may notify them."],
  ["Alle Benutzer", "Autotask's own rules may notify the customer of a note published to all."],
  [
    "Internal & Co-Managed",
    "Autotask's own rules may notify all who can see a note: the customer too, if it is published to all.",
  ],
])("whom a note may be told to, published to %s", (label, sentence) => {
  expect(internalFirst.note?.(label)).toBe(sentence);
});

test("what comes of a mail is called a mail, in the tenant's own language", () => {
  const words = ["E-Mail", "email", "Courriel", "Correo electrónico", "Email Campaign"];
  expect(words.filter((word) => emailFirst.prefer?.("mail")?.test(word))).toEqual(words.slice(0, 4));
  expect(emailFirst.prefer?.("chat") ?? null).toBeNull();
});
