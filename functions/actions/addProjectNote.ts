import { remembered } from "../forms/field.ts";
import { files } from "../forms/kinds/files.ts";
import { internalFirst, picklist } from "../forms/kinds/picklist.ts";
import { search } from "../forms/kinds/search.ts";
import { longText, text } from "../forms/kinds/text.ts";
import { toggle } from "../forms/kinds/toggle.ts";
import { titleOf } from "../forms/subject.ts";
import { action, beside } from "./action.ts";
import { receiptAt } from "./receiptAt.ts";

export const addProjectNote = action({
  id: "addProjectNote",
  title: "Project note",
  button: "Add",
  from: ["mail", "chat", "appointment", "nothing"],
  firstFor: "message",

  fields: {
    project: search("Project", "Projects", { find: "Find project", listed: true }),
    title: text("Title", 250, titleOf),
    description: longText("Description", 32_000, (origin) => origin.fresh, { earlier: (origin) => origin.history }),
    noteType: remembered(picklist("Note type", "ProjectNoteTypes")),
    publish: picklist("Publish to", "ProjectNotes.publish", { ...internalFirst, narrowedBy: "noteType" }),
    isAnnouncement: toggle("Announcement"),
    files: files("Attachments", { below: "description" }),
  },
  refused: { projectID: "project" },

  async send({ project: projectID, files: chosen, ...note }, autotask) {
    const said = { said: "Note added to project {number}", otherwise: "Note added" } as const;
    const [id, receipt] = await beside(
      autotask.create("ProjectNotes", { projectID, ...note }),
      receiptAt(autotask, "project", projectID, said),
    );
    await autotask.attach("ProjectNoteAttachments", id, chosen, note.publish);
    return receipt;
  },
});
