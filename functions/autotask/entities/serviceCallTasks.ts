import { entity, id, reference, required, under } from "../entity.ts";

/** The tasks that a service call is for. */
export const serviceCallTasks = entity({
  soapName: "ServiceCallTask",
  created: under("ServiceCalls", "Tasks", "serviceCallID"),
  unchangeable: true,
  ignoresImpersonation: true,
  fields: {
    id: id(),
    serviceCallID: required(reference("ServiceCalls")),
    taskID: required(reference("Tasks")),
  },
});
