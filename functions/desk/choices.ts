import type { Ask } from "../autotask/autotask.ts";
import type { Person } from "../identity/identity.ts";
import type { Tools } from "./desk.ts";
import type { Choices } from "./entries.ts";

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
