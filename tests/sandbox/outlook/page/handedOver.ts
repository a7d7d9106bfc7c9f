import type { SampleAppointment } from "../sampleAppointment.ts";
import type { Person, SampleMail } from "../sampleMail.ts";
import { addressOf } from "./wish.ts";

/** What can be open. */
export type Opened = SampleMail | SampleAppointment;

/** Whether it is a mail, and no calendar item. */
export const isMail = (open: Opened): open is SampleMail => "internetMessageId" in open;

/** Who sent the mail, or called the meeting. */
export const authorOf = (open: Opened): Person => (isMail(open) ? open.from : open.organizer);

/** The item as Outlook hands it to a task pane: nothing of what only its list shows, and where it can be opened. */
export const handedOver = (open: Opened): object => (isMail(open) ? mailOver(open) : appointmentOver(open));

const mailOver = ({ preview, read, ...mail }: SampleMail) => ({
  ...mail,
  link: addressOf({ module: "mail", id: mail.id }),
});

const appointmentOver = ({ organizer, place, ...appointment }: SampleAppointment) => ({
  ...appointment,
  from: organizer,
  link: addressOf({ module: "calendar", id: appointment.id }),
});
