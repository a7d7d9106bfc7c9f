import { joined, type Submission, submissionIn } from "../forms/submission.ts";
import { Problem } from "../kit/errors.ts";
import type { Desk, Screen, Tools, Visit } from "./desk.ts";
import { open } from "./open.ts";
import { press } from "./press.ts";

/** The desk over its tools. What does not fit a card stands behind it: it is kept before the card is shown, and joined when the card comes back. */
export const deskWith = (tools: Tools): Desk => ({
  open: async (visit, action, message) => shown(tools, visit, await open(tools, visit, action, message)),
  async press(visit, data) {
    const submission = submissionIn(data);
    return shown(tools, visit, await press(tools, visit, submission, () => whole(tools, visit, submission)));
  },
});

const ownerOf = ({ caller }: Visit): string => `${caller.tenant}|${caller.objectId}`.toLowerCase();

async function shown({ drafts }: Tools, visit: Visit, { behind, ...screen }: Screen): Promise<Screen> {
  if (behind && Object.keys(behind.rests).length > 0) await drafts.keep(ownerOf(visit), behind.draft, behind.rests);
  return screen;
}

async function whole({ drafts }: Tools, visit: Visit, submission: Submission): Promise<Submission> {
  if (!submission.draft) return submission;
  const rests = await drafts.of(ownerOf(visit), submission.draft);
  if (!rests) throw new Problem("draftGone", {});
  return joined(submission, rests);
}
