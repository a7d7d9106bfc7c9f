import { atTop, entity, id, reference, required, text } from "../entity.ts";

/** Parts of the tenant itself, such as its service desk. */
export const departments = entity({
  soapName: "Department",
  created: atTop,
  ignoresImpersonation: true,
  fields: {
    id: id(),
    description: text(1000),
    name: required(text(100)),
    number: text(50),
    primaryLocationID: required(reference("InternalLocations")),
  },
});
