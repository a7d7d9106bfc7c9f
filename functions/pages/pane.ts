import { paneApi } from "./api.ts";
import { type Context, contextFrom, contextIn } from "./context.ts";
import { formIn } from "./form.ts";
import { FrameError } from "./frame.ts";
import { frameAround } from "./frameAround.ts";
import { type Item, itemFrom } from "./item.ts";
import { replyFrom } from "./reply.ts";
import { tokenFrom } from "./token.ts";
import { viewOf } from "./view.ts";
import { wordsFor } from "./words.ts";

const query = new URLSearchParams(location.search);
const frame = frameAround(window);
const view = viewOf(document);
let context = contextIn(query, navigator.language);
const say: ReturnType<typeof wordsFor> = (words) => wordsFor(context.locale)(words);

const action = query.get("action");
const api = paneApi(tokenFrom(frame, Date.now), () => context.locale);
const form = formIn(view, api, replyFrom(frame), action ? { action } : {}, say);
const openItem = itemFrom(frame);

/** Draws the form of the item that is open now, unless that would lose what was typed. */
async function follow() {
  view.failure.hide();
  try {
    meet(await openItem.read());
  } catch (error) {
    if (!(error instanceof FrameError)) throw error;
    view.failure.show(say("Outlook did not hand over the mail."), { words: say("Try again"), onPress: follow });
  }
}

function meet(item: Item | null) {
  const known = form.item();
  view.offer.hide();
  if (item && item.id === known?.id) return;
  if (!form.touched()) return use(item);
  if (item)
    view.offer.show(say("Another mail is open."), { words: say("Use the open mail"), onPress: () => use(item) });
}

function use(item: Item | null) {
  view.offer.hide();
  if (item) return form.open(item);
  form.close();
  view.empty(say("No mail is open"), say("Select a mail to begin."));
}

function wear({ locale, theme }: Context) {
  document.documentElement.lang = locale;
  document.documentElement.dataset.theme = theme;
}

async function adopt() {
  context = await contextFrom(frame, context);
  wear(context);
}

wear(context);
view.say(say("Loading…"));
adopt().then(
  () => {
    frame.hear("contextChanged", adopt);
    openItem.onChange(follow);
    return follow();
  },
  () => view.empty(say("Open this from Outlook"), say("Open a mail in Outlook, then choose Autotask in the ribbon.")),
);
