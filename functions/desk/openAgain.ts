import { opens } from "../forms/opening.ts";
import type { Message } from "../forms/origin.ts";
import { isProblem } from "../kit/errors.ts";
import type { Further, Screen, Tools, Visit } from "./desk.ts";
import { keptUnder } from "./onward.ts";
import { actionNamed } from "./ownFields.ts";
import { notOpenedScreen } from "./screens.ts";

/** The screen of a form that could not be opened for now, with a button that opens it again for the same message. @throws whatever else went wrong */
export async function openAgain(
  tools: Pick<Tools, "actions" | "drafts" | "clock" | "log">,
  visit: Visit,
  actionId: string,
  message: Message | Promise<Message>,
  more: Further | undefined,
  error: unknown,
): Promise<Screen> {
  if (!isProblem(error, "autotaskAway")) throw error;
  const form = actionNamed(tools, actionId);
  const origin = visit.holdsMessage ? undefined : (more?.origin ?? (await keptUnder(tools, visit, await message)));
  const kept = { ...(origin ? { origin } : {}), ...(more?.chosen ? { chosen: more.chosen } : {}) };
  const again = visit.holdsMessage || origin ? opens({ action: form.id, ...kept }) : null;
  return notOpenedScreen(form, error, visit, again);
}
