import { inDepartment } from "./roles.ts";
import { isSet, type Rule } from "./rule.ts";
import { together } from "./ticketRules.ts";
import { rowOf } from "./world.ts";

const needed = (field: string): Rule => {
  const sentence = `${field} is a required field when a Resource (primary/secondary) is assigned to a Task`;
  return (_, row) => (isSet(row.assignedResourceID) && !isSet(row[field]) ? [sentence] : []);
};

const definedPair: Rule = (world, { assignedResourceID, assignedResourceRoleID }) =>
  isSet(assignedResourceID) &&
  isSet(assignedResourceRoleID) &&
  !inDepartment(world, { resourceID: assignedResourceID, roleID: assignedResourceRoleID })
    ? ["The specified AssignedResourceID and AssignedRoleID combination is not currently defined"]
    : [];

/** What a task demands. */
export const taskRules: readonly Rule[] = [together, needed("departmentID"), needed("billingCodeID"), definedPair];

/** A task's further resource has a role of theirs in a department, and is not the primary one. */
export const taskHelper: Rule = (world, { taskID, resourceID, roleID }) => {
  if (!inDepartment(world, { resourceID, roleID })) {
    return ["The specified ResourceID and RoleID combination is not currently defined"];
  }
  return rowOf(world, "Tasks", taskID)?.assignedResourceID === resourceID
    ? ["The Resource is already assigned to this Task."]
    : [];
};
