import type { SampleAppointment } from "../sampleAppointment.ts";
import { dayName, timeRange } from "./dates.ts";
import { element, refill } from "./element.ts";
import type { Language, Say } from "./words.ts";

/** All appointments, the earliest first. */
export async function loadAppointments(): Promise<readonly SampleAppointment[]> {
  const response = await fetch("/outlook/appointments");
  return response.json();
}

/** What the calendar shows. */
export interface CalendarView {
  readonly appointments: readonly SampleAppointment[];
  readonly selected: string | null;
  readonly language: Language;
  readonly say: Say;
  readonly onSelect: (id: string) => void;
}

/** Draws the list of appointments, day by day. */
export function drawCalendar(view: CalendarView): void {
  const days = view.appointments.map(({ start }) => dayName(start, view.language));
  const drawn = view.appointments.flatMap((appointment, index) => {
    const day = days[index] ?? "";
    return [...(day === days[index - 1] ? [] : [element("h2", { class: "day" }, day)]), row(appointment, view)];
  });
  refill("list", ...drawn);
}

function row(appointment: SampleAppointment, { selected, language, say, onSelect }: CalendarView): HTMLElement {
  const { id, subject, place, start, end } = appointment;
  const made = element(
    "button",
    { class: "appointment", onClick: () => onSelect(id) },
    element("time", {}, timeRange(start, end, language)),
    element("span", { class: "subject" }, subject || say("(No subject)")),
    element("span", { class: "preview" }, place),
  );
  made.setAttribute("aria-current", String(id === selected));
  return made;
}
