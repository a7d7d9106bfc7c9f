import { actions } from "../actions/index.ts";
import { assigned } from "../autotask/assigned.ts";
import { categoryDefaults } from "../autotask/categoryDefaults.ts";
import { connect } from "../autotask/connect.ts";
import { lists } from "../autotask/lists.ts";
import { lookupMemory } from "../autotask/lookupMemory.ts";
import { lookups } from "../autotask/lookups.ts";
import { newestTickets } from "../autotask/newestTickets.ts";
import { noting } from "../autotask/noting.ts";
import { readAs } from "../autotask/reading.ts";
import { withoutRefused } from "../autotask/refusedReads.ts";
import { visitMemory } from "../autotask/visitMemory.ts";
import type { Tools, VisitTools } from "../desk/desk.ts";
import { deskWith } from "../desk/deskWith.ts";
import { optionsCommand } from "../desk/options.ts";
import { asApp } from "../graph/asApp.ts";
import { appToken } from "../graph/credential.ts";
import { mailboxZones } from "../graph/mailboxZone.ts";
import { people } from "../graph/people.ts";
import { identity, type Person } from "../identity/identity.ts";
import { accessTokens } from "../identity/token.ts";
import { systemClock } from "../kit/clock.ts";
import { jsonLog, type Log } from "../kit/log.ts";
import { match } from "../matching/match.ts";
import { ours } from "../matching/ours.ts";
import { namedTicket, numberedTicket, type TicketTools } from "../matching/ticket.ts";
import { blobs } from "../storage/blobs.ts";
import { managedIdentity } from "../storage/credential.ts";
import { type DraftRow, drafts } from "../storage/drafts.ts";
import { type ChoicesRow, keptChoices } from "../storage/keptChoices.ts";
import { type MadeRow, madeFrom } from "../storage/made.ts";
import { type Account, table } from "../storage/tables.ts";
import type { ClaimRow } from "../submissions/claim.ts";
import { filesIn } from "../submissions/files.ts";
import { submissions } from "../submissions/submissions.ts";
import { type UploadRow, uploads } from "../submissions/uploads.ts";
import { type BotEndpoint, botEndpoint } from "../surfaces/adapter.ts";
import { chat } from "../surfaces/chat.ts";
import { dialog, inDialog } from "../surfaces/dialog.ts";
import { turnOf } from "../surfaces/invokes.ts";
import { messageExtension } from "../surfaces/messageExtension.ts";
import { type PaneFiles, paneFiles } from "../surfaces/paneFiles.ts";
import { type PaneEndpoint, taskPane } from "../surfaces/taskPane.ts";
import { unhappyWith } from "../surfaces/unhappy.ts";
import { type Config, readConfig } from "./config.ts";

/** What the endpoints answer with. */
export interface Services {
  readonly bot: BotEndpoint;
  readonly pane: PaneEndpoint;
  readonly paneFiles: PaneFiles;
  /** Deletes what nobody can ask for any more. */
  readonly sweep: () => Promise<void>;
}

let built: Services | undefined;

/** The services of this process, built at the first request. @throws Error naming every setting to mend */
export const services = (): Services => {
  built ??= build(readConfig(), consoleLog);
  return built;
};

// biome-ignore lint/suspicious/noConsole: the Functions host takes what stands on the console into its log
const consoleLog = jsonLog((level, line) => console[level](line));

/** Builds everything once, from settings alone; nothing is asked before the first request. */
export function build(config: Config, log: Log): Services {
  const clock = systemClock;
  const account = accountOf(config, "table");
  const autotask = connect(config.autotask, { clock, log });
  const graph = asApp({ graphUrl: config.graph.url, token: appToken(config.graph.app) }, log);
  const directory = people(graph);
  const links = table<{ address: string }>(account, "links");
  const { who, addressOf } = identity({ tenants: config.entra.tenants, links, people: directory, autotask, clock });
  const texts = drafts(table<DraftRow>(account, "drafts"), clock);
  const files = filesIn(blobs(accountOf(config, "blob"), "files"), clock);
  const memory = lookupMemory(clock);
  const told = withoutRefused(autotask);
  const us = ours(told, clock);
  const reading: Tools["readAs"] = ({ resourceID }) => readAs(told, config.reads, resourceID);
  const searching = ({ resourceID }: Person) => readAs(autotask, config.reads, resourceID);
  const made = madeFrom(table<MadeRow>(account, "made"), clock);
  const listed = lists(autotask, clock);
  const idOf: TicketTools["idOf"] = async (number, ask) => (await numberedTicket(number, told, ask))?.id ?? null;
  const forVisit = (): VisitTools => {
    const met = visitMemory(memory, clock);
    return {
      lookupsFor: (person) => lookups(searching(person), person.resourceID, met),
      match: (message, reads, ask) => match(message, { ...autotask, ...noting(reads, met), ours: us, idOf }, ask),
      ticket: (number, reads, ask) => namedTicket(number, { ...autotask, ...noting(reads, met), idOf }, ask),
      newestTickets: (whose, reads, ask) => newestTickets(noting(reads, met), whose, clock, ask),
    };
  };
  const desk = deskWith({
    forVisit,
    actions,
    autotask,
    readAs: reading,
    lists: listed,
    assigned: assigned(listed),
    defaultsOf: categoryDefaults(told, clock),
    who,
    made,
    lastChoices: keptChoices(table<ChoicesRow>(account, "choices")),
    options: keptChoices(table<ChoicesRow>(account, "options")),
    home: autotask.home,
    drafts: texts,
    learned: table<{ fields: string }>(account, "learned"),
    mailboxZone: mailboxZones(graph, clock),
    timeZone: config.timeZone,
    submissions: submissions(table<ClaimRow>(account, "claims"), { clock, log }),
    files,
    uploads: uploads(table<UploadRow>(account, "uploads"), clock),
    clock,
    log,
  });
  const unhappy = unhappyWith(log);
  const shown = inDialog(unhappy);
  const commands = [...actions.filter(({ from }) => from.includes("nothing")), optionsCommand];
  const doors = {
    extension: messageExtension(desk, shown, addressOf),
    dialog: dialog(desk, shown),
    chat: chat(desk, commands, unhappy),
  };
  const caller = accessTokens(config.entra, log);
  return {
    bot: botEndpoint(config.bot, turnOf(doors, clock), log),
    sweep: async () =>
      log.info("sweep", { drafts: await texts.sweep(), files: await files.sweep(), made: await made.sweep() }),
    pane: taskPane(desk, unhappy, { caller, clock }),
    paneFiles: paneFiles(files, unhappy, caller),
  };
}

const accountOf = ({ storage, managedIdentity: clientId }: Config, service: "blob" | "table"): Account =>
  "connectionString" in storage
    ? storage
    : {
        url: `https://${storage.accountName}.${service}.core.windows.net`,
        credential: managedIdentity(clientId),
      };
