import distance from "damerau-levenshtein";
import type { Form } from "../forms/form.ts";
import { inEveryLanguage } from "../words/words.ts";

/** What can be begun with nothing but a few words, or none. */
export type Command = Pick<Form, "id" | "title" | "button">;

/** What somebody wrote to the bot: a command and the words after it, a call for help, or nothing that is known. */
export type Understood =
  | { readonly command: Command; readonly text: string }
  | { readonly help: true }
  | { readonly unclear: string };

// A command stands at the beginning; what follows may be a page long.
const mostRead = 200;

/** Reads a message to the bot, in any case, any of our languages and with a slip in each word. */
export function understood(said: string, commands: readonly Command[]): Understood {
  const spoken = [...said.slice(0, mostRead).matchAll(/[^\s:,;.!?]+/g)].map(wordIn);
  const heard = commands
    .flatMap((command) =>
      namesOf(command).flatMap((name) =>
        [beginning(spoken, name), joined(spoken, name)].map((heard) => ({ command, ...heard })),
      ),
    )
    .filter(({ end }) => end > 0)
    .toSorted((one, other) => other.end - one.end || one.slips - other.slips)[0];
  if (heard)
    return {
      command: heard.command,
      text: said
        .slice(heard.end)
        .replace(/^[\s:,;.!?–-]+/, "")
        .trimEnd(),
    };
  const asks = (word: string) => beginning(spoken, [word]).end > 0;
  const help = wordsOf("help menu hello").some(asks) || spoken.every(({ word }) => courtesies().includes(word));
  return help ? { help } : { unclear: said.trim() };
}

/** A command's names, each as its words: `Ticket`, `Create ticket`, `Ticket anlegen`, `createTicket`. */
const namesOf = ({ id, title, button }: Command): readonly (readonly string[])[] => {
  const verbs = inEveryLanguage(button);
  const names = inEveryLanguage(title).flatMap((noun, language) => {
    const verb = verbs[language] ?? "";
    // In English, "ticket create a user" is about creating a user.
    return [noun, language === 0 ? `${verb} ${noun}` : `${noun} ${verb}`];
  });
  return [id, ...names].map((name) => name.split(" "));
};

interface Word {
  /** In lower case. */
  readonly word: string;
  /** Where it ends in what was said. */
  readonly end: number;
}

const quotes = /^["'„“”‚‘’«»‹›]+|["'„“”‚‘’«»‹›]+$/g;

const wordIn = ({ 0: word, index }: RegExpExecArray): Word => ({
  word: word.replace(quotes, "").toLowerCase(),
  end: index + word.length,
});

/** Where the words of a name end with which somebody begins, and how many slips are in them. */
interface Beginning {
  /** 0 where it is not that name. */
  readonly end: number;
  readonly slips: number;
}

const notThat: Beginning = { end: 0, slips: 0 };

/** A name word by word, each with a slip at most. */
function beginning(spoken: readonly Word[], name: readonly string[]): Beginning {
  let [end, slips, at] = [0, 0, 0];
  for (const word of name) {
    while (courtesies().includes(spoken[at]?.word ?? "")) at += 1;
    const slip = slipsIn(spoken[at]?.word ?? "", word.toLowerCase());
    if (slip > 1) return notThat;
    slips += slip;
    end = spoken[at]?.end ?? 0;
    at += 1;
  }
  return { end, slips };
}

/** A name whose words are put together or apart otherwise: "Ticket-Notiz", "to do", "ticketnote". */
function joined(spoken: readonly Word[], name: readonly string[]): Beginning {
  const wanted = letters(name.join("").toLowerCase());
  let said = "";
  for (const { word, end } of spoken.slice(spoken.findIndex(({ word }) => !courtesies().includes(word)))) {
    said += letters(word);
    if (said === wanted) return { end, slips: 0 };
    if (!wanted.startsWith(said)) return notThat;
  }
  return notThat;
}

const letters = (word: string): string => word.replace(/[-‐‑–]/g, "");

const shortestWithSlip = 5;

/** One letter too many, too few, wrong or swapped with the next is one slip; short words allow none. */
function slipsIn(written: string, word: string): number {
  if (written === word) return 0;
  const near = word.length >= shortestWithSlip && Math.abs(written.length - word.length) <= 1;
  return near ? distance(written, word).steps : Number.POSITIVE_INFINITY;
}

/** "please open a new ticket": what may stand before a command and says nothing. */
const courtesies = (): readonly string[] => wordsOf("please open a an new");

const wordsOf = (sentence: Parameters<typeof inEveryLanguage>[0]): readonly string[] =>
  inEveryLanguage(sentence).flatMap((words) => words.split(" "));
