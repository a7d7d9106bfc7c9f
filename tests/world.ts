import { randomUUID } from "node:crypto";
import type { Bringing } from "../functions/forms/bringing.ts";
import { jsonLog } from "../functions/kit/log.ts";
import { readConfig } from "../functions/wiring/config.ts";
import { build, type Services } from "../functions/wiring/services.ts";
import { type AutotaskOptions, type StandInAutotask, startAutotask } from "./sandbox/autotask/startAutotask.ts";
import { type StandInConnector, startConnector } from "./sandbox/connector.ts";
import { type StandInGraph, startGraph } from "./sandbox/graph.ts";
import { anna, type Person, tenantId } from "./sandbox/people.ts";
import { ownStorage, signInServer } from "./sandbox/shared.ts";
import * as teams from "./sandbox/teams.ts";
import { startIssuer, type TestIssuer } from "./sandbox/tokens.ts";

/** A card as a client got it. */
export interface Drawn {
  readonly status: number;
  readonly title: string;
  readonly state: string | undefined;
  readonly card: Card;
  readonly live: readonly string[] | undefined;
  readonly redraw: object | undefined;
  /** The files that the pane brings before it sends the form. */
  readonly files?: Bringing;
}

/** An Adaptive Card, read loosely. */
export interface Card {
  readonly version: string;
  readonly body: readonly Part[];
  readonly actions: readonly Part[];
}
export type Part = Readonly<Record<string, unknown>>;

/** The app in this process, amid stand-ins for all the world. */
export interface World {
  readonly autotask: StandInAutotask;
  readonly graph: StandInGraph;
  readonly connector: StandInConnector;
  readonly issuer: TestIssuer;
  readonly services: Services;
  /** The settings it was built from, also for another host on the same storage. */
  readonly settings: Readonly<Record<string, string>>;
  readonly log: readonly string[];
  /** A second app over the same storage and services. */
  readonly another: (settings?: Readonly<Record<string, string>>) => Services;
  /** Calls the pane as somebody. */
  readonly pane: (verb: string, body: unknown, as?: Person, language?: string, timeZone?: string) => Promise<Drawn>;
  /** Opens the form of a Teams message, or an empty one at a box, as somebody. */
  readonly fetchTask: (
    start: teams.Start,
    as?: Person,
    where?: Partial<teams.Where>,
    action?: string,
  ) => Promise<Drawn>;
  /** Presses a button of a Teams dialog as somebody. */
  readonly submitAction: (data: object, as?: Person, where?: Partial<teams.Where>) => Promise<Drawn>;
  /** Writes to the bot as somebody, in their own chat unless `where` says otherwise: the cards that it answers with. */
  readonly say: (text: string, as?: Person, where?: Partial<teams.Where>) => Promise<readonly Drawn[]>;
  /** Presses a button of a card in a chat as somebody. */
  readonly execute: (data: object, as?: Person, where?: Partial<teams.Where>) => Promise<Drawn>;
  /** Presses a button in a conversation that opens a dialog, as somebody. */
  readonly taskFetch: (data: object, as?: Person, where?: Partial<teams.Where>) => Promise<Drawn>;
  /** Presses a button in that dialog. */
  readonly taskSubmit: (data: object, as?: Person, where?: Partial<teams.Where>) => Promise<Drawn>;
  readonly close: () => Promise<void>;
}

/** Starts a world of one's own on free ports. */
export async function startWorld(
  more: { readonly autotask?: AutotaskOptions; readonly settings?: Readonly<Record<string, string>> } = {},
): Promise<World> {
  const appId = randomUUID();
  const entra = await signInServer();
  const [autotask, graph, connector, issuer, storage] = await Promise.all([
    startAutotask(more.autotask),
    startGraph({ jwks: entra.jwks }),
    startConnector({ appId }),
    startIssuer(),
    ownStorage(),
  ]);
  const settings = {
    AZURE_FUNCTIONS_ENVIRONMENT: "Development",
    AUTOTASK_USERNAME: autotask.credentials.username,
    AUTOTASK_SECRET: autotask.credentials.secret,
    AUTOTASK_INTEGRATION_CODE: autotask.credentials.integrationCode,
    AUTOTASK_ZONE_LOOKUP: autotask.zoneLookup,
    ENTRA_CLIENT_ID: issuer.clientId,
    ENTRA_AUTHORITY: issuer.issuer,
    ALLOWED_TENANTS: tenantId,
    GRAPH_URL: graph.url,
    AzureWebJobsStorage: storage,
    MicrosoftAppId: appId,
    MicrosoftAppTenantId: tenantId,
    MicrosoftAppPassword: "not-a-secret",
    ...connector.settings,
    ...more.settings,
  };
  // The bot may write where it is installed: to Anna, and in the chat and the channel of several.
  for (const { id } of [teams.personalChat, teams.groupChat, teams.channel]) connector.install(id, []);
  const lines: string[] = [];
  const log = jsonLog((_, line) => lines.push(line));
  // The app's own tokens come from the run's Entra; those of persons, right and wrong ones, from an issuer of the test's.
  const { apiClientId: clientId, clientSecret } = entra;
  const app = { clientId, clientSecret, managedIdentity: undefined, issuer: () => entra.issuer };
  const another = (changed: Readonly<Record<string, string>> = {}) => {
    const config = readConfig({ ...settings, ...changed });
    return build({ ...config, graph: { ...config.graph, app } }, log);
  };
  const services = another();

  async function posted(activity: teams.TeamsActivity): Promise<{ readonly status: number; readonly body?: unknown }> {
    const authorization = await connector.signed(activity);
    return services.bot({ authorization, body: JSON.parse(JSON.stringify(activity)) });
  }
  async function bot(activity: teams.TeamsActivity): Promise<Drawn> {
    const { status, body } = await posted(activity);
    return dialogIn(status, body);
  }
  const at = (where: Partial<teams.Where> = {}, conversation = teams.groupChat): teams.Where => ({
    serviceUrl: connector.url,
    conversation,
    ...where,
  });
  async function say(text: string, as: Person, where?: Partial<teams.Where>): Promise<readonly Drawn[]> {
    const before = connector.sent.length;
    const place = at(where, teams.personalChat);
    const mentioned = place.conversation.type !== "personal" && text.includes(`<at>${teams.bot.name}</at>`);
    const { status } = await posted(teams.said(text, as, place, mentioned ? [teams.bot] : []));
    return connector.sent.slice(before).map(({ activity }) => messageIn(status, activity));
  }
  return {
    autotask,
    graph,
    connector,
    issuer,
    services,
    settings,
    log: lines,
    another,
    async pane(verb, body, as = anna, language = "en", timeZone) {
      const authorization = `Bearer ${await issuer.token(as)}`;
      const answer = await services.pane({
        verb,
        authorization,
        language,
        timeZone: timeZone ?? null,
        body: JSON.stringify(body),
      });
      return { redraw: undefined, ...JSON.parse(JSON.stringify(answer.body)), status: answer.status };
    },
    fetchTask: (start, as = anna, where = {}, action = "createTicket") =>
      bot(teams.fetchTask(action, start, as, at(where))),
    submitAction: (data, as = anna, where) =>
      bot(teams.submitAction("createTicket", data as Record<string, unknown>, as, at(where))),
    say: (text, as = anna, where) => say(text, as, where),
    async execute(data, as = anna, where) {
      const place = at(where, teams.personalChat);
      const { status, body } = await posted(teams.execute(data as Record<string, unknown>, as, place));
      return executedIn(status, body);
    },
    taskFetch: (data, as = anna, where) => bot(teams.taskFetch(data as Record<string, unknown>, as, at(where))),
    taskSubmit: (data, as = anna, where) => bot(teams.taskSubmit(data as Record<string, unknown>, as, at(where))),
    close: async () => void (await Promise.all([autotask.close(), graph.stop(), connector.stop(), issuer.stop()])),
  };
}

function dialogIn(status: number, body: unknown): Drawn {
  const { task } = JSON.parse(JSON.stringify(body ?? {}));
  const { title = "", card } = task?.value ?? {};
  return { status, title, card: card?.content, state: undefined, live: undefined, redraw: undefined };
}

function executedIn(status: number, body: unknown): Drawn {
  const { statusCode, type, value } = JSON.parse(JSON.stringify(body ?? {}));
  if (statusCode !== 200 || type !== "application/vnd.microsoft.card.adaptive")
    throw new Error(`No card replaces this one: ${JSON.stringify(body)}`);
  return { status, title: "", card: value, state: undefined, live: undefined, redraw: undefined };
}

function messageIn(status: number, activity: unknown): Drawn {
  const { summary = "", attachments = [] } = JSON.parse(JSON.stringify(activity));
  return {
    status,
    title: summary,
    card: attachments[0]?.content,
    state: undefined,
    live: undefined,
    redraw: undefined,
  };
}

/** Every element of a card, in the order it is drawn. */
export function partsOf(card: Card): Part[] {
  const within = (part: Part): Part[] => [
    part,
    ...["body", "items", "columns", "actions", "inlines"].flatMap((key) => {
      const children = part[key];
      return Array.isArray(children)
        ? children.flatMap((child) => (typeof child === "object" ? within(child) : []))
        : [];
    }),
  ];
  return within({ ...card }).slice(1);
}

/** The input of a card with that id. */
export const inputOf = (card: Card, id: string): Part => {
  const input = partsOf(card).find((part) => part.id === id);
  if (!input) throw new Error(`The card has no input ${id}: ${textOf(card)}`);
  return input;
};

/** All that a card says outside its inputs, a line a line. */
export const textOf = (card: Card): string => linesIn({ ...card }).join("\n");

function linesIn(part: Part): string[] {
  if (typeof part.text === "string") return [part.text];
  const children = ["body", "items", "columns"].flatMap((key) =>
    Array.isArray(part[key]) ? (part[key] as Part[]) : [],
  );
  const inlines = Array.isArray(part.inlines) ? [(part.inlines as Part[]).map(({ text }) => text).join("")] : [];
  return [...inlines, ...children.flatMap(linesIn)];
}

/** What a client sends when a person presses the button with that title, having filled in `typed`. */
export function pressed(
  card: Card,
  title: string,
  typed: Readonly<Record<string, string>> = {},
): Readonly<Record<string, unknown>> {
  const button = partsOf(card).find((part) => String(part.type).startsWith("Action.") && part.title === title);
  if (!button) throw new Error(`The card has no button ${title}: ${JSON.stringify(card).slice(0, 2_000)}`);
  const inputs = partsOf(card).filter((part) => String(part.type).startsWith("Input."));
  const stood = Object.fromEntries(inputs.map(({ id, value = "" }) => [String(id), value]));
  return { ...stood, ...typed, ...(button.data as object) };
}
