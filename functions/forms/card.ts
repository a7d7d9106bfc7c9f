/**
 * The only file that knows Adaptive Card element names. Foreign text stands only in runs, choice titles and input
 * values: a TextBlock is Markdown in Teams, and every text but an input's value evaluates `{{DATE(…)}}`.
 */
export type Element = Readonly<Record<string, unknown>> & { readonly type: string };

/** An Adaptive Card as it goes over the wire. */
export interface Card {
  readonly type: "AdaptiveCard";
  readonly $schema: string;
  readonly version: CardVersion;
  readonly body: readonly Element[];
  readonly actions: readonly Element[];
}

/** 1.5 is what Teams and the pane draw; Outlook's message extension draws 1.4. */
export type CardVersion = "1.4" | "1.5";

/** How a client takes cards: the version it draws, and whether a press is a submit or, in a chat, has the card replaced. */
export interface Client {
  readonly version: CardVersion;
  readonly press: "submit" | "execute";
}

export type Tone = "plain" | "quiet" | "strong" | "bad";

/** A piece of a line: any text, never interpreted. */
export interface Run {
  readonly text: string;
  readonly tone?: Tone;
}

const tones: Readonly<Record<Tone, object>> = {
  plain: {},
  quiet: { isSubtle: true, size: "Small" },
  strong: { weight: "Bolder" },
  bad: { color: "Attention", size: "Small" },
};

// Clients evaluate {{DATE(…)}} and {{TIME(…)}} in runs too: a zero-width space between the braces ends that.
const inert = (text: string): string => text.replace(/\{(?=\{)/g, "{\u200b");

/** A line of runs; nothing in it is Markdown. One that begins quiet or bad belongs to what stands above it. */
export const line = (...runs: readonly Run[]): Element => ({
  type: "RichTextBlock",
  ...(["quiet", "bad"].includes(runs[0]?.tone ?? "") ? { spacing: "Small" } : {}),
  inlines: runs.map(({ text, tone = "plain" }) => ({ type: "TextRun", text: inert(text), ...tones[tone] })),
});

/** One sentence in one tone. */
export const sentence = (text: string, tone: Tone = "plain"): Element => line({ text, tone });

/** Lines set apart from the form, such as a warning. */
export const notice = (look: "warning" | "attention" | "good" | "accent", ...items: readonly Element[]): Element => ({
  type: "Container",
  style: look,
  bleed: false,
  items,
});

/** An element with a line above it. */
export const apart = (element: Element): Element => ({ ...element, separator: true, spacing: "Medium" });

/** An element right below the one above it. */
export const close = (element: Element): Element => ({ ...element, spacing: "Small" });

interface Labelled {
  readonly id: string;
  readonly label: string;
  readonly value: string;
}

/** A text input; there is no `maxLength`, because clients cut a pasted text there without a word. */
export const textInput = (of: Labelled & { readonly multiline?: boolean; readonly placeholder?: string }): Element => ({
  type: "Input.Text",
  id: of.id,
  label: inert(of.label),
  value: of.value,
  ...(of.multiline ? { isMultiline: true } : {}),
  ...(of.placeholder ? { placeholder: of.placeholder } : {}),
});

/** A value that every button sends along, and that nobody sees. */
export const unseenInput = (id: string, value: string): Element => ({
  type: "Input.Text",
  id,
  value,
  isVisible: false,
});

/** A date, `YYYY-MM-DD`. */
export const dateInput = (of: Labelled): Element => ({
  type: "Input.Date",
  id: of.id,
  label: inert(of.label),
  value: of.value,
});

/** A time of day, `HH:MM`. */
export const timeInput = (of: Labelled): Element => ({
  type: "Input.Time",
  id: of.id,
  label: inert(of.label),
  value: of.value,
});

/** Two inputs that belong together. */
export const sideBySide = (...items: readonly Element[]): Element => ({
  type: "ColumnSet",
  columns: items.map((item) => ({ type: "Column", width: "stretch", items: [item] })),
});

/** One thing to choose; `value` is what is answered. */
export interface Choice {
  readonly value: string;
  readonly title: string;
}

/** A drop-down list. */
export const choiceInput = (
  of: Labelled & { readonly choices: readonly Choice[]; readonly placeholder: string },
): Element => ({
  type: "Input.ChoiceSet",
  id: of.id,
  label: inert(of.label),
  style: "compact",
  placeholder: of.placeholder,
  choices: of.choices.map(({ value, title }) => ({ title: inert(title), value })),
  ...(of.choices.some(({ value }) => value === of.value) ? { value: of.value } : {}),
});

/** A tick; it answers "true" or "false". */
export const toggleInput = (of: {
  readonly id: string;
  readonly label?: string;
  readonly title: string;
  readonly value: boolean;
}): Element => ({
  type: "Input.Toggle",
  id: of.id,
  ...(of.label ? { label: inert(of.label) } : {}),
  title: inert(of.title),
  value: String(of.value),
});

/** A list of which several can be chosen; it answers their values with commas between them. */
export const choicesInput = (
  of: Labelled & { readonly choices: readonly Choice[]; readonly placeholder: string },
): Element => ({ ...choiceInput({ ...of, value: "" }), isMultiSelect: true, value: of.value });

/** A button that sends every input together with `data`. */
export const submitButton = (
  title: string,
  data: object,
  more: { readonly primary?: boolean; readonly hint?: string; readonly off?: boolean } = {},
): Element => ({
  type: "Action.Submit",
  title: inert(title),
  data,
  ...(more.primary ? { style: "positive" } : {}),
  ...(more.hint ? { tooltip: inert(more.hint) } : {}),
  ...(more.off ? { isEnabled: false } : {}),
});

/** A button in a conversation that opens a dialog for whoever presses it. */
export const dialogButton = (title: string, data: object): Element => ({
  type: "Action.Submit",
  title,
  data: { ...data, msteams: { type: "task/fetch" } },
});

/** A button that opens an address in the browser. */
export const linkButton = (title: string, url: string): Element => ({
  type: "Action.OpenUrl",
  title: inert(title),
  url,
});

/** Buttons inside the body. */
export const buttons = (...actions: readonly Element[]): Element => ({ type: "ActionSet", actions });

/** An input with its button at its right, on one base line. */
export const beside = (input: Element, button: Element): Element => ({
  type: "ColumnSet",
  spacing: "Small",
  columns: [
    { type: "Column", width: "stretch", items: [input] },
    { type: "Column", width: "auto", verticalContentAlignment: "Bottom", items: [buttons(button)] },
  ],
});

/** Elements behind a button that shows and hides them; what is typed in them is kept and sent either way. */
export const unfolding = (title: string, open: boolean, items: readonly Element[]): Element[] => [
  buttons({ type: "Action.ToggleVisibility", title, targetElements: ["unfolding"] }),
  { type: "Container", id: "unfolding", isVisible: open, items },
];

/** Elements that belong to one field. */
export const group = (...items: readonly Element[]): Element => ({ type: "Container", items });

/** A whole card, with its buttons as the client takes them. */
export const card = (client: Client, body: readonly Element[], actions: readonly Element[] = []): Card => ({
  type: "AdaptiveCard",
  $schema: "http://adaptivecards.io/schemas/adaptive-card.json",
  version: client.version,
  body: body.map((element) => taken(element, client)),
  actions: actions.map((element) => taken(element, client)),
});

function taken(element: Element, client: Client): Element {
  const within = ["items", "columns", "actions"].flatMap((key) => {
    const children = element[key];
    return Array.isArray(children) ? [[key, children.map((child) => taken(child, client))]] : [];
  });
  const { tooltip, ...drawn } = { ...element, ...Object.fromEntries(within) };
  // A tooltip came with 1.5.
  const whole = tooltip === undefined || client.version === "1.4" ? drawn : { ...drawn, tooltip };
  return element.type === "Action.Submit" && client.press === "execute"
    ? { ...whole, type: "Action.Execute", verb: "press" }
    : whole;
}

/** The size of a card on the wire, in bytes of UTF-8. */
export const bytesOf = (value: object): number => Buffer.byteLength(JSON.stringify(value));
