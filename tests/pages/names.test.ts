import type { Drawn } from "../world.ts";
import { outlook } from "./openPane.ts";
import { panes } from "./panes.ts";
import { realCards } from "./realCards.ts";

jest.setTimeout(60_000);

const { server, openPane } = panes();
let cards: Readonly<Record<string, Drawn>>;
beforeAll(async () => {
  cards = await realCards();
});

const heard = async (state: string) => {
  server().answers({ body: cards[state] });
  const { pane } = await openPane({ outlook: { ...outlook, context: { locale: "de-DE", theme: "light" } } });
  const more = pane.getByRole("button", { name: "Weitere Felder" });
  if ((await more.getAttribute("aria-expanded")) === "false") await more.click();
  return pane;
};

test("every field is heard by its label", async () => {
  const pane = await heard("form");
  const lists = ["Kategorie", "Organisation", "Kontakt", "Status", "Priorität", "Warteschlange", "Tickettyp", "Quelle"];
  const folded = ["Problemtyp und Unterproblemtyp", "Arbeitstyp", "Primäre Ressource", "Vertrag", "Gerät", "SLA"];
  const texts = ["Titel", "Beschreibung", "Geschätzte Stunden", "Organisation suchen", "Kontakt suchen"];
  const fields = [
    ...[...lists, ...folded].map((name) => pane.getByRole("combobox", { name, exact: true })),
    ...texts.map((name) => pane.getByRole("textbox", { name, exact: true })),
    ...["Fälligkeitsdatum", "Uhrzeit"].map((name) => pane.getByLabel(name, { exact: true })),
    pane.getByRole("group", { name: "Sekundäre Ressourcen", exact: true }),
  ];
  expect(await Promise.all(fields.map((field) => field.count()))).toEqual(fields.map(() => 1));
});

test("a button that finds says what", async () => {
  const pane = await heard("form");
  const finders = pane.getByRole("button", { name: "Suchen", exact: true });
  expect(await finders.evaluateAll((buttons) => buttons.map((button) => button.getAttribute("title")))).toEqual([
    ...["Organisation suchen", "Kontakt suchen", "Vertrag suchen", "Gerät suchen"],
  ]);
});

test("the words of failure are heard with each field that is wrong, and with no other", async () => {
  const pane = await heard("wrong");
  const wrong = pane.locator("[aria-invalid=true]");
  expect(
    await wrong.evaluateAll((fields) =>
      fields.map((field) => [field.getAttribute("data-input"), field.getAttribute("aria-description")]),
    ),
  ).toEqual([
    ["title", "Bitte ausfüllen."],
    ["organization", "Bitte auswählen."],
    ["contact", "Diese Auswahl gibt es nicht mehr. Bitte eine andere wählen."],
    ["secondaryResources", "Diese Auswahl gibt es nicht mehr. Bitte eine andere wählen."],
    ["dueDateTime", "Bitte Datum und Uhrzeit eingeben."],
    ["dueDateTime.time", "Bitte Datum und Uhrzeit eingeben."],
    ["estimatedHours", "Bitte Stunden als Zahl eingeben, etwa 1,5."],
  ]);
});
