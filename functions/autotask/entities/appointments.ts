import { atTop, date, entity, id, readOnly, reference, required, text } from "../entity.ts";

/** Entries in the calendar of a resource that have to do with no other record. */
export const appointments = entity({
  soapName: "Appointment",
  created: atTop,
  ignoresImpersonation: true,
  fields: {
    id: id(),
    createDateTime: readOnly(date()),
    creatorResourceID: readOnly(reference("Resources")),
    description: text(8000),
    endDateTime: required(date()),
    resourceID: required(reference("Resources")),
    startDateTime: required(date()),
    title: required(text(256)),
    updateDateTime: readOnly(date()),
  },
});
