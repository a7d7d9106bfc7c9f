import type { Person } from "./sampleMail.ts";

/** A calendar item as Outlook knows it; times are ISO 8601 in UTC. */
export interface SampleAppointment {
  /** The name of its file. */
  readonly id: string;
  readonly subject: string;
  readonly text: string;
  readonly organizer: Person;
  /** Nobody, where it is the organizer's own. */
  readonly attendees: readonly Person[];
  readonly start: string;
  readonly end: string;
  /** Empty where it is nowhere. */
  readonly place: string;
}
