import { isProblem, type Problem, type ProblemCode } from "../kit/errors.ts";
import type { Facts, Say, Sentence } from "../words/words.ts";
import {
  type Card,
  type Client,
  card,
  type Element,
  line,
  linkButton,
  notice,
  sentence,
  submitButton,
  textInput,
} from "./card.ts";
import type { Form } from "./form.ts";
import { kindOf } from "./kinds.ts";
import type { Submission } from "./submission.ts";

/** What happened, and what to do about it, line by line. */
interface Wording {
  readonly happened: Sentence;
  readonly todo: readonly Sentence[];
  /** The same where no form was on screen yet. */
  readonly atOpening?: readonly Sentence[];
}

/** All words of failure. */
const wording: Readonly<Record<ProblemCode, Wording>> = {
  autotaskAway: {
    happened: "Autotask does not answer at the moment.",
    todo: ["Nothing was sent. Your text is kept: try again in a minute."],
    atOpening: ["Open the form again in a minute."],
  },
  autotaskUnclear: {
    happened: "Autotask answered in a way that this app cannot read.",
    todo: [
      "Nothing was sent, and your text is kept. If it happens again, tell your administrator: the log says where.",
    ],
  },
  mayHaveArrived: {
    happened: "It may have arrived: it was sent, but Autotask did not answer.",
    todo: ["Look in Autotask before you send it again. This form sends nothing more; your text stands below."],
  },
  autotaskRefused: {
    happened: "Autotask said: {why}",
    todo: ["Nothing was made. Correct it and send it again."],
  },
  noRight: {
    happened: "Autotask said: {why}",
    todo: [
      "Nothing was made. An administrator must tick in Autotask:",
      "1. in the security level of the API user: Resource Impersonation (Web Services API), Add and Edit for this kind of record;",
      "2. in your own security level: Allow impersonation of resources with this security level;",
      "3. in your own security level: the right to add this kind of record.",
    ],
  },
  mayNotRead: {
    happened: "Autotask said: {why}",
    todo: [
      "Nothing was sent. Tell your administrator: the security level of the API user in Autotask must let it see this kind of record.",
    ],
  },
  notSeen: {
    happened: "This app does not show you this record, so it cannot add to what stands there.",
    todo: ["Add it in Autotask itself."],
  },
  apiUserRefused: {
    happened: "Autotask does not let this app in.",
    todo: ["Tell your administrator: the API user's name, secret or integration code is not accepted."],
  },
  noZone: {
    happened: "The Autotask zone of this app could not be found.",
    todo: ["Tell your administrator: the API user's name or the zone look-up address is wrong."],
  },
  wrongZone: {
    happened: "{typed} is not your Autotask address.",
    todo: ["Tell your administrator: the right address is {right}."],
  },
  notSignedIn: { happened: "You are not signed in.", todo: ["Sign in again, then try once more."] },
  signInAway: {
    happened: "Microsoft's sign-in service does not answer at the moment.",
    todo: ["Try again in a minute."],
  },
  foreignTenant: {
    happened: "Your organization may not use this app.",
    todo: ["Use the account of the organization that set it up."],
  },
  guest: { happened: "Guests cannot use this app.", todo: ["Use the account of the organization that set it up."] },
  noAddress: {
    happened: "Your e-mail address is not known here yet.",
    todo: ["Open Autotask in the Outlook task pane once: then Teams knows you too."],
  },
  noResource: {
    happened: "Autotask has no resource with your address {address}.",
    todo: ["Ask your administrator to enter this address at your resource in Autotask."],
  },
  inactiveResource: {
    happened: "Your Autotask resource with the address {address} is inactive.",
    todo: ["Ask your administrator to activate your resource in Autotask."],
  },
  unknownAction: {
    happened: "This app has no such command.",
    todo: ["Choose a command from the menu again."],
  },
  badForm: {
    happened: "This form could not be read.",
    todo: ["Nothing was sent. Open the form again."],
  },
  draftGone: {
    happened: "The rest of this text is no longer kept.",
    todo: ["Nothing was sent. Open the form again: a form can wait for a day."],
  },
  messageGone: {
    happened: "This message is no longer kept here.",
    todo: ["Open the form again at the message: it is kept for a day, for you alone."],
  },
  fileTooLarge: {
    happened: "A file may have 10 MB at the most.",
    todo: ["Nothing was sent. Leave this file out, or send a link to it."],
  },
  filesTooMany: {
    happened: "A form takes 50 files with 50 MB altogether at the most.",
    todo: ["Nothing was sent. Leave some of them out."],
  },
  fileMissing: {
    happened: "{name} did not arrive here.",
    todo: ["Nothing was sent. Untick it, or send the form again."],
  },
  filesWait: {
    happened: "{attached} of {all} attached, {waiting} waiting.",
    todo: ["Autotask takes 10 MB of files in five minutes. Try again in a few minutes."],
  },
  filesRefused: {
    happened: "{attached} of {all} attached.",
    todo: ["Add the others in Autotask, or try again when the reason is gone."],
  },
  tooManyMessages: {
    happened: "You selected {count} messages; {most} at most go at once.",
    todo: ["Nothing was sent. Select fewer."],
  },
  unexpected: {
    happened: "Something went wrong in this app.",
    todo: ["Try again. If it happens again, give your administrator the reference {reference}."],
  },
};

/** What happened, in one line. */
export const happened = (problem: Problem, say: Say): Element => sentence(whatHappened(problem, say), "strong");

/** What happened, in words. */
export const whatHappened = (problem: Problem, say: Say): string =>
  say(wording[problem.code].happened, factsOf(problem));

/** A problem in words: what happened, then what to do in that form. */
export const problemLines = (problem: Problem, say: Say, { rights = [] }: Pick<Form, "rights">): Element[] => {
  const { todo } = wording[problem.code];
  const steps = isProblem(problem, "noRight") ? [...todo, ...rights] : todo;
  return [happened(problem, say), ...steps.map((step) => sentence(say(step, factsOf(problem))))];
};

/** Of files that are only attached in part: which were refused and why, and what to do. */
export function fileLines(problem: Problem, say: Say): Element[] {
  if (!isProblem(problem, "filesWait", "filesRefused")) return [];
  const refused = problem.facts.refused.map(({ name, why }) =>
    line({ text: `${name}: `, tone: "strong" }, { text: why ?? say("It is no longer kept here.") }),
  );
  return [...refused, ...wording[problem.code].todo.map((step) => sentence(say(step)))];
}

const factsOf = (problem: Problem): Facts =>
  Object.fromEntries(
    Object.entries(problem.facts).flatMap(([name, fact]) =>
      typeof fact === "string" || typeof fact === "number" ? [[name, fact]] : [],
    ),
  );

/** A card for a problem before there is anything to keep; `again` is what its button sends to try it once more. */
export function problemCard(problem: Problem, say: Say, client: Client, again: object | null = null): Card {
  const { todo, atOpening = todo } = wording[problem.code];
  const steps = atOpening.map((step) => sentence(say(step, factsOf(problem))));
  const buttons = again ? [submitButton(say("Try again"), again, { primary: true })] : [];
  return card(client, [notice("attention", happened(problem, say), ...steps)], buttons);
}

/** A card for an action that cannot be used for now. */
export const unavailableCard = (why: Sentence, say: Say, client: Client): Card =>
  card(client, [notice("attention", sentence(say(why), "strong"))]);

/** A card that keeps what was typed where the form cannot be drawn: its texts to read and copy, the rest in its button. */
export function keptCard(
  problem: Problem,
  form: Form,
  submission: Submission,
  say: Say,
  client: Client,
  more: { readonly again: boolean; readonly link?: string },
): Card {
  const { typed, leftOut: _, behind: __, ...autotask } = submission;
  const texts = Object.entries(form.fields).flatMap(([key, field]) => {
    const text = kindOf(field).text?.(field);
    return text
      ? [textInput({ id: key, label: say(field.label), value: typed[key] ?? "", multiline: text === "lines" })]
      : [];
  });
  return card(
    client,
    [notice("attention", ...problemLines(problem, say, form)), ...texts],
    [
      ...(more.again
        ? [submitButton(say("Try again"), { autotask, kept: choices(form, typed) }, { primary: true })]
        : []),
      ...(more.link ? [linkButton(say("Open Autotask"), more.link)] : []),
    ],
  );
}

const choices = ({ fields }: Form, typed: Submission["typed"]): Submission["typed"] =>
  Object.fromEntries(
    Object.entries(typed).filter(([key]) => {
      const field = fields[key];
      return !field || !kindOf(field).text?.(field);
    }),
  );
