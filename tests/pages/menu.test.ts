import { button, form, menu, notice, receipt, text, titleOnly } from "./cards.ts";
import { mail, type OpenedPane, outlook } from "./openPane.ts";
import { panes } from "./panes.ts";

const { server, openPane } = panes();

const note = () => form([text("note", "Note", "Printer out of paper")], { title: "Ticket note" });
const back = ({ pane }: OpenedPane) => pane.getByRole("button", { name: "All commands" });
const bodies = () => server().calls.map(({ path, body }) => [path, body]);
const { item } = outlook;

test("without an action in its address the pane begins with the menu for the open mail", async () => {
  server().answers({ body: menu("createTicket", "addTicketNote") }, { body: note() });
  const opened = await openPane({ start: "menu" });
  await opened.pane.getByRole("button", { name: "addTicketNote" }).click();
  await opened.pane.getByLabel("Note").waitFor();
  expect(bodies()).toEqual([
    ["/api/pane/open", { item }],
    ["/api/pane/open", { action: "addTicketNote", item }],
  ]);
  expect(await opened.pane.locator("h1:focus").textContent()).toBe("Ticket note");
});

test("every form and receipt leads back to the menu, with the keyboard as well; the menu itself does not", async () => {
  server().answers({ body: titleOnly() }, { body: menu("createTicket") }, { body: titleOnly() }, { body: receipt() });
  const opened = await openPane();
  await opened.pane.getByLabel("Title").press("Shift+Tab");
  await opened.page.keyboard.press("Enter");
  const ticket = opened.pane.getByRole("button", { name: "createTicket" });
  await ticket.waitFor();
  expect(await back(opened).isVisible()).toBe(false);
  await opened.page.keyboard.press("Tab");
  await opened.page.keyboard.press("Enter");
  await opened.pane.getByRole("button", { name: "Create ticket" }).click();
  await opened.pane.getByText("Ticket T20261122.0001 created").waitFor();
  server().answers({ body: menu("createTicket") });
  await back(opened).click();
  await ticket.waitFor();
});

test("typed text is not thrown away without a word", async () => {
  server().answers({ body: titleOnly() }, { body: menu("createTicket") });
  const opened = await openPane();
  const { pane, page } = opened;
  await pane.getByLabel("Title").fill("My own words");
  await back(opened).click();
  await pane.getByText("What you typed here would be lost.").waitFor();
  expect(await pane.locator("button:focus").textContent()).toBe("Keep it");
  await page.keyboard.press("Enter");
  expect(await pane.locator("button:focus").textContent()).toBe("All commands");
  expect(await pane.getByLabel("Title").inputValue()).toBe("My own words");
  expect(server().calls).toHaveLength(1);
  await back(opened).click();
  await pane.getByRole("button", { name: "Discard it" }).click();
  await pane.getByRole("button", { name: "createTicket" }).waitFor();
  expect(await pane.getByText("What you typed here would be lost.").isVisible()).toBe(false);
});

test("a button of a form that opens another one asks for that one, for the form's own mail", async () => {
  const opens = { action: "addTicketNote", chosen: { ticket: 7015 } };
  const logged = notice("warning", { type: "ActionSet", actions: [button("Add a note to it", { opens })] });
  server().answers({ body: form([logged, text("title", "Title", "Printer")]) }, { body: note() });
  const { pane, tell } = await openPane();
  await pane.getByLabel("Title").fill("Printer!");
  await tell("itemChanged", { item: mail("Another") });
  await pane.getByRole("button", { name: "Add a note to it" }).click();
  await pane.getByRole("button", { name: "Discard it" }).click();
  await pane.getByLabel("Note").waitFor();
  expect(bodies()[1]).toEqual(["/api/pane/open", { ...opens, item }]);
});

test("another mail has the menu or the form drawn for it, without what was chosen for the first", async () => {
  const opens = { action: "addTicketNote", chosen: { ticket: 7015 } };
  const start = menu();
  server().answers({ body: { ...start, card: { ...start.card, actions: [button("Go on", { opens })] } } });
  const { pane, tell } = await openPane({ start: "menu" });
  await pane.getByRole("button", { name: "Go on" }).waitFor();
  const [second, third] = [mail("Second"), mail("Third")];
  await tell("itemChanged", { item: second });
  await pane.locator("#pane-about", { hasText: "Second" }).waitFor();
  await pane.locator("main[aria-busy=false]").waitFor();
  server().answers({ body: note() });
  await pane.getByRole("button", { name: "Go on" }).click();
  await pane.getByLabel("Note").waitFor();
  await tell("itemChanged", { item: third });
  await pane.locator("#pane-about", { hasText: "Third" }).waitFor();
  await pane.getByLabel("Note").waitFor();
  expect(bodies().slice(1)).toEqual([
    ["/api/pane/open", { item: second }],
    ["/api/pane/open", { ...opens, item: second }],
    ["/api/pane/open", { action: "addTicketNote", item: third }],
  ]);
});

test("where the form does not come, the menu stays and can be tried again", async () => {
  server().answers({ body: menu("createTicket") }, "drop", { body: titleOnly() });
  const { pane } = await openPane({ start: "menu" });
  await pane.getByRole("button", { name: "createTicket" }).click();
  await pane.getByText("No connection.").waitFor();
  expect(await pane.getByRole("button", { name: "createTicket" }).isVisible()).toBe(true);
  await pane.getByRole("button", { name: "Try again" }).click();
  await pane.getByLabel("Title").waitFor();
});

test("without an open mail there is nothing to lead back to", async () => {
  server().answers({ body: titleOnly() });
  const opened = await openPane();
  await back(opened).waitFor();
  await opened.tell("itemChanged", { item: null });
  await opened.pane.getByText("Select a mail to begin.").waitFor();
  expect(await back(opened).isVisible()).toBe(false);
});
