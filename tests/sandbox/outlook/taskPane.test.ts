import { signInServer } from "../shared.ts";
import { visits } from "./visits.ts";

const { signedIn, url } = visits();

test("the pane is opened for a command, in Outlook's language and theme", async () => {
  const { openPane } = await signedIn({ language: "de-DE" });
  const inPane = await openPane();
  expect(await inPane("location.pathname + location.search")).toBe("/pane?action=createTicket&lang=de&theme=light");
  expect(await inPane("ask('context')")).toEqual({ value: { locale: "de", theme: "light" } });
});

test("the pane is told the open mail as Outlook knows it, and when another one is opened", async () => {
  const { open, openPane } = await signedIn();
  await open("Drucker im 2. OG");
  const inPane = await openPane();
  expect(await inPane("ask('item')")).toEqual({
    value: {
      id: "drucker.eml",
      subject: "Drucker im 2. OG druckt nur noch weiße Seiten",
      text: expect.stringContaining("heute früh"),
      from: { name: "Claudia Vogt", address: "claudia.vogt@hansen-logistik.example" },
      to: [{ name: "Support", address: "support@nordlicht.example" }],
      cc: [],
      sent: "2026-11-20T07:12:44.000Z",
      internetMessageId: "<c7e1f0a2.4471@hansen-logistik.example>",
      conversationId: expect.stringMatching(/^AAQk/),
      files: [],
      link: `${url()}/?mail=drucker.eml`,
    },
  });
  await open("mein laptop");
  expect(await inPane("told")).toEqual(["itemChanged"]);
  expect(await inPane("ask('item')")).toMatchObject({ value: { subject: "mein laptop" } });
});

test("the pane is handed the files of the open mail, large ones too, and of no other mail", async () => {
  const { open, openPane } = await signedIn();
  await open("Umbau Halle 3");
  const inPane = await openPane();
  const ask = (name: string) =>
    `ask("item").then(({ value }) => ask("file", { file: value.files.find(({ name }) => name === "${name}")?.id ?? "none" }))`;
  expect(await inPane(ask("hinweise.txt"))).toEqual({
    value: {
      name: "hinweise.txt",
      content: Buffer.from("Zugang nur über Tor 2.\nSchlüssel beim Pförtner.\n").toString("base64"),
      format: "base64",
    },
  });
  expect(await inPane(`${ask("Plan Halle 3.pdf")}.then(({ value }) => atob(value.content).length)`)).toBe(8_400_000);
  expect(await inPane(ask("none"))).toEqual({ error: "no such file" });
  const elsewhere = await inPane('ask("item").then(({ value }) => value.files[0].id)');
  await open("Can you install this");
  expect(await inPane(`ask("file", { file: "${elsewhere}" })`)).toEqual({ error: "no such file" });
});

test("the pane is handed the whole mail, unless another one has been opened meanwhile", async () => {
  const { open, openPane } = await signedIn();
  await open("mein laptop");
  const inPane = await openPane();
  const { value } = Object(await inPane('ask("original", { item: "laptop-gmail.eml" })'));
  expect(Buffer.from(value, "base64").toString()).toMatch(/^From: Tobi <unknown@gmail.com>\n/);
  await open("Drucker im 2. OG");
  expect(await inPane('ask("original", { item: "laptop-gmail.eml" })')).toEqual({ error: "no such mail" });
});

test("the pane gets the person's token for our API, and a fresh one when it asks for that", async () => {
  const { openPane } = await signedIn();
  const inPane = await openPane();
  const claims = "({ value }) => JSON.parse(atob(value.split('.')[1].replaceAll('-', '+').replaceAll('_', '/')))";
  expect(await inPane(`ask('token').then(${claims})`)).toMatchObject({
    preferred_username: "jonas.weber@nordlicht.example",
    scp: "access_as_user",
    aud: (await signInServer()).apiClientId,
  });
  expect(await inPane("Promise.all([ask('token'), ask('token')]).then(([a, b]) => a.value === b.value)")).toBe(true);
  expect(
    await inPane(
      "ask('token').then((a) => ask('token', { fresh: true }).then((b) => b.value !== undefined && a.value !== b.value))",
    ),
  ).toBe(true);
});

test("the pane is refused a token when the sign-in has ended", async () => {
  const { page, openPane } = await signedIn();
  const inPane = await openPane();
  await page.route("**/token", (route) => route.fulfill({ status: 400, json: { error: "invalid_grant" } }));
  expect(await inPane("ask('token', { fresh: true })")).toEqual({ error: "login_required" });
  await page.getByRole("alert").getByText("Your sign-in has ended.").waitFor();
});

test("the pane hears of another theme, and starts again in another language", async () => {
  const { page, openPane } = await signedIn();
  const inPane = await openPane();
  await page.getByRole("button", { name: "Dark" }).click();
  expect(await inPane("told")).toEqual(["contextChanged"]);
  await page.getByRole("button", { name: "DE", exact: true }).click();
  await page.locator("#pane iframe[src*='lang=de']").waitFor();
});
