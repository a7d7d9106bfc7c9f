import { actions } from "../../functions/actions/index.ts";
import type { Fault } from "../sandbox/autotask/faults.ts";
import { anna } from "../sandbox/people.ts";
import { type Drawn, pressed, startWorld } from "../world.ts";

const from = { name: "Claudia Vogt", address: "claudia.vogt@hansen-logistik.example" };
const item = { subject: "Weiße Seiten", text: "Guten Morgen,\n\nseit heute früh kommen nur weiße Seiten.", from };
const reply = { ...item, subject: "AW: T20260311.0042 Sendungsverfolgung: Anmeldung schlägt fehl" };
const jonas = "29682902:29683301";
const wrongEverywhere = {
  ...{ title: "", organization: "-", contact: "1", dueDateTime: "0", estimatedHours: "viele" },
  secondaryResources: "1:1",
};
const helping = { method: "POST", entity: "TicketSecondaryResources" } as const;
const posting = { method: "POST", entity: "Tickets", path: "/Tickets" } as const;

/** The app's own cards as the pane gets them in German, each by what has happened. */
export async function realCards(): Promise<Readonly<Record<string, Drawn>>> {
  const world = await startWorld();
  const call = (verb: string, body: object) => world.pane(verb, body, anna, "de-DE");
  const open = (mail: object = item) => call("open", { action: "createTicket", item: mail });
  /** Create is pressed on an open form; the faults meet nothing that came before. */
  const create = async (typed: Readonly<Record<string, string>>, fault?: Fault) => {
    const data = pressed((await open()).card, "Anlegen", typed);
    if (fault) world.autotask.fail(fault);
    const drawn = await call("act", { data });
    world.autotask.heal();
    return drawn;
  };
  /** What is on its way arrives: nothing goes on when the world has ended. */
  const arrival = async (sending: Drawn) => {
    let { state, card } = sending;
    while (state === "sending") ({ state, card } = await call("act", { data: pressed(card, "Erneut prüfen") }));
  };
  const refusal = (why: string) => ({ kind: "answer", status: 500, body: { errors: [why] } }) as const;
  try {
    const sending = await create({}, { kind: "answer", status: 429, times: 50, ...posting });
    await arrival(sending);
    return {
      menu: await call("open", { item }),
      form: await open(reply),
      wrong: await create(wrongEverywhere),
      receipt: await create({}),
      refused: await create({}, { ...refusal("Nein."), ...posting }),
      partlyMade: await create({ secondaryResources: jonas }, { ...refusal("Nicht diese Rolle."), ...helping }),
      mayHaveArrived: await create({}, { kind: "drop", executed: true, ...posting }),
      problem: await call("open", { action: "none", item }),
      sending,
    };
  } finally {
    await world.close();
  }
}

/** The form of each action in German, as the pane gets it for a mail. */
export async function realForms(): Promise<Readonly<Record<string, Drawn>>> {
  const world = await startWorld();
  const open = async ({ id }: { readonly id: string }) =>
    [id, await world.pane("open", { action: id, item }, anna, "de-DE")] as const;
  try {
    return Object.fromEntries(await Promise.all(actions.map(open)));
  } finally {
    await world.close();
  }
}
