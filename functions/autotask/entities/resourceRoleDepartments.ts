import { createOnly, entity, flag, id, reference, required, soap, under } from "../entity.ts";

/** The roles in which a resource may work on tasks, by department. */
export const resourceRoleDepartments = entity({
  soapName: "ResourceRoleDepartment",
  created: under("Resources", "RoleDepartments", "resourceID"),
  ignoresImpersonation: true,
  fields: {
    id: id(),
    departmentID: required(reference("Departments")),
    isActive: soap("Active", required(flag())),
    isDefault: required(flag()),
    isDepartmentLead: required(flag()),
    resourceID: createOnly(required(reference("Resources"))),
    roleID: required(reference("Roles")),
  },
});
