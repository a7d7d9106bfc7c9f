import { openingIn, ownWords } from "../forms/opening.ts";
import { optionsIn } from "../forms/optionsCard.ts";
import { joined, submissionIn } from "../forms/submission.ts";
import { Problem } from "../kit/errors.ts";
import { ownerOf } from "../storage/owner.ts";
import type { Desk, SharedTools, Tools, Visit } from "./desk.ts";
import { keptMessage } from "./keptMessages.ts";
import { menu } from "./menu.ts";
import { open } from "./open.ts";
import { openAgain } from "./openAgain.ts";
import { keepOptions, openOptions, optionsCommand } from "./options.ts";
import { type Behind, press } from "./press.ts";
import { openSeveral } from "./several.ts";

/** The desk over its tools. What does not fit a card stands behind it. */
export function deskWith({ forVisit, ...shared }: SharedTools): Desk {
  const toolsOfVisit = (): Tools => ({ ...shared, ...forVisit() });
  const desk: Desk = {
    open: async (visit, action, message, more) =>
      action === optionsCommand.id
        ? openOptions(shared, visit, more?.origin)
        : behindCards(shared, visit).keep(
            await open(toolsOfVisit(), visit, action, message, more).catch((error: unknown) =>
              openAgain(shared, visit, action, message, more, error),
            ),
          ),
    openSeveral: async (visit, action, messages) =>
      behindCards(shared, visit).keep(await openSeveral(toolsOfVisit(), visit, action, messages)),
    menu: (visit, more) => menu(shared, visit, more),
    async press(visit, data) {
      const opening = openingIn(data);
      const options = optionsIn(data);
      if (options) return keepOptions(shared, visit, options);
      if (!opening) return press(toolsOfVisit(), visit, submissionIn(data), behindCards(shared, visit));
      const { action, text = "", origin } = opening;
      const message = origin ? await keptMessage(shared, visit.caller, origin) : undefined;
      if (!action) return desk.menu(visit, message ? { message } : {});
      return desk.open(visit, action, message ?? ownWords(text), opening);
    },
  };
  return desk;
}

function behindCards({ drafts }: Pick<Tools, "drafts">, { caller }: Visit): Behind {
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
