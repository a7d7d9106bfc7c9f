import { attachmentsOf, publishOf } from "../autotask/attachments.ts";
import { blank, type Entry } from "../forms/entry.ts";
import type { Answers, Fields } from "../forms/field.ts";
import type { Form } from "../forms/form.ts";
import type { ChosenFile, ChosenFiles } from "../forms/kinds/files.ts";
import { cutAt } from "../forms/messageText.ts";
import type { Person } from "../identity/identity.ts";
import { Problem } from "../kit/errors.ts";
import { allAttached, attach, type NamedFile } from "../submissions/attaching.ts";
import type { Journal } from "../submissions/journal.ts";
import type { Sender } from "../submissions/sender.ts";
import type { Say } from "../words/words.ts";
import type { Checked } from "./check.ts";
import type { Tools } from "./desk.ts";

const named = (owner: string, files: readonly ChosenFile[]): readonly NamedFile[] =>
  files.map((file) => ({ owner, ...file }));

/** Attaches to a record, as a person, what has been chosen for it. */
export const attaching = (tools: Tools, owner: string, person: Person, journal: Journal): Sender["attach"] => {
  const { files, uploads, autotask } = tools;
  const places = { writes: autotask.as(person.resourceID), reads: tools.readAs(person) };
  return async (entity, parent, chosen, note) => {
    if (chosen.files.length === 0) return;
    await journal.also("Attachments", async () => {
      const publish = await publishOf(entity, note, autotask.picklist);
      const { send, find } = attachmentsOf(entity, parent, places);
      const target = {
        find,
        send: (file: { readonly name: string; readonly data: string }) => send({ ...file, publish }),
      };
      allAttached(await attach(named(owner, chosen.files), target, { files, uploads, journal }));
    });
  };
};

/** @throws Problem fileMissing naming the first of the chosen files whose bytes are not here */
export async function allHere({ files }: Tools, owner: string, answers: Answers<Fields>): Promise<void> {
  const chosen = Object.values(answers).flatMap((answer) => (isChosen(answer) ? answer.files : []));
  const sizes = await Promise.all(named(owner, chosen).map(files.size));
  const missing = chosen.find((_, place) => sizes[place] === null);
  if (missing) throw new Problem("fileMissing", { name: missing.name });
}

/** The answers with links to files below the text that they belong to, which makes room for them in what goes along as far as it fits. */
export function withLinks(form: Form, answers: Answers<Fields>, say: Say): Answers<Fields> {
  const below = linkedIn(form, answers, say).map(({ key, text, links, max }) => {
    const room = Math.max(0, max - links.length - gap.length);
    return [key, [cutAt(text, room), links].filter(Boolean).join(gap)];
  });
  return { ...answers, ...Object.fromEntries(below) };
}

/** What was checked, with what is wrong beside a text that the person has written and that has no room for the links below it. */
export function withRoom(form: Form, { entries, answers }: Checked, say: Say): Checked {
  if (!answers) return { entries, answers };
  const wrong = linkedIn(form, answers, say).flatMap(({ key, links, max }) => {
    const entry = entries[key] ?? blank;
    const over = [ownIn(entry), links].filter(Boolean).join(gap).length - max;
    return over > 0 ? [[key, { ...entry, wrong: { sentence: noRoom, facts: { over } } }] as const] : [];
  });
  return { entries: { ...entries, ...Object.fromEntries(wrong) }, answers: wrong.length > 0 ? null : answers };
}

const gap = "\n\n";
const noRoom = "Too long by {over} characters with the links below it. Shorten it, or untick some of them." as const;

/** What nobody may cut without a word: of a message that was cut already, and of earlier ones, only as much goes along as fits. */
const ownIn = ({ typed, cut }: Entry): string => (cut && typed.length === cut.kept ? "" : typed.trim());

/** The texts that links stand below, with those. */
const linkedIn = ({ fields }: Form, answers: Answers<Fields>, say: Say) =>
  Object.entries(fields).flatMap(([key, field]) => {
    const answer = answers[key];
    const text = field.kind === "files" ? fields[field.below] : undefined;
    if (field.kind !== "files" || text?.kind !== "longText" || !isChosen(answer) || answer.links.length === 0)
      return [];
    const links = answer.links.map(({ name, url }) => `${name ?? say("Original message")}: ${url}`).join("\n");
    return [{ key: field.below, text: String(answers[field.below] ?? ""), links, max: text.max }];
  });

const isChosen = (answer: Answers<Fields>[string] | undefined): answer is ChosenFiles =>
  typeof answer === "object" && "links" in answer;
