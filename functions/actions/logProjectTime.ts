import { folded } from "../forms/field.ts";
import { pair } from "../forms/kinds/pair.ts";
import { search } from "../forms/kinds/search.ts";
import { action, beside } from "./action.ts";
import { receiptAt } from "./receiptAt.ts";
import { mineAt, timeFields, timeRefused, timeValues } from "./timeEntry.ts";

export const logProjectTime = action({
  id: "logProjectTime",
  title: "Project time",
  button: "Log",
  from: ["mail", "chat", "appointment", "nothing"],
  firstFor: "appointment",

  fields: {
    project: search("Project", "Projects", { find: "Find project", listed: true }),
    task: search("Task", "Tasks", { find: "Find task", within: ["project"], listed: true }),
    who: pair("Resource and role", "DepartmentRoles", { mine: true }),
    ...timeFields,
    contract: folded(search("Contract", "Contracts", { find: "Find contract", within: ["project"] })),
  },
  fillIn: [
    {
      by: "task",
      follows: "unseen",
      async with(task, { get }) {
        const found = await get("Tasks", task, ["projectID"]);
        return found && { project: found.projectID };
      },
    },
    {
      by: "task",
      follows: "shown",
      async with(task, known) {
        const fields = ["assignedResourceID", "assignedResourceRoleID", "billingCodeID"] as const;
        const found = await known.get("Tasks", task, fields);
        return found && { who: await mineAt(known, "Tasks", found), workType: found.billingCodeID };
      },
    },
    {
      by: "project",
      async with(project, { get }) {
        const found = await get("Projects", project, ["contractID"]);
        return found && { contract: found.contractID };
      },
    },
  ],
  refused: { taskID: "task", ...timeRefused },

  async send({ project: _, task: taskID, ...time }, autotask) {
    const said = { said: "Time logged on task {number}", otherwise: "Time logged" } as const;
    const [, receipt] = await beside(
      autotask.create("TimeEntries", { taskID, ...timeValues(time) }),
      receiptAt(autotask, "task", taskID, said),
    );
    return receipt;
  },
});
