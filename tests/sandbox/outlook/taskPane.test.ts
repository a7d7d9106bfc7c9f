import { signInServer } from "../shared.ts";
import { visits } from "./visits.ts";

const { signedIn } = visits();

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
    },
  });
  await open("mein laptop");
  expect(await inPane("told")).toEqual(["itemChanged"]);
  expect(await inPane("ask('item')")).toMatchObject({ value: { subject: "mein laptop" } });
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
