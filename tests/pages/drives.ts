import type { Look, Technician } from "./tryOut.ts";

/** An action from its item to its record. */
export interface Drive {
  readonly action: string;
  /** Words of a sample mail, or of a sample appointment. */
  readonly item: { readonly mail: string } | { readonly appointment: string };
  readonly look: Look;
  /** What stands in the form by itself: field → what it begins with. */
  readonly begins: Readonly<Record<string, string>>;
  /** What is put into it, in this order. */
  readonly answers: Readonly<Record<string, string>>;
  readonly said: RegExp;
  /** What stands on the page that the receipt leads to. */
  readonly opened: string;
  /** The kind of record that is made, and what it holds. */
  readonly entity: string;
  readonly holds: readonly string[];
}

const english: Look = { language: "en", theme: "light", width: 1280 };
const german: Look = { language: "de", theme: "light", width: 1280 };
const dark = { theme: "dark" } as const;
const narrow = { width: 320 } as const;

/** Every action once. */
export const drives: readonly Drive[] = [
  {
    action: "createTicket",
    item: { mail: "VPN drops" },
    look: english,
    begins: { title: "VPN drops every afternoon", organization: "Twin Werbeagentur GmbH", contact: "Nina Zwilling" },
    answers: { title: "VPN drops at 15:00" },
    said: /^Ticket T[\d.]+ created$/,
    opened: "VPN drops at 15:00",
    entity: "Tickets",
    holds: ["VPN drops at 15:00", "Twin Werbeagentur GmbH", "Nina Zwilling"],
  },
  {
    action: "addCompanyNote",
    item: { mail: "Umbau Halle 3" },
    look: { ...german, ...dark },
    begins: { organization: "Müller & Söhne", contact: "Yusuf Çelik", name: "Umbau Halle 3: Pläne und Geräteliste" },
    answers: { name: "Pläne für Halle 3" },
    said: /^Notiz hinzugefügt$/,
    opened: "Pläne für Halle 3",
    entity: "CompanyNotes",
    holds: ["Pläne für Halle 3", "Müller & Söhne", "Yusuf Çelik", "E-Mail", "der Plan (groß, bitte nicht ausdrucken)"],
  },
  {
    action: "addContactNote",
    item: { mail: "Error message on the X-ray" },
    look: english,
    begins: { contact: "Michael Okafor", organization: "Brightwell Dental Ltd" },
    answers: { name: "Picture of the X-ray error" },
    said: /^Note added$/,
    opened: "Picture of the X-ray error",
    entity: "CompanyNotes",
    holds: ["Picture of the X-ray error", "Michael Okafor", "it appears after every scan"],
  },
  {
    action: "addTicketNote",
    item: { mail: "T20260311.0042" },
    look: { ...german, ...narrow },
    begins: { ticket: "T20260311.0042", status: "(unverändert)", publish: "Nur intern" },
    answers: { title: "Wieder E-401" },
    said: /^Notiz zum Ticket T20260311\.0042 hinzugefügt$/,
    opened: "Wieder E-401",
    entity: "TicketNotes",
    holds: ["Wieder E-401", "T20260311.0042", "Nur intern", "leider geht es seit gestern wieder nicht"],
  },
  {
    action: "addProjectNote",
    item: { mail: "New student accounts" },
    look: { ...english, ...dark, ...narrow },
    begins: { project: "Lakeside School: new Wi-Fi", title: "New student accounts" },
    answers: { noteType: "Projektnotiz", title: "Student accounts until the 30th" },
    said: /^Note added to project P20260201\.0001$/,
    opened: "Student accounts until the 30th",
    entity: "ProjectNotes",
    holds: ["Student accounts until the 30th", "Lakeside School: new Wi-Fi", "first day is Monday the 30th"],
  },
  {
    action: "addTaskNote",
    item: { mail: "New student accounts" },
    look: german,
    begins: { project: "Lakeside School: new Wi-Fi", title: "New student accounts" },
    answers: { task: "Mount access points", title: "14 neue Konten" },
    said: /^Notiz zur Aufgabe T[\d.]+ hinzugefügt$/,
    opened: "14 neue Konten",
    entity: "TaskNotes",
    holds: ["14 neue Konten", "Mount access points", "first day is Monday the 30th"],
  },
  {
    action: "createAppointment",
    item: { appointment: "WLAN im Lager" },
    look: { ...english, ...dark },
    begins: { title: "WLAN im Lager: Begehung und Angebot", when: "2026-11-24", "when.startTime": "10:00" },
    answers: { title: "Walk through both halls", "when.endTime": "12:00" },
    said: /^Appointment created$/,
    opened: "Tickets",
    entity: "Appointments",
    holds: ["Walk through both halls", "Jonas Weber", "2026-11-24 09:00", "2026-11-24 11:00"],
  },
  {
    action: "logTicketTime",
    item: { appointment: "Firewall update" },
    look: german,
    begins: { ticket: "X-ray workstation", worked: "2026-10-25", "worked.start": "01:30", "worked.hours": "3" },
    answers: { workType: "Fernwartung", summaryNotes: "Beide Firewalls aktualisiert" },
    said: /^Zeit auf Ticket T[\d.]+ erfasst$/,
    opened: "Beide Firewalls aktualisiert",
    entity: "TimeEntries",
    holds: ["2026-10-25, 3 h, Jonas Weber", "2026-10-24 23:30", "Beide Firewalls aktualisiert", "Fernwartung"],
  },
  {
    action: "logProjectTime",
    item: { appointment: "Umzug der Server" },
    look: english,
    begins: { worked: "2026-11-26", "worked.start": "21:30", "worked.end": "02:00", "worked.hours": "4.5" },
    answers: {
      "project.find": "Rechenzentrum",
      task: "Server umziehen",
      workType: "Arbeit vor Ort",
      "worked.end": "02:30",
    },
    said: /^Time logged on task T[\d.]+$/,
    opened: "Server umziehen",
    entity: "TimeEntries",
    holds: ["2026-11-26, 5 h, Jonas Weber", "Server umziehen", "Arbeit vor Ort", "2026-11-27 01:30"],
  },
  {
    action: "createToDo",
    item: { mail: "Angebot Notebooks" },
    look: german,
    begins: { organization: "Müller & Söhne", contact: "Jürgen Müller" },
    answers: { actionType: "Telefonat", description: "Drei Notebooks bestellen" },
    said: /^To-Do angelegt$/,
    opened: "Drei Notebooks bestellen",
    entity: "CompanyToDos",
    holds: ["Drei Notebooks bestellen", "Müller & Söhne", "Jürgen Müller", "Telefonat"],
  },
  {
    action: "createContact",
    item: { mail: "Neue Ansprechpartnerin" },
    look: english,
    begins: {
      organization: "Stadtwerke Ellerbek",
      firstName: "Annika",
      lastName: "Thode",
      addressLine: "Hauptstraße 1",
    },
    answers: { title: "Head of IT" },
    said: /^Contact Annika Thode created$/,
    opened: "Annika Thode",
    entity: "Contacts",
    holds: ["Annika", "Thode", "Head of IT", "a.thode@stadtwerke-ellerbek.example", "Ellerbek"],
  },
  {
    action: "createServiceCall",
    item: { appointment: "WLAN im Lager" },
    look: german,
    begins: { organization: "Hansen Logistik GmbH", when: "2026-11-24", "when.startTime": "10:00" },
    answers: { description: "Begehung beider Hallen" },
    said: /^Serviceeinsatz angelegt$/,
    opened: "Begehung beider Hallen",
    entity: "ServiceCalls",
    holds: ["2026-11-24 09:00 Hansen Logistik GmbH", "Begehung beider Hallen"],
  },
];

/** Opens the item in Outlook, and chooses the action in the menu there. */
export async function openCommand(who: Technician, { item, action }: Pick<Drive, "item" | "action">): Promise<void> {
  await ("mail" in item ? who.openMail(item.mail) : who.openAppointment(item.appointment));
  await who.openForm(action);
}
