/** Any part of a card's JSON. */
export type Part = Readonly<Record<string, unknown>>;

const isPart = (value: unknown): value is Part => typeof value === "object" && value !== null && !Array.isArray(value);

/** Whether a button's data sends the form, rather than having it drawn again. */
export const isSend = ({ autotask }: Part): boolean => isPart(autotask) && autotask.press === "send";

/** Every element, action and run of a card in the order in which it is drawn. */
export function* partsOf(value: unknown): Generator<Part> {
  if (Array.isArray(value)) for (const each of value) yield* partsOf(each);
  if (!isPart(value)) return;
  if (typeof value.type === "string") yield value;
  for (const [name, inner] of Object.entries(value)) if (name !== "data") yield* partsOf(inner);
}

/** What a card says outside its inputs and buttons. */
export const textIn = (card: Part): string =>
  [...partsOf(card)]
    .flatMap(({ type, text }) => (type === "TextRun" && typeof text === "string" ? [text] : []))
    .join(" ");

const inputId = (part: Part): string | null =>
  String(part.type).startsWith("Input.") && typeof part.id === "string" ? part.id : null;

/** The words of failure that stand under inputs, by the input's id, in the order of the card; inputs side by side share theirs. */
export function wrongIn(card: Part): ReadonlyMap<string, string> {
  const wrong = new Map<string, string>();
  let beside: readonly string[] = [];
  let above: readonly string[] = [];
  for (const part of partsOf(card)) {
    const id = inputId(part);
    if (part.type === "ColumnSet") beside = idsIn(part);
    if (id) above = beside.includes(id) ? beside : [id];
    const bad = String(part.color).toLowerCase() === "attention" && typeof part.text === "string";
    if (bad) for (const each of above) wrong.set(each, [wrong.get(each), part.text].filter(Boolean).join(" "));
  }
  return wrong;
}

const idsIn = (part: Part): string[] => [...partsOf(part)].flatMap((inner) => inputId(inner) ?? []);

/** The id of the first list in `after` that offers something else than in `before`. */
export function changedList(before: Part, after: Part): string | null {
  const offered = new Map([...partsOf(before)].map((part) => [inputId(part), JSON.stringify(part.choices)]));
  for (const part of partsOf(after)) {
    const id = inputId(part);
    if (id && part.choices && JSON.stringify(part.choices) !== offered.get(id)) return id;
  }
  return null;
}

/** The same card with `values` in its inputs; a list that does not offer a value keeps its own. */
export function withValues(card: Part, values: Readonly<Record<string, string>>): Part {
  const within = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(within);
    return isPart(value) ? filled(value) : value;
  };
  const filled = (part: Part): Part => {
    const value = values[inputId(part) ?? ""];
    if (inputId(part) !== null) return value !== undefined && offers(part, value) ? { ...part, value } : part;
    const inner = Object.entries(part).map(([name, each]) => [name, name === "data" ? each : within(each)]);
    return Object.fromEntries(inner);
  };
  return filled(card);
}

const offers = (input: Part, value: string): boolean => {
  const choices = input.choices;
  const wanted = input.isMultiSelect ? value.split(",").filter(Boolean) : [value];
  const has = (one: string) =>
    !Array.isArray(choices) || choices.some((choice) => isPart(choice) && choice.value === one);
  return wanted.every(has);
};
