/** German, keyed by the English words that stand in the code. */
const de = {
  "A try-out mailbox.": "Ein Postfach zum Ausprobieren.",
  "A mail becomes an Autotask ticket without leaving Outlook.":
    "Aus einer E-Mail wird ein Autotask-Ticket, ohne Outlook zu verlassen.",
  "How it goes": "So geht es",
  "Open a mail": "E-Mail öffnen",
  "Open an appointment": "Termin öffnen",
  "Choose a command": "Befehl wählen",
  "Press Ticket": "„Ticket“ drücken",
  "Look the form over, press Create": "Formular prüfen, „Anlegen“ drücken",
  "Tickets go to the stand-in Autotask": "Tickets landen im nachgestellten Autotask",
  Mail: "E-Mail",
  Calendar: "Kalender",
  Organizer: "Organisiert den Termin",
  "Attendees:": "Teilnehmende:",
  Inbox: "Posteingang",
  "Sent Items": "Gesendete Elemente",
  Drafts: "Entwürfe",
  Archive: "Archiv",
  Reply: "Antworten",
  "Your reply": "Ihre Antwort",
  Send: "Senden",
  Discard: "Verwerfen",
  Forward: "Weiterleiten",
  Delete: "Löschen",
  "Not part of the try-out": "Gehört nicht zum Ausprobieren",
  Ticket: "Ticket",
  "Create from email": "Aus E-Mail erstellen",
  "Add to Autotask": "Zu Autotask hinzufügen",
  Start: "Start",
  "Company Note": "Organisationsnotiz",
  "Contact Note": "Kontaktnotiz",
  "Ticket Note": "Ticketnotiz",
  "Project Note": "Projektnotiz",
  "Task Note": "Aufgabennotiz",
  Appointment: "Termin",
  "To-Do": "To-Do",
  Contact: "Kontakt",
  "Ticket Time": "Ticketzeit",
  "Project Time": "Projektzeit",
  "Service Call": "Serviceeinsatz",
  "Make an Autotask ticket from this appointment": "Aus diesem Termin ein Autotask-Ticket machen",
  "Make an Autotask ticket from this mail": "Aus dieser E-Mail ein Autotask-Ticket machen",
  "To:": "An:",
  "Cc:": "Cc:",
  "(No subject)": "(Kein Betreff)",
  "Select an item to read": "Wählen Sie ein Element zum Lesen aus",
  Back: "Zurück",
  Close: "Schließen",
  Dark: "Dunkel",
  "Signed in as": "Angemeldet als",
  "Sign in": "Anmelden",
  "Sign in as somebody else": "Als jemand anderes anmelden",
  "Signing in did not work: {why}": "Die Anmeldung hat nicht geklappt: {why}",
  "Your sign-in has ended.": "Ihre Anmeldung ist abgelaufen.",
  Unread: "Ungelesen",
} as const;

/** The page's own words. */
export type Words = keyof typeof de;

/** The languages that the page speaks. */
export type Language = "en" | "de";

/** Says the page's words in one language, what stands in braces filled in. */
export const wordsFor =
  (language: Language) =>
  (words: Words, facts: Readonly<Record<string, string>> = {}): string =>
    (language === "de" ? de[words] : words).replace(/\{(\w+)\}/g, (hole, name: string) => facts[name] ?? hole);

export type Say = ReturnType<typeof wordsFor>;
