import { anna, guest, type Person, stableId } from "../tests/sandbox/people.ts";
import * as teams from "../tests/sandbox/teams.ts";
import { type Card, pressed, type World } from "../tests/world.ts";

/** A request as it lies before the app, and what the app makes of it. */
export type Prepared = () => Promise<Card>;

export type DoorName = "pane" | "teams";

/** A way to the ticket form. What is signed and written by the caller is made before the request, outside of its time. */
export interface Door {
  readonly opening: () => Promise<Prepared>;
  readonly submit: (form: Card) => Promise<Prepared>;
}

const text = "The label printer in hall 2 prints every second label blank since this morning.\n".repeat(12);
const from = { name: "Claudia Vogt", address: "claudia.vogt@hansen-logistik.example" };
const customer: Person = { ...guest, ...from, oid: stableId("a customer in her own tenant") };
const mail = { action: "createTicket", item: { subject: "Label printer", text, from } };
const typed = { title: "Label printer in hall 2", organization: "174", contact: "30683001" };

/** The task pane, from a customer's mail, and the message extension, from her message in Teams. */
export const doors: Readonly<Record<DoorName, (world: World) => Door>> = {
  pane: (world) => ({
    opening: () => toPane(world, "open", mail),
    submit: (form) => toPane(world, "act", { data: pressed(form, "Create", typed) }),
  }),
  teams(world) {
    const place = { serviceUrl: world.connector.url, conversation: teams.groupChat };
    world.connector.install(teams.groupChat.id, [anna, customer]);
    const message = teams.message({ from: customer, html: `<p>${text}</p>` });
    return {
      opening: () => toBot(world, teams.fetchTask("createTicket", message, anna, place)),
      submit: (form) => toBot(world, teams.submitAction("createTicket", pressed(form, "Create", typed), anna, place)),
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
