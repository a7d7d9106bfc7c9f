import type { Drawn } from "../world.ts";
import { findings, paneIn, type Sight, sights } from "./axe.ts";
import { mail, type OpenedPane, outlook } from "./openPane.ts";
import { panes } from "./panes.ts";
import { realCards, realForms } from "./realCards.ts";

jest.setTimeout(60_000);

const { server, openPane } = panes();
let cards: Readonly<Record<string, Drawn>>;
let forms: Readonly<Record<string, Drawn>>;
beforeAll(async () => {
  [cards, forms] = await Promise.all([realCards(), realForms()]);
});

const narrow = 320;
const open = async ({ theme, emulate }: Sight, more: object = {}, alone = false) =>
  openPane({
    width: narrow,
    emulate,
    alone,
    query: `&lang=de&theme=${theme}`,
    outlook: { ...outlook, context: { locale: "de-DE", theme }, ...more },
  });
const found = ({ page }: OpenedPane) => findings(paneIn(page));

test("the cards stand for all that can happen to a form", () => {
  expect(Object.entries(cards).map(([what, { state }]) => `${what}: ${state}`)).toEqual([
    ...["menu: menu", "form: form", "wrong: form", "receipt: receipt", "refused: form", "partlyMade: problem"],
    ...["mayHaveArrived: problem", "problem: problem", "sending: sending"],
  ]);
});

/** Shows one card after the other for another mail each, everything unfolded where `unfolded`. */
async function nothingFoundIn(all: Readonly<Record<string, Drawn>>, sight: Sight, unfolded = false): Promise<void> {
  server().answers({ body: cards.form });
  const opened = await open(sight);
  for (const [state, body] of Object.entries(all)) {
    server().answers({ body });
    await opened.tell("itemChanged", { item: mail(state) });
    await opened.pane.locator("#pane-about", { hasText: state }).waitFor();
    await opened.pane.locator("main[aria-busy=false] .ac-adaptiveCard").waitFor();
    if (unfolded) for (const fold of await opened.pane.locator("[aria-expanded=false]").all()) await fold.click();
    expect({ state, found: await found(opened) }).toEqual({ state, found: [] });
  }
}

describe.each(sights)("In $name", (sight) => {
  test("axe finds nothing in any card of the pane", () => nothingFoundIn(cards, sight));

  // High contrast changes colours only: one form with all kinds of fields stands for all.
  test("nor in the form of any action, with its less used fields", () => {
    const { createTicket } = forms;
    return nothingFoundIn(sight.emulate.forcedColors && createTicket ? { createTicket } : forms, sight, true);
  });

  test("nor where it asks whether what was typed may be lost", async () => {
    server().answers({ body: cards.form });
    const opened = await open(sight);
    await opened.pane.getByLabel("Titel").fill("Eigene Worte");
    await opened.pane.getByRole("button", { name: "Alle Befehle" }).click();
    await opened.pane.getByRole("button", { name: "Verwerfen" }).waitFor();
    expect(await found(opened)).toEqual([]);
  });

  test("nor while a form is awaited, when none comes, without a mail and without an Outlook", async () => {
    server().answers(new Promise(() => {}));
    const awaiting = await open(sight);
    await awaiting.pane.locator("main[aria-busy=true]").waitFor();
    expect(await found(awaiting)).toEqual([]);
    server().answers({ status: 502, body: null });
    const failed = await open(sight);
    await failed.pane.getByRole("alert").waitFor();
    expect(await found(failed)).toEqual([]);
    const without = await open(sight, { item: null });
    await without.pane.getByText("Keine E-Mail geöffnet").waitFor();
    expect(await found(without)).toEqual([]);
    const alone = await open(sight, {}, true);
    await alone.page.getByText("Bitte aus Outlook öffnen").waitFor();
    expect(await found(alone)).toEqual([]);
  });
});
