import type { Ask } from "../autotask/autotask.ts";
import type { Listed } from "../autotask/lists/listed.ts";
import type { ListName } from "../autotask/lists.ts";
import type { Lookups } from "../autotask/lookups.ts";
import { orWithout } from "../autotask/refusedReads.ts";
import type { Common } from "../forms/kinds/kind.ts";
import type { Person } from "../identity/identity.ts";
import type { Choices as LastChosen } from "../storage/keptChoices.ts";
import type { LookedUp } from "./assigned.ts";
import type { Tools } from "./desk.ts";

/** Where a form's choices come from. */
export interface Choices {
  /** The values of a list, for whoever asks. */
  readonly lists: (name: ListName, ask: Ask) => Promise<readonly Listed[]>;
  readonly lookups: Lookups;
  /** List → what the person chose of it last. */
  readonly last: LastChosen;
  readonly assigned: LookedUp;
  /** Whether somebody else may be chosen where Autotask would not look at who chooses. */
  readonly others: boolean;
  readonly ask: Ask;
}

/** Where the choices of a form come from for one person. */
export const choicesFor = (tools: Tools, person: Person, ask: Ask, last: Choices["last"] = {}): Choices => ({
  last,
  others: person.administrator,
  lists: (name, asked) => tools.lists(name, person.resourceID, asked),
  lookups: tools.lookupsFor(person),
  assigned: (to, ids, asked) =>
    tools.assigned(to, ids, { ...asked, reads: tools.readAs(person), me: person.resourceID }),
  ask,
});

/** What Autotask refuses to tell keeps nobody from a form that can be sent without. */
export const unlessNeeded = <T>({ required }: Common, all: Promise<readonly T[]>): Promise<readonly T[]> =>
  required ? all : orWithout(all, []);
