import { joined, submissionIn } from "../forms/submission.ts";
import { Problem } from "../kit/errors.ts";
import type { Desk, Tools, Visit } from "./desk.ts";
import { open } from "./open.ts";
import { type Behind, press } from "./press.ts";

/** The desk over its tools. What does not fit a card stands behind it. */
export const deskWith = (tools: Tools): Desk => ({
  open: async (visit, action, message) => behindCards(tools, visit).keep(await open(tools, visit, action, message)),
  press: async (visit, data) => press(tools, visit, submissionIn(data), behindCards(tools, visit)),
});

function behindCards({ drafts }: Tools, { caller }: Visit): Behind {
  const owner = `${caller.tenant}|${caller.objectId}`.toLowerCase();
  return {
    async join(submission) {
      if (!submission.draft) return submission;
      const rests = await drafts.of(owner, submission.draft);
      if (!rests) throw new Problem("draftGone", {});
      return joined(submission, rests);
    },
    async keep({ behind, ...screen }) {
      if (behind && Object.keys(behind.rests).length > 0) await drafts.keep(owner, behind.draft, behind.rests);
      return screen;
    },
  };
}
