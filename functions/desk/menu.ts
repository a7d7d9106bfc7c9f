import { randomUUID } from "node:crypto";
import type { Ask } from "../autotask/autotask.ts";
import { type MenuEntry, menuCard } from "../forms/menuCard.ts";
import { type Opening, opens } from "../forms/opening.ts";
import type { Message } from "../forms/origin.ts";
import { isProblem } from "../kit/errors.ts";
import type { Action } from "../submissions/action.ts";
import { type Sentence, wordsFor } from "../words/words.ts";
import type { MenuStart, Screen, Tools, Visit } from "./desk.ts";
import { keepMessage } from "./keptMessages.ts";
import { optionsCommand } from "./options.ts";

/** Actions that stand together in the menu. */
export interface ActionGroup {
  readonly title: Sentence;
  readonly actions: readonly Action[];
}

/** What the menu needs of the desk's tools. */
type MenuTools = Pick<Tools, "actions" | "autotask" | "drafts" | "who">;

/** Draws what can be done with a message; the message is kept where the client does not hold it. @throws Problem who may not use it */
export async function menu(tools: MenuTools, visit: Visit, { message, unclear }: MenuStart = {}): Promise<Screen> {
  if (!message) return drawn(tools, visit, "nothing", {}, unclear);
  const [known] = await Promise.all([message, tools.who(visit.caller, { signal: visit.deadline })]);
  if (visit.holdsMessage || known.kind === "nothing") return drawn(tools, visit, known.kind, {}, unclear);
  const origin = randomUUID();
  const kept = keepMessage(tools, visit.caller, origin, known);
  const [screen] = await Promise.all([drawn(tools, visit, known.kind, { origin }, unclear), kept]);
  return screen;
}

/** The menu for a kind of message; every button opens its form with `start`. */
async function drawn(
  { actions, autotask }: MenuTools,
  { locale, room, deadline }: Visit,
  from: Message["kind"],
  start: Opening,
  unclear: string | undefined,
): Promise<Screen> {
  const say = wordsFor(locale);
  const entry = async (action: Action): Promise<MenuEntry> => ({
    title: say(action.title),
    data: opens({ ...start, action: action.id }),
    off: await unavailableFor(action, autotask, { signal: deadline }),
  });
  const groups = await Promise.all(
    groupsFor(from, actions).map(async ({ title, actions }) => ({
      title,
      entries: await Promise.all(actions.map(entry)),
    })),
  );
  const { id, title } = optionsCommand;
  const own = { title: say(title), data: opens({ ...start, action: id }), off: null };
  const all = [...groups, { title: "Autotask" as const, entries: [own] }];
  return { title: say("Autotask"), card: menuCard(all, say, room, unclear), state: "menu", live: [] };
}

/** Why an action cannot be used for now; null where it can, and where nobody can tell: sending will. */
export async function unavailableFor(action: Action, autotask: Tools["autotask"], ask: Ask): Promise<Sentence | null> {
  try {
    return (await action.unavailable?.(autotask, ask)) ?? null;
  } catch (error) {
    if (isProblem(error)) return null;
    throw error;
  }
}

const messageTitles = { mail: "Create from email", chat: "Create from message" } as const;

/** The menu for what somebody started from: what fits it first, every action once, no group empty. */
export function groupsFor(from: Message["kind"], actions: readonly Action[]): readonly ActionGroup[] {
  const ranked = actions.toSorted((one, other) => rank(one, from) - rank(other, from));
  if (from !== "mail" && from !== "chat") return inUse({ title: "Add to Autotask", actions: ranked });
  return inUse(
    { title: messageTitles[from], actions: ranked.filter((one) => rank(one, from) === 0) },
    { title: "Add to Autotask", actions: ranked.filter((one) => rank(one, from) > 0) },
  );
}

const inUse = (...all: readonly ActionGroup[]): readonly ActionGroup[] => all.filter(({ actions }) => actions.length);

/** 0 for what is made for it, 1 for what can be started from it, 2 for the rest. */
function rank({ from: startedFrom, firstFor }: Action, from: Message["kind"]): number {
  if (!startedFrom.includes(from)) return 2;
  const kind = from === "mail" || from === "chat" ? "message" : from;
  return firstFor === kind ? 0 : 1;
}
