import type { AssignedPerson, AssignedTo } from "../autotask/assigned.ts";
import type { Ask } from "../autotask/autotask.ts";
import type { Entry, Option } from "../forms/entry.ts";
import type { Fields } from "../forms/field.ts";
import { type AssignedField, assignmentIn, assignmentValue } from "../forms/kinds/assigned.ts";
import { idsIn } from "./within.ts";

/** Who is on records, as far as whoever asks may read them. */
export type LookedUp = (to: AssignedTo, ids: readonly number[], ask: Ask) => Promise<readonly AssignedPerson[]>;

/**
 * Who can be chosen for the records that are chosen above. While nobody has touched it, the asking person is chosen where a
 * record is theirs alone, but never on the way out. With a record go those who were chosen for it.
 */
export async function assignedEntry(
  field: AssignedField,
  fields: Fields,
  entry: Entry,
  typed: (key: string) => string | undefined,
  { assigned, ask }: { readonly assigned: LookedUp; readonly ask: Ask },
  { sending }: { readonly sending: boolean },
): Promise<Entry> {
  const above = field.to.map((key) => ({ key, source: sourceOf(fields, key), ids: idsIn(typed(key) ?? "") }));
  const asked = above.map(async ({ key, source, ids }) => {
    const people = source ? await assigned(source, ids, ask) : [];
    return people.map((person) => ({ ...person, value: assignmentValue({ ...person, to: key }) }));
  });
  const people = (await Promise.all(asked)).flat();
  const kept = entry.typed.split(",").filter((value) => {
    const { to, record } = assignmentIn(value);
    return above.some(({ key, ids }) => key === to && ids.includes(record));
  });
  const untouched = !sending && entry.typed === entry.began;
  const chosen = untouched ? mineAlone(people) : kept;
  const began = untouched ? chosen.join(",") : entry.began;
  return { ...entry, typed: chosen.join(","), began, options: offered(people, chosen) };
}

const sourceOf = (fields: Fields, key: string): AssignedTo | null => {
  const field = fields[key];
  return field && "source" in field ? (field.source as AssignedTo) : null;
};

interface Candidate extends AssignedPerson {
  readonly value: string;
}

const isThere = ({ role }: Candidate): boolean => role === undefined;
const sameRecord = (one: Candidate, other: Candidate): boolean =>
  one.value.startsWith(`${assignmentIn(other.value).to}:`) && one.record === other.record;

/** Oneself, on records where nobody else is. */
function mineAlone(people: readonly Candidate[]): readonly string[] {
  const there = people.filter(isThere);
  return there.flatMap((one) => (there.every((other) => other.mine || !sameRecord(one, other)) ? [one.value] : []));
}

/** Who is there, then oneself where one is not. What was chosen before one was is kept: the rest of a submission may still need it. */
const offered = (people: readonly Candidate[], chosen: readonly string[]): readonly Option[] =>
  people
    .filter(
      (one) =>
        isThere(one) ||
        chosen.includes(one.value) ||
        !people.some((other) => isThere(other) && other.mine && sameRecord(one, other)),
    )
    .toSorted((one, other) => Number(isThere(other)) - Number(isThere(one)))
    .map(({ value, label, mine }) => ({ value, title: label, active: true, mine }));
