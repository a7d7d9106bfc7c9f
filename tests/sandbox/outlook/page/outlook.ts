import { AuthorizationResponseError } from "openid-client";
import type { RecordCommand } from "../commands.ts";
import type { SampleAppointment } from "../sampleAppointment.ts";
import type { SampleMail } from "../sampleMail.ts";
import { answersOf } from "./answers.ts";
import { drawCalendar, loadAppointments } from "./calendar.ts";
import { place } from "./element.ts";
import { drawFrame } from "./frame.ts";
import type { Opened } from "./handedOver.ts";
import { drawList, walk } from "./list.ts";
import { loadMails } from "./mailbox.ts";
import type { Module } from "./modules.ts";
import { type Preferences, prefer, preferences } from "./preferences.ts";
import { drawReading } from "./reading.ts";
import { replies } from "./replies.ts";
import { type Authority, arrive, type Session, signIn } from "./signIn.ts";
import { taskPane } from "./taskPane.ts";
import { keepWish, takeWish, type Wish } from "./wish.ts";
import { wordsFor } from "./words.ts";

interface Settings extends Authority {
  readonly commands: readonly RecordCommand[];
  readonly autotaskUrl?: string;
}

const settings: Settings = await (await fetch("/outlook/settings")).json();
const openedKey = "outlook.opened";
const opened = new Set<string>(JSON.parse(sessionStorage.getItem(openedKey) ?? "[]"));

const written = replies();

let chosen = preferences();
let session: Session | null = null;
let mails: readonly SampleMail[] = [];
let appointments: readonly SampleAppointment[] = [];
let module: Module = "mail";
const selected: Record<Module, string | null> = { mail: null, calendar: null };
/** What the pane is open for: null for its own start, undefined where it is closed. */
let paneFor: RecordCommand | null | undefined;

const say: ReturnType<typeof wordsFor> = (words, facts) => wordsFor(chosen.language)(words, facts);
const items = (): readonly Opened[] => (module === "mail" ? mails : appointments);
const open = (): Opened | null => items().find(({ id }) => id === selected[module]) ?? null;
const isRead = ({ id, read }: SampleMail) => read || opened.has(id);

const pane = taskPane(
  answersOf({
    open,
    reply({ id }, text) {
      written.begin(id, text);
      read();
      place("reading").querySelector("textarea")?.focus();
    },
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
  selected[module] = id;
  if (id) opened.add(id);
  sessionStorage.setItem(openedKey, JSON.stringify([...opened]));
  show();
}

function turnTo(next: Module) {
  module = next;
  show();
}

function show() {
  read();
  pane.tell("itemChanged");
  draw();
}

function read() {
  const item = open();
  const id = item?.id ?? "";
  const then = (act: (to: string) => void) => () => {
    act(id);
    read();
  };
  document.body.classList.toggle("reads", item !== null);
  document.body.classList.toggle("replies", written.draft(id) !== undefined);
  drawReading({
    open: item,
    language: chosen.language,
    say,
    onBack: () => select(null),
    draft: written.draft(id),
    handlers: {
      onWrite: (text) => written.write(id, text),
      onSend: then(written.send),
      onDiscard: then(written.discard),
    },
    sent: written.sent(id),
    replier: session?.name ?? say("Your reply"),
  });
}

function change(next: Preferences) {
  const newLanguage = next.language !== chosen.language;
  chosen = next;
  prefer(chosen);
  read();
  // Outlook starts its add-ins again in another language, and only tells them of another theme.
  if (paneFor !== undefined && newLanguage) openPane(paneFor);
  else pane.tell("contextChanged");
  draw();
}

function draw() {
  const list = { selected: selected[module], language: chosen.language, say, onSelect: select };
  if (module === "mail") drawList({ ...list, mails, isRead });
  else drawCalendar({ ...list, appointments });
  drawFrame({
    say,
    preferences: chosen,
    session,
    autotaskUrl: settings.autotaskUrl,
    unread: mails.filter((each) => !isRead(each)).length,
    kind: module,
    itemOpen: open() !== null,
    paneFor,
    commands: settings.commands,
    onPrefer: change,
    onTurn: turnTo,
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

// Another file in a folder is another item, without a reload.
async function refresh() {
  const before = JSON.stringify([mails, appointments]);
  [mails, appointments] = await Promise.all([
    loadMails().catch(() => mails),
    loadAppointments().catch(() => appointments),
  ]);
  if (JSON.stringify([mails, appointments]) !== before) draw();
}

/** Opens what is wished, else the first mail where there is room beside the list. */
function begin(wish: Wish | null) {
  module = wish?.module ?? "mail";
  const first = matchMedia("(max-width: 700px)").matches ? null : (items()[0]?.id ?? null);
  select(items().some(({ id }) => id === wish?.id) ? (wish?.id ?? null) : first);
}

prefer(chosen);
walk(place("list"));
keepWish();
const arrived = await arrive(settings).catch(notSignedIn);
const leaving = arrived === null && (await signIn(settings).then(() => true, notSignedIn));
if (!leaving) {
  session = typeof arrived === "object" ? arrived : null;
  await refresh();
  begin(takeWish());
  addEventListener("focus", refresh);
  setInterval(() => document.visibilityState === "visible" && refresh(), 10_000);
}
