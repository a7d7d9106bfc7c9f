import { AuthorizationResponseError } from "openid-client";
import type { RecordCommand } from "../commands.ts";
import type { SampleMail } from "../sampleMail.ts";
import { answersOf } from "./answers.ts";
import { place } from "./element.ts";
import { drawFrame } from "./frame.ts";
import { drawList, walk } from "./list.ts";
import { loadMails } from "./mailbox.ts";
import { type Preferences, prefer, preferences } from "./preferences.ts";
import { drawReading } from "./reading.ts";
import { type Authority, arrive, type Session, signIn } from "./signIn.ts";
import { taskPane } from "./taskPane.ts";
import { keepWish, takeWish } from "./wish.ts";
import { wordsFor } from "./words.ts";

interface Settings extends Authority {
  readonly commands: readonly RecordCommand[];
  readonly autotaskUrl?: string;
}

const settings: Settings = await (await fetch("/outlook/settings")).json();
const openedKey = "outlook.opened";
const opened = new Set<string>(JSON.parse(sessionStorage.getItem(openedKey) ?? "[]"));

let chosen = preferences();
let session: Session | null = null;
let mails: readonly SampleMail[] = [];
let selected: string | null = null;
/** What the pane is open for: null for its own start, undefined where it is closed. */
let paneFor: RecordCommand | null | undefined;

const say: ReturnType<typeof wordsFor> = (words, facts) => wordsFor(chosen.language)(words, facts);
const mail = () => mails.find(({ id }) => id === selected) ?? null;
const isRead = ({ id, read }: SampleMail) => read || opened.has(id);

const pane = taskPane(
  answersOf({
    mail,
    context: () => ({ locale: chosen.language, theme: chosen.theme }),
    async token(fresh) {
      const token = (await session?.token(fresh)) ?? null;
      if (!token) complain(say("Your sign-in has ended."));
      return token;
    },
  }),
  () => {
    paneFor = undefined;
    draw();
  },
);

function openPane(command: RecordCommand | null) {
  paneFor = command;
  const action: Record<string, string> = command ? { action: command } : {};
  const { language: lang, theme } = chosen;
  pane.open(`/pane?${new URLSearchParams({ ...action, lang, theme })}`, say("Close"));
  draw();
}

function select(id: string | null) {
  selected = id;
  if (id) opened.add(id);
  sessionStorage.setItem(openedKey, JSON.stringify([...opened]));
  document.body.classList.toggle("reads", id !== null);
  drawReading(mail(), chosen.language, say, () => select(null));
  pane.tell("itemChanged");
  draw();
}

function change(next: Preferences) {
  const newLanguage = next.language !== chosen.language;
  chosen = next;
  prefer(chosen);
  drawReading(mail(), chosen.language, say, () => select(null));
  // Outlook starts its add-ins again in another language, and only tells them of another theme.
  if (paneFor !== undefined && newLanguage) openPane(paneFor);
  else pane.tell("contextChanged");
  draw();
}

function draw() {
  drawList({ mails, selected, isRead, language: chosen.language, say, onSelect: select });
  drawFrame({
    say,
    preferences: chosen,
    session,
    autotaskUrl: settings.autotaskUrl,
    unread: mails.filter((each) => !isRead(each)).length,
    kind: "mail",
    itemOpen: mail() !== null,
    paneFor,
    commands: settings.commands,
    onPrefer: change,
    onSignIn: (anew) => signIn(settings, anew).catch(notSignedIn),
    onCommand: openPane,
  });
}

function complain(words: string | null) {
  place("trouble").textContent = words;
  place("trouble").hidden = words === null;
}

function notSignedIn(error: unknown) {
  const why = error instanceof AuthorizationResponseError ? error.error_description : error;
  complain(say("Signing in did not work: {why}", { why: why instanceof Error ? why.message : String(why) }));
}

// Another file in the folder is another mail, without a reload.
async function refresh() {
  const found = await loadMails().catch(() => mails);
  if (JSON.stringify(found) === JSON.stringify(mails)) return;
  mails = found;
  draw();
}

prefer(chosen);
walk(place("list"));
keepWish();
const arrived = await arrive(settings).catch(notSignedIn);
const leaving = arrived === null && (await signIn(settings).then(() => true, notSignedIn));
if (!leaving) {
  session = typeof arrived === "object" ? arrived : null;
  await refresh();
  const wished = takeWish();
  const first = matchMedia("(max-width: 700px)").matches ? null : (mails[0]?.id ?? null);
  select(mails.some(({ id }) => id === wished) ? wished : first);
  addEventListener("focus", refresh);
  setInterval(() => document.visibilityState === "visible" && refresh(), 10_000);
}
