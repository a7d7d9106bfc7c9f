import { atTop, entity, flag, id, picklist, readOnly, required, soap, text } from "../entity.ts";

/** What a note or a to-do can be, such as a phone call. */
export const actionTypes = entity({
  soapName: "ActionType",
  created: atTop,
  ignoresImpersonation: true,
  fields: {
    id: id(),
    name: required(text(32)),
    isActive: soap("Active", required(flag())),
    isSystemActionType: readOnly(flag()),
    view: required(picklist()),
  },
});
