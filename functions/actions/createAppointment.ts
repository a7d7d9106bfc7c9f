import { optional } from "../forms/field.ts";
import { comingTime, period } from "../forms/kinds/period.ts";
import { picklist } from "../forms/kinds/picklist.ts";
import { longText, text } from "../forms/kinds/text.ts";
import { titleOf } from "../forms/subject.ts";
import { action } from "./action.ts";

export const createAppointment = action({
  id: "createAppointment",
  title: "Appointment",
  button: "Create",
  from: ["mail", "chat", "appointment", "nothing"],
  firstFor: "appointment",

  fields: {
    title: text("Title", 256, titleOf),
    when: period("Start and end", comingTime),
    // Autotask writes an appointment as the API user whoever asks, and so for everybody.
    resourceID: picklist("Resource", "Resources", { ownOnly: true }),
    description: optional(longText("Description", 8_000, (origin) => origin.fresh)),
  },
  refused: { startDateTime: "when", endDateTime: "when" },

  async send({ when, ...appointment }, autotask) {
    const { start: startDateTime, end: endDateTime } = when;
    const id = await autotask.create("Appointments", { ...appointment, startDateTime, endDateTime });
    return {
      said: "Appointment created",
      facts: {},
      link: await autotask.home(),
      record: { kind: "appointment", id, number: null },
    };
  },
});
