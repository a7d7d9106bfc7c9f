import { optional, remembered } from "../forms/field.ts";
import { files } from "../forms/kinds/files.ts";
import { internalFirst, picklist } from "../forms/kinds/picklist.ts";
import { search } from "../forms/kinds/search.ts";
import { longText, text } from "../forms/kinds/text.ts";
import { titleOf } from "../forms/subject.ts";
import { action, beside } from "./action.ts";
import { receiptAt } from "./receiptAt.ts";

export const addTaskNote = action({
  id: "addTaskNote",
  title: "Task note",
  button: "Add",
  from: ["mail", "chat", "appointment", "nothing"],
  firstFor: "message",

  fields: {
    project: optional(search("Project", "Projects", { find: "Find project", listed: true })),
    task: search("Task", "Tasks", { find: "Find task", within: ["project"], listed: true }),
    title: optional(text("Title", 250, titleOf)),
    description: longText("Description", 32_000, (origin) => origin.fresh, { earlier: (origin) => origin.history }),
    noteType: remembered(picklist("Note type", "TaskNoteTypes")),
    publish: picklist("Publish to", "TaskNotes.publish", { ...internalFirst, narrowedBy: "noteType" }),
    files: files("Attachments", { below: "description" }),
  },
  fillIn: [
    {
      by: "task",
      async with(task, { get }) {
        const found = await get("Tasks", task, ["projectID"]);
        return found && { project: found.projectID };
      },
    },
  ],
  refused: { taskID: "task" },

  async send({ project: _, task: taskID, files: chosen, ...note }, autotask) {
    const said = { said: "Note added to task {number}", otherwise: "Note added" } as const;
    const [id, receipt] = await beside(
      autotask.create("TaskNotes", { taskID, ...note }),
      receiptAt(autotask, "task", taskID, said),
    );
    await autotask.attach("TaskNoteAttachments", id, chosen, note.publish);
    return receipt;
  },
});
