import { bad, button, card, find, form, group, list, receipt, sending, text, titleOnly } from "./cards.ts";
import { outlook } from "./openPane.ts";
import { panes } from "./panes.ts";

const { server, openPane } = panes();

const organizations = (titles: readonly string[], chosen?: string) =>
  form([
    text("title", "Title", "Printer out of paper"),
    group(list("organization", "Organization", titles, chosen), find("organization", "Find organization", "Find")),
  ]);

describe("Sending", () => {
  test("sends the inputs and the button's own data once, however often it is pressed, and shows the receipt", async () => {
    server().answers({ body: titleOnly() });
    const { pane } = await openPane();
    await pane.getByLabel("Title").fill("Printer jammed");
    let release = (_: { body: unknown }) => {};
    server().answers(new Promise((resolve) => (release = resolve)));
    await pane.getByRole("button", { name: "Create ticket" }).dblclick();
    await pane.locator("main[aria-busy=true]").waitFor();
    await pane.getByRole("button", { name: "Create ticket" }).press("Enter");
    expect(await pane.getByLabel("Title").inputValue()).toBe("Printer jammed");
    release({ body: receipt() });
    await pane.getByText("Ticket T20261122.0001 created").waitFor();
    expect(
      server()
        .calls.slice(1)
        .map(({ path, body }) => [path, body]),
    ).toEqual([["/api/pane/act", { data: { title: "Printer jammed", press: "send" } }]]);
    expect(await pane.locator("h1:focus").textContent()).toBe("Ticket created");
    expect(await pane.locator("#pane-said").textContent()).toBe("Ticket created");
  });

  test("puts the focus into the first wrong input and ties the words of failure to it", async () => {
    server().answers(
      { body: form([text("title", "Title", ""), text("description", "Description", "x")]) },
      { body: form([text("title", "Title", ""), bad("Enter a value."), text("description", "Description", "x")]) },
    );
    const { pane } = await openPane();
    await pane.getByRole("button", { name: "Create ticket" }).click();
    await pane.getByText("Enter a value.").waitFor();
    const focused = pane.locator("input:focus");
    expect(await focused.getAttribute("data-input")).toBe("title");
    expect(await focused.getAttribute("aria-invalid")).toBe("true");
    expect(await focused.getAttribute("aria-description")).toBe("Enter a value.");
    expect(await pane.locator("[data-input=description]").getAttribute("aria-invalid")).toBeNull();
  });

  test("asks again by itself while something is on its way, until the receipt comes", async () => {
    server().answers({ body: titleOnly() }, { body: sending(50) }, { body: sending(50) }, { body: receipt() });
    const { pane } = await openPane();
    await pane.getByRole("button", { name: "Create ticket" }).click();
    await pane.getByText("Ticket T20261122.0001 created").waitFor();
    expect(
      server()
        .calls.slice(2)
        .map(({ body }) => body),
    ).toEqual(Array(2).fill({ data: { press: "send", polled: true } }));
  });

  test("goes on asking after a lost connection", async () => {
    server().answers({ body: titleOnly() }, { body: sending(20) }, "drop", { body: receipt() });
    const { pane } = await openPane();
    await pane.getByRole("button", { name: "Create ticket" }).click();
    await pane.getByText("Ticket T20261122.0001 created").waitFor();
    expect(await pane.getByRole("alert").isVisible()).toBe(false);
  });
});

describe("Redrawing", () => {
  test("Find keeps what was typed and leads to the list that offers something new", async () => {
    server().answers({ body: organizations(["Hansen"]) }, { body: organizations(["Hansen", "Müller"]) });
    const { pane } = await openPane();
    await pane.getByLabel("Find organization").first().fill("mül");
    await pane.getByRole("button", { name: "Find" }).click();
    await pane
      .getByLabel("Organization", { exact: true })
      .locator("option", { hasText: "Müller" })
      .waitFor({ state: "attached" });
    expect(await pane.locator("select:focus").getAttribute("data-input")).toBe("organization");
    expect(server().calls[1]?.body).toEqual({
      data: {
        title: "Printer out of paper",
        organization: "",
        "organization.find": "mül",
        press: "find",
        field: "organization",
      },
    });
  });

  test("Enter finds in a find box, and sends nothing from a title", async () => {
    server().answers({ body: organizations(["Hansen"]) }, { body: organizations(["Müller"]) });
    const { pane } = await openPane();
    await pane.getByLabel("Title").press("Enter");
    await pane.locator("input[data-input='organization.find']").press("Enter");
    await pane.locator("select:focus").waitFor();
    expect(
      server()
        .calls.slice(1)
        .map(({ body }) => body),
    ).toMatchObject([{ data: { press: "find" } }]);
  });

  test("a choice on which others depend redraws by itself, the focus stays, and so does what is typed meanwhile", async () => {
    server().answers({ body: organizations(["Hansen", "Müller"]) });
    const { pane, page } = await openPane();
    await pane.locator("select").waitFor();
    let release = (_: { body: unknown }) => {};
    server().answers(new Promise((resolve) => (release = resolve)));
    await pane.locator("select").selectOption("Müller");
    await pane.locator("main[aria-busy=true]").waitFor();
    await pane.getByLabel("Title").fill("Toner is empty");
    await page.keyboard.press("Home");
    await page.keyboard.press("ArrowRight");
    release({ body: organizations(["Hansen", "Müller"], "Müller") });
    await pane.locator("main[aria-busy=false]").waitFor();
    expect(server().calls[1]?.body).toMatchObject({ data: { organization: "Müller", press: "redraw" } });
    expect(await pane.getByLabel("Title").inputValue()).toBe("Toner is empty");
    await page.keyboard.type("_");
    expect(await pane.getByLabel("Title").inputValue()).toBe("T_oner is empty");
    expect(await pane.locator("select").inputValue()).toBe("Müller");
  });
});

describe("Reply with the number", () => {
  const number = "Ticket T20261122.0001";
  const made = { ...receipt(), card: card([], [button("Reply with the number", { reply: { text: number } })]) };

  test("asks Outlook for a reply with the number, and our API for nothing", async () => {
    server().answers({ body: made });
    const { pane, asked } = await openPane({ outlook: { ...outlook, reply: true } });
    await pane.getByRole("button", { name: "Reply with the number" }).click();
    while ((await asked("reply")).length === 0);
    expect(await asked("reply")).toMatchObject([{ text: number }]);
    expect(server().calls).toHaveLength(1);
  });

  test("says when Outlook opens none, and tries again", async () => {
    server().answers({ body: made });
    const { pane, tell, asked } = await openPane({ outlook: { ...outlook, reply: { error: "no item" } } });
    await pane.getByRole("button", { name: "Reply with the number" }).click();
    await pane.getByText("Outlook did not open a reply.").waitFor();
    await tell("nothing", { reply: true });
    await pane.getByRole("button", { name: "Try again" }).click();
    await pane.getByText("Outlook did not open a reply.").waitFor({ state: "hidden" });
    expect(await asked("reply")).toHaveLength(2);
  });
});

describe("Files", () => {
  const upload = "6f1b6e0e-7a8c-4a52-9f6e-0d1f5f0f7f10";
  const ticks = { ...list("files", "Attachments", ["0", "1"], "0,1"), isMultiSelect: true };
  const files = [
    { value: "0", file: "AAMk1", name: "plan.pdf", bytes: 2, original: false },
    { value: "1", file: "AAMk2", name: "photo.jpg", bytes: 2, original: false },
  ];
  const send = button("Create ticket", { autotask: { press: "send" } });
  const withFiles = () => ({
    ...form([]),
    card: card([ticks], [send]),
    files: { inputs: ["files"], upload, most: 7_000_000, mostTogether: 50_000_000, files },
  });
  const handed = { ...outlook, file: { name: "plan.pdf", content: "Bwc=" } };
  const paths = () => server().calls.map(({ path }) => path.replace("/api/pane/", ""));

  test("go before the form, and how far that is stands in sight and is said", async () => {
    server().answers({ body: withFiles() });
    const { pane } = await openPane({ outlook: handed });
    await pane.getByRole("checkbox").first().waitFor();
    let release = (_: { body: unknown }) => {};
    server().answers(new Promise((resolve) => (release = resolve)), { body: {} }, { body: receipt() });
    await pane.getByRole("button", { name: "Create ticket" }).click();
    await pane.getByRole("status").getByText("Sending files: 1 of 2").waitFor();
    release({ body: {} });
    await pane.getByText("Ticket T20261122.0001 created").waitFor();
    expect(paths()).toEqual(["open", "file", "file", "act"]);
    expect(server().calls[1]?.body).toEqual({ upload, file: "AAMk1", part: 0, parts: 1, data: "Bwc=" });
    expect(await pane.getByText("Sending files").isVisible()).toBe(false);
  });

  test("can be held back: nothing is sent, and the form stays", async () => {
    server().answers({ body: withFiles() });
    const { pane } = await openPane({ outlook: handed });
    await pane.getByRole("checkbox").first().waitFor();
    server().answers(new Promise(() => {}));
    await pane.getByRole("button", { name: "Create ticket" }).click();
    await pane.getByRole("button", { name: "Cancel" }).click();
    await pane.locator("main[aria-busy=false]").waitFor();
    expect(await pane.getByText("Sending files").isVisible()).toBe(false);
    expect(await pane.locator("#pane-title:focus").count()).toBe(1);
    server().answers({ body: {} }, { body: {} }, { body: receipt() });
    await pane.getByRole("button", { name: "Create ticket" }).click();
    await pane.getByText("Ticket T20261122.0001 created").waitFor();
    expect(paths()).toEqual(["open", "file", "file", "file", "act"]);
  });

  test("that the server refuses are told in its words, and the form is not sent", async () => {
    const words = card([group(bad("A form takes 50 files."))]);
    server().answers({ body: withFiles() }, { status: 413, body: { ...form([]), state: "problem", card: words } });
    const { pane } = await openPane({ outlook: handed });
    await pane.getByRole("button", { name: "Create ticket" }).click();
    await pane.getByRole("alert").getByText("A form takes 50 files. What you typed is still here.").waitFor();
    expect(paths()).toEqual(["open", "file"]);
  });

  test("that Outlook keeps to itself can be unticked, and the rest goes", async () => {
    const refused = { ...outlook, file: { error: "no such file" } };
    server().answers({ body: withFiles() }, { body: receipt() });
    const { pane } = await openPane({ outlook: refused });
    await pane.getByRole("button", { name: "Create ticket" }).click();
    await pane
      .getByRole("alert")
      .getByText("Outlook did not hand over plan.pdf. Open its mail and try again, or untick it.")
      .waitFor();
    for (const tick of await pane.getByRole("checkbox").all()) await tick.uncheck();
    await pane.getByRole("button", { name: "Try again" }).click();
    await pane.getByText("Ticket T20261122.0001 created").waitFor();
    expect(paths()).toEqual(["open", "act"]);
    expect(server().calls[1]?.body).toMatchObject({ data: { files: "" } });
  });
});
