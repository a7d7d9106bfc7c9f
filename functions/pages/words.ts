/** German, keyed by the English words that stand in the code. */
const de = {
  Autotask: "Autotask",
  "Loading…": "Wird geladen …",
  "Updated.": "Aktualisiert.",
  Filter: "Filtern",
  "Try again": "Erneut versuchen",
  "No connection.": "Keine Verbindung.",
  "The server did not answer as expected.": "Der Server hat nicht wie erwartet geantwortet.",
  "You are not signed in.": "Sie sind nicht angemeldet.",
  "Outlook did not hand over the mail.": "Outlook hat die E-Mail nicht übergeben.",
  "Outlook did not open a reply.": "Outlook hat keine Antwort geöffnet.",
  "Outlook did not hand over {name}. Open its mail and try again, or untick it.":
    "Outlook hat {name} nicht übergeben. Öffnen Sie ihre E-Mail und versuchen Sie es erneut, oder wählen Sie die Datei ab.",
  "{name} is too large: untick it.": "{name} ist zu groß: Wählen Sie die Datei ab.",
  "The ticked files are too large together: {size} MB, {most} MB at most. Untick some.":
    "Die gewählten Dateien sind zusammen zu groß: {size} MB, höchstens {most} MB. Wählen Sie einige ab.",
  "Sending files: {count} of {all}": "Dateien werden gesendet: {count} von {all}",
  Cancel: "Abbrechen",
  "What you typed is still here.": "Ihre Eingaben sind noch da.",
  "Another mail is open.": "Eine andere E-Mail ist geöffnet.",
  "Use the open mail": "Geöffnete E-Mail verwenden",
  "All commands": "Alle Befehle",
  "What you typed here would be lost.": "Ihre Eingaben würden dabei verloren gehen.",
  "Keep it": "Behalten",
  "Discard it": "Verwerfen",
  "No mail is open": "Keine E-Mail geöffnet",
  "Select a mail to begin.": "Wählen Sie eine E-Mail aus.",
  "Open this from Outlook": "Bitte aus Outlook öffnen",
  "Open a mail in Outlook, then choose Autotask in the ribbon.":
    "Öffnen Sie in Outlook eine E-Mail und wählen Sie im Menüband Autotask.",
} as const;

/** The page's own words; what a form says comes from the server. */
export type Words = keyof typeof de;

/** What the `{…}` in words stand for; what else there is of them is not looked at. */
export type Facts = Readonly<Record<string, unknown>>;

/** Says the page's words in one language. */
export type Say = (words: Words, facts?: Facts) => string;

const languages: Readonly<Record<string, Readonly<Record<Words, string>>>> = { de };

/** The words of a locale such as `de-DE`; English where there is no such language. */
export const wordsFor =
  (locale: string): Say =>
  (words, facts = {}) =>
    filled(languages[locale.slice(0, 2).toLowerCase()]?.[words] ?? words, facts);

// Filled in once: what stands in a fact is not scanned again.
const filled = (words: string, facts: Facts): string =>
  words.replace(/\{(\w+)\}/g, (hole, name: string) => String(facts[name] ?? hole));
