import { openingIn, ownWords } from "../forms/opening.ts";
import { joined, submissionIn } from "../forms/submission.ts";
import { Problem } from "../kit/errors.ts";
import type { Desk, Tools, Visit } from "./desk.ts";
import { keptMessage } from "./keptMessages.ts";
import { menu } from "./menu.ts";
import { open } from "./open.ts";
import { ownerOf } from "./owner.ts";
import { type Behind, press } from "./press.ts";
import { openSeveral } from "./several.ts";

/** The desk over its tools. What does not fit a card stands behind it. */
export function deskWith(tools: Tools): Desk {
  const desk: Desk = {
    open: async (visit, action, message, more) =>
      behindCards(tools, visit).keep(await open(tools, visit, action, message, more)),
    openSeveral: async (visit, action, messages) =>
      behindCards(tools, visit).keep(await openSeveral(tools, visit, action, messages)),
    menu: (visit, more) => menu(tools, visit, more),
    async press(visit, data) {
      const opening = openingIn(data);
      if (!opening) return press(tools, visit, submissionIn(data), behindCards(tools, visit));
      const { action, text = "", origin } = opening;
      if (!action) return desk.menu(visit);
      const message = origin ? await keptMessage(tools, visit.caller, origin) : ownWords(text);
      return desk.open(visit, action, message, opening);
    },
  };
  return desk;
}

function behindCards({ drafts }: Tools, { caller }: Visit): Behind {
  const owner = ownerOf(caller);
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
