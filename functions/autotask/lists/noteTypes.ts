import type { Autotask } from "../autotask.ts";
import type { PicklistName } from "../entities.ts";
import { type Listed, picked } from "./listed.ts";

// What workflow rules and forwarding leave behind: Autotask lists them with the others and refuses them from the API.
const systemOnly = [13, 91];

/** The note types of a picklist that may be given to a note. */
export const noteTypes =
  (name: PicklistName) =>
  async (autotask: Autotask): Promise<() => readonly Listed[]> => {
    const values = await autotask.picklist(name);
    const listed = picked(values.filter(({ value }) => !systemOnly.includes(value)));
    return () => listed;
  };
