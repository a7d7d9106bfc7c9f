import { actions } from "../functions/actions/index.ts";
import type { Sample } from "../tests/samples/sample.ts";
import { anna, guest, type Person, stableId } from "../tests/sandbox/people.ts";
import * as teams from "../tests/sandbox/teams.ts";
import { type Card, pressed, type World } from "../tests/world.ts";

/** A request as it lies before the app, and what the app makes of it. */
export type Prepared = () => Promise<Card>;

export type DoorName = "pane" | "teams";

/** What is done at a door: an action, and the answers with which its form can be sent. */
export interface Task {
  readonly action: string;
  readonly button: string;
  readonly filled: Readonly<Record<string, string>>;
  readonly said: RegExp;
}

/** Every action, with the answers that its tests fill in. */
export const tasks = (): Promise<readonly Task[]> =>
  Promise.all(
    actions.map(async ({ id: action, button }) => {
      const { sample }: { readonly sample: Sample } = await import(`../tests/samples/${action}.ts`);
      return { action, button, filled: sample.filled, said: sample.said };
    }),
  );

/** A way to a form. What is signed and written by the caller is made before the request, outside of its time. */
export interface Door {
  readonly opening: () => Promise<Prepared>;
  readonly submit: (form: Card) => Promise<Prepared>;
}

const text = "The label printer in hall 2 prints every second label blank since this morning.\n".repeat(12);
const from = { name: "Claudia Vogt", address: "claudia.vogt@hansen-logistik.example" };
const customer: Person = { ...guest, ...from, oid: stableId("a customer in her own tenant") };
const item = { subject: "Label printer", text, from, internetMessageId: "<label@hansen-logistik.example>" };

/** The task pane, from a customer's mail, and the message extension, from her message in Teams. */
export const doors: Readonly<Record<DoorName, (world: World, task: Task) => Door>> = {
  pane: (world, { action, button, filled }) => ({
    opening: () => toPane(world, "open", { action, item }),
    submit: (form) => toPane(world, "act", { data: pressed(form, button, filled) }),
  }),
  teams(world, { action, button, filled }) {
    const place = { serviceUrl: world.connector.url, conversation: teams.groupChat };
    world.connector.install(teams.groupChat.id, [anna, customer]);
    const message = teams.message({ from: customer, html: `<p>${text}</p>` });
    return {
      opening: () => toBot(world, teams.fetchTask(action, message, anna, place)),
      submit: (form) => toBot(world, teams.submitAction(action, pressed(form, button, filled), anna, place)),
    };
  },
};

async function toPane({ issuer, services }: World, verb: string, body: object): Promise<Prepared> {
  const authorization = `Bearer ${await issuer.token(anna)}`;
  const sent = { verb, authorization, language: "en", timeZone: "Europe/Berlin", body: JSON.stringify(body) };
  return async () => cardIn(await services.pane(sent), ({ card }) => card);
}

async function toBot({ connector, services }: World, activity: teams.TeamsActivity): Promise<Prepared> {
  const authorization = await connector.signed(activity);
  const body = JSON.parse(JSON.stringify(activity));
  return async () => cardIn(await services.bot({ authorization, body }), ({ task }) => task?.value?.card?.content);
}

interface Shown {
  readonly card?: Card;
  readonly task?: { readonly value?: { readonly card?: { readonly content?: Card } } };
}

function cardIn({ status, body }: { status: number; body?: unknown }, found: (body: Shown) => Card | undefined): Card {
  const card = found(JSON.parse(JSON.stringify(body ?? {})));
  if (!card) throw new Error(`Answered with ${status} and no card: ${JSON.stringify(body)}`);
  return card;
}
