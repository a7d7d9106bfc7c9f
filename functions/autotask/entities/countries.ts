import { entity, flag, id, never, readOnly, text } from "../entity.ts";

/** Countries of addresses; the fields of them that the product reads. */
export const countries = entity({
  soapName: "Country",
  created: never,
  fields: {
    id: id(),
    displayName: readOnly(text(100)),
    isActive: readOnly(flag()),
    isDefaultCountry: readOnly(flag()),
  },
});
