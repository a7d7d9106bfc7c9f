import { entity, id, reference, required, under } from "../entity.ts";

/** Who goes on a service call for a task. */
export const serviceCallTaskResources = entity({
  soapName: "ServiceCallTaskResource",
  created: under("ServiceCallTasks", "Resources", "serviceCallTaskID"),
  unchangeable: true,
  ignoresImpersonation: true,
  fields: {
    id: id(),
    resourceID: required(reference("Resources")),
    serviceCallTaskID: required(reference("ServiceCallTasks")),
  },
});
