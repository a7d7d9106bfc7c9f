import type { Rule } from "./rule.ts";
import { missing, noChoice } from "./wording.ts";

const systemNotes = [13, 91];

const ordinaryNote: Rule = (world, { noteType }, sent) =>
  sent.includes("noteType") && systemNotes.includes(Number(noteType)) ? [noChoice(world, "noteType", noteType)] : [];

// Even a change of the text alone has to repeat these two.
const repeated: Rule = (world, { id }, sent) =>
  id === undefined
    ? []
    : ["noteType", "publish"].filter((name) => !sent.includes(name)).map((name) => missing(world, name));

/** What a note of a ticket, a task or a project demands. */
export const noteRules: readonly Rule[] = [ordinaryNote, repeated];
