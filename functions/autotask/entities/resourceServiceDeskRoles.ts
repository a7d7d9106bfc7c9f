import { createOnly, entity, flag, id, reference, required, under } from "../entity.ts";

/** The roles in which a resource may work on tickets. */
export const resourceServiceDeskRoles = entity({
  soapName: "ResourceServiceDeskRole",
  created: under("Resources", "ServiceDeskRoles", "resourceID"),
  fields: {
    id: id(),
    isActive: flag(),
    isDefault: flag(),
    resourceID: createOnly(required(reference("Resources"))),
    roleID: required(reference("Roles")),
  },
});
