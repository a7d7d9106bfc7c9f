import * as z from "zod";
import type { Desk } from "../desk/desk.ts";
import { doorCard } from "../forms/menuCard.ts";
import { cutAt } from "../forms/messageText.ts";
import { opens, ownWords } from "../forms/opening.ts";
import { wordsFor } from "../words/words.ts";
import { type Asked, visitOf } from "./asked.ts";
import { adaptiveCard, type Shown } from "./attachment.ts";
import { type Command, type Understood, understood } from "./commands.ts";
import type { Spoken } from "./spoken.ts";
import type { Unhappy } from "./unhappy.ts";

/** A message in a conversation of the bot, and the way to answer it there. */
export interface Said extends Asked, Spoken {
  readonly reply: (shown: Shown) => Promise<void>;
}

/** The conversations of the bot. */
export interface Chat {
  said(said: Said): Promise<void>;
  press(asked: Asked): Promise<object>;
}

/** The connector waits this long for a message; an invoke must be answered sooner. */
const waitMilliseconds = 8_000;
const mostCarried = 2_000;

const executed = z.looseObject({ action: z.looseObject({ data: z.unknown() }) });

/** Chat with the bot: forms in a person's own chat, and where others read, one button that opens them in a dialog. */
export function chat(desk: Desk, commands: readonly Command[], unhappy: Unhappy): Chat {
  return {
    async said(said) {
      if (said.personal) return said.reply(await answered(said));
      if (said.addressed) await said.reply(door(said, heardIn(said)));
    },
    async press(asked) {
      const { card } = asked.personal ? await pressed(asked) : door(asked);
      return { statusCode: 200, type: adaptiveCard, value: card };
    },
  };

  function answered(said: Said): Promise<Shown> {
    const visit = visitOf(said, "execute", waitMilliseconds);
    const heard = heardIn(said);
    const drawn =
      "command" in heard
        ? desk.open(visit, heard.command.id, ownWords(heard.text))
        : desk.menu(visit, "unclear" in heard ? heard : {});
    return drawn.catch((error: unknown) => unhappy(error, visit));
  }

  /** "Hey @Autotask ticket": what stands before the bot's name may be no more than a greeting. */
  function heardIn({ text, after }: Spoken): Understood {
    const heard = understood(text, commands);
    if (!("unclear" in heard) || !after) return heard;
    const told = understood(after, commands);
    return "unclear" in told ? heard : told;
  }

  async function pressed(asked: Asked): Promise<Shown> {
    const visit = visitOf(asked, "execute");
    try {
      return await desk.press(visit, executed.parse(asked.value).action.data);
    } catch (error) {
      return unhappy(error, visit);
    }
  }

  /** Everybody reads this card: it holds what its reader wrote there for all to see, and nothing else. */
  function door(asked: Asked, heard?: Understood): Shown {
    const { locale, room } = visitOf(asked, "submit");
    const say = wordsFor(locale);
    const begun = heard && "command" in heard ? heard : undefined;
    const title = say(begun?.command.title ?? "Autotask");
    const data = opens(begun ? { action: begun.command.id, text: carried(begun.text) } : {});
    return { title, card: doorCard({ title, data }, say, room) };
  }
}

const carried = (text: string): string => (text.length > mostCarried ? `${cutAt(text, mostCarried)} …` : text);
