import { assignedTo } from "./roles.ts";
import type { Rule } from "./rule.ts";
import { badReference } from "./wording.ts";
import { rowOf } from "./world.ts";

const completed = 5;

/** The ticket is of the call's organization, and not complete. */
export const openTicketOfCall: Rule = (world, { serviceCallID, ticketID }) => {
  const [call, ticket] = [rowOf(world, "ServiceCalls", serviceCallID), rowOf(world, "Tickets", ticketID)];
  return ticket && ticket.companyID === call?.companyID && ticket.status !== completed
    ? []
    : [badReference(world, { name: "ticketID", references: "Tickets" }, ticketID)];
};

/** The task is of a project of the call's organization, and not complete. */
export const openTaskOfCall: Rule = (world, { serviceCallID, taskID }) => {
  const [call, task] = [rowOf(world, "ServiceCalls", serviceCallID), rowOf(world, "Tasks", taskID)];
  const project = rowOf(world, "Projects", task?.projectID);
  return task && project?.companyID === call?.companyID && task.status !== completed
    ? []
    : [badReference(world, { name: "taskID", references: "Tasks" }, taskID)];
};

/** Who goes there is assigned to the ticket or task that the call is about. */
export const assignedThere =
  (path: "Tickets" | "Tasks", link: string, via: string, field: string): Rule =>
  (world, row) => {
    const there = assignedTo(world, path, rowOf(world, via, row[link])?.[field]);
    return there.some(({ resourceID }) => resourceID === row.resourceID)
      ? []
      : [badReference(world, { name: "resourceID", references: "Resources" }, row.resourceID)];
  };

/** A call is complete or not: 1 or 0. */
export const yesOrNo: Rule = (_, { isComplete }) =>
  isComplete === 0 || isComplete === 1 ? [] : ["The value of isComplete must be 0 or 1."];
