import type { SampleAppointment } from "../sampleAppointment.ts";
import type { Person } from "../sampleMail.ts";
import { longRange } from "./dates.ts";
import { element, icon } from "./element.ts";
import { avatar } from "./list.ts";
import { nameOf } from "./mailbox.ts";
import { plain } from "./plain.ts";
import type { Language, Say } from "./words.ts";

/** An appointment as it is read: time, place, attendees and text. */
export function appointmentArticle(appointment: SampleAppointment, language: Language, say: Say): HTMLElement {
  const { start, end, place, organizer, attendees, text } = appointment;
  return element(
    "article",
    {},
    element(
      "header",
      {},
      avatar(nameOf(organizer)),
      element("div", {}, element("strong", {}, nameOf(organizer)), element("p", {}, say("Organizer"))),
    ),
    element(
      "ul",
      { class: "facts" },
      element("li", {}, icon("clock"), element("time", {}, longRange(start, end, language))),
      place ? element("li", {}, icon("place"), place) : null,
      attendees.length > 0 ? element("li", {}, icon("people"), people(attendees, say)) : null,
    ),
    plain(text),
  );
}

const people = (attendees: readonly Person[], say: Say): HTMLElement =>
  element("span", {}, `${say("Attendees:")} ${attendees.map(nameOf).join("; ")}`);
