type Json = Readonly<Record<string, unknown>>;

/** What the API answers the pane with, as far as the tests look at it. */
export interface CannedAnswer {
  readonly title: string;
  readonly card: Json;
  readonly state: string;
  readonly live: readonly string[];
  readonly redraw?: Json;
  readonly poll?: number;
}

const run = (text: string, look: Json = {}): Json => ({
  type: "RichTextBlock",
  inlines: [{ type: "TextRun", text, ...look }],
});

export const quiet = (text: string) => run(text, { isSubtle: true, size: "Small" });
export const bad = (text: string) => run(text, { color: "Attention", size: "Small" });
export const notice = (style: string, ...items: Json[]): Json => ({ type: "Container", style, items });
export const group = (...items: Json[]): Json => ({ type: "Container", items });
export const button = (title: string, data: Json, more: Json = {}): Json => ({
  type: "Action.Submit",
  title,
  data,
  ...more,
});
export const link = (title: string, url: string): Json => ({ type: "Action.OpenUrl", title, url });

export const text = (id: string, label: string, value = "", more: Json = {}): Json => ({
  type: "Input.Text",
  id,
  label,
  value,
  ...more,
});

export const list = (id: string, label: string, titles: readonly string[], value?: string): Json => ({
  type: "Input.ChoiceSet",
  id,
  label,
  style: "compact",
  placeholder: "Choose",
  choices: titles.map((title) => ({ title, value: title })),
  ...(value === undefined ? {} : { value }),
});

export const find = (field: string, label: string, word: string): Json => ({
  type: "ColumnSet",
  spacing: "Small",
  columns: [
    { type: "Column", width: "stretch", items: [text(`${field}.find`, label)] },
    {
      type: "Column",
      width: "auto",
      verticalContentAlignment: "Bottom",
      items: [{ type: "ActionSet", actions: [button(word, { press: "find", field }, { tooltip: label })] }],
    },
  ],
});

export const card = (body: readonly Json[], actions: readonly Json[] = []): Json => ({
  type: "AdaptiveCard",
  version: "1.5",
  body,
  actions,
});

/** A form of these elements with a Create button; `organization` redraws by itself. */
export const form = (body: readonly Json[], more: Partial<CannedAnswer> = {}): CannedAnswer => ({
  title: "Ticket",
  card: card(body, [button("Create ticket", { press: "send" }, { style: "positive" })]),
  state: "form",
  live: ["organization"],
  redraw: { press: "redraw" },
  ...more,
});

/** The menu with these commands, each of which opens its own action. */
export const menu = (...actions: readonly string[]): CannedAnswer => ({
  title: "Autotask",
  card: card([
    run("What would you like to do in Autotask?"),
    { type: "ActionSet", actions: actions.map((action) => button(action, { opens: { action } })) },
  ]),
  state: "menu",
  live: [],
});

export const receipt = (): CannedAnswer => ({
  title: "Ticket created",
  card: card(
    [
      notice("good", run("Ticket T20261122.0001 created", { weight: "Bolder" })),
      {
        type: "RichTextBlock",
        inlines: [
          { type: "TextRun", text: "Organization: ", isSubtle: true, size: "Small" },
          { type: "TextRun", text: "Hansen Logistik GmbH" },
          { type: "TextRun", text: " (matched by sender address)", isSubtle: true, size: "Small" },
        ],
      },
    ],
    [link("Open in Autotask", "https://ww1.autotask.net/ticket/1")],
  ),
  state: "receipt",
  live: [],
});

export const sending = (poll: number): CannedAnswer => ({
  title: "Sending",
  card: card([run("Saved, sending…")], [button("Check again", { press: "send" })]),
  state: "sending",
  live: [],
  redraw: { press: "send", polled: true },
  poll,
});

export const problem = (): CannedAnswer => ({
  title: "Problem",
  card: card([
    notice(
      "attention",
      run("It may have arrived.", { weight: "Bolder" }),
      run("Look in Autotask before you send it again."),
    ),
  ]),
  state: "problem",
  live: [],
});

/** The smallest form there is: a title. */
export const titleOnly = () => form([text("title", "Title", "Printer out of paper")]);
