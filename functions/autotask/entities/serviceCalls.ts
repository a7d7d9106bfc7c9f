import {
  atTop,
  date,
  decimal,
  entity,
  id,
  integer,
  picklist,
  readOnly,
  reference,
  required,
  soap,
  text,
} from "../entity.ts";

/** Visits to organizations, on the dispatch calendar. */
export const serviceCalls = entity({
  soapName: "ServiceCall",
  created: atTop,
  fields: {
    id: id(),
    cancelationNoticeHours: readOnly(decimal()),
    canceledByResourceID: integer(),
    canceledDateTime: date(),
    companyID: soap("AccountID", required(reference("Companies"))),
    companyLocationID: soap("AccountPhysicalLocationID", reference("CompanyLocations")),
    createDateTime: readOnly(date()),
    creatorResourceID: readOnly(integer()),
    description: text(2000),
    duration: readOnly(decimal()),
    endDateTime: required(date()),
    impersonatorCreatorResourceID: readOnly(reference("Resources")),
    isComplete: soap("Complete", integer()),
    lastModifiedDateTime: readOnly(date()),
    startDateTime: required(date()),
    status: picklist(),
  },
});
