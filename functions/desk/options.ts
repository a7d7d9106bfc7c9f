import { type AboutOptions, type KeepingOptions, type Options, optionsCard } from "../forms/optionsCard.ts";
import { Problem } from "../kit/errors.ts";
import type { Action } from "../submissions/action.ts";
import { wordsFor } from "../words/words.ts";
import type { Screen, Tools, Visit } from "./desk.ts";
import { timeZoneOf, type ZoneTools } from "./zone.ts";

/** The command that opens the options: it stands in the menu among the actions, and is none. */
export const optionsCommand: Pick<Action, "id" | "title" | "button"> = {
  id: "options",
  title: "Options",
  button: "Open",
};

/** What the options need of the desk's tools. */
type OptionTools = ZoneTools & Pick<Tools, "who" | "clock" | "log">;

/** Draws what a person has chosen for themselves; `origin` is the message to which the menu leads back. @throws Problem who may not use it */
export async function openOptions(tools: OptionTools, visit: Visit, origin: string | undefined): Promise<Screen> {
  const [kept] = await Promise.all([
    tools.options.of(visit.caller, { signal: visit.deadline }),
    tools.who(visit.caller, { signal: visit.deadline }),
  ]);
  return drawn(tools, visit, { timeZone: kept.timeZone ?? "" }, origin);
}

/** Keeps what a person has chosen; where that fails, the choice stays in the card. @throws Problem who may not use it */
export async function keepOptions(
  tools: OptionTools,
  visit: Visit,
  { chosen, origin }: KeepingOptions,
): Promise<Screen> {
  await tools.who(visit.caller, { signal: visit.deadline });
  try {
    await tools.options.keep(visit.caller, { ...chosen });
  } catch (error) {
    const reference = tools.log.bug("options", error, {});
    return drawn(tools, visit, chosen, origin, new Problem("unexpected", { reference }));
  }
  return drawn(tools, visit, chosen, origin, "saved");
}

async function drawn(
  tools: OptionTools,
  visit: Visit,
  chosen: Options,
  origin: string | undefined,
  outcome?: AboutOptions["outcome"],
): Promise<Screen> {
  const say = wordsFor(visit.locale);
  const about = {
    zone: await timeZoneOf(tools, visit),
    now: tools.clock.now(),
    menu: visit.holdsMessage ? null : { ...(origin ? { origin } : {}) },
    ...(outcome ? { outcome } : {}),
  };
  return {
    title: say(optionsCommand.title),
    card: optionsCard(chosen, about, say, visit.room),
    state: outcome === "saved" ? "receipt" : "form",
    live: [],
  };
}
