import type { Say } from "../words/words.ts";
import { buttons, type Element, linkButton, notice, sentence } from "./card.ts";
import type { FilledForm } from "./form.ts";

/** What is there already and can be opened instead, each record once. */
export const alreadyLines = ({ already }: Pick<FilledForm, "already">, say: Say): Element[] =>
  already
    .filter(({ link }, at) => already.findIndex((one) => one.link === link) === at)
    .map(({ sentence: said, facts, link }) =>
      notice("warning", sentence(say(said, facts), "strong"), buttons(linkButton(say("Open in Autotask"), link))),
    );
