import { entity, id, reference, required, under } from "../entity.ts";

/** The people who help with a task beside its primary resource. */
export const taskSecondaryResources = entity({
  soapName: "TaskSecondaryResource",
  created: under("Tasks", "SecondaryResources", "taskID"),
  unchangeable: true,
  ignoresImpersonation: true,
  fields: {
    id: id(),
    resourceID: required(reference("Resources")),
    roleID: required(reference("Roles")),
    taskID: required(reference("Tasks")),
  },
});
