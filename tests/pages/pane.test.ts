import type { Browser } from "playwright-core";
import { sharedBrowser } from "../sandbox/shared.ts";
import { bad, card, find, form, group, link, list, notice, problem, quiet, receipt, sending, text } from "./cards.ts";
import { mail, type OpenedPane, openPane as open, outlook } from "./openPane.ts";
import { type PaneServer, paneServer } from "./paneServer.ts";

let browser: Browser;
let server: PaneServer;
let opened: OpenedPane[] = [];
beforeAll(async () => {
  [browser, server] = await Promise.all([sharedBrowser(), paneServer()]);
});
afterAll(async () => {
  await browser.close();
  await server.close();
});
beforeEach(() => {
  server.calls.length = 0;
});
afterEach(async () => {
  const complaints = opened.flatMap((each) => each.complaints);
  await Promise.all(opened.map(({ page }) => page.close()));
  opened = [];
  expect(complaints).toEqual([]);
});

const openPane = async (how?: Parameters<typeof open>[2]) => {
  const pane = await open(browser, server, how);
  opened.push(pane);
  return pane;
};

const titleOnly = () => form([text("title", "Title", "Printer out of paper")]);
const organizations = (titles: readonly string[], chosen?: string) =>
  form([
    text("title", "Title", "Printer out of paper"),
    group(list("organization", "Organization", titles, chosen), find("organization", "Find organization", "Find")),
  ]);

describe("Opening", () => {
  test("asks for the form of the open mail with the person's token, in Outlook's language", async () => {
    server.answers({ body: titleOnly() });
    const { pane } = await openPane({ outlook: { ...outlook, context: { locale: "de-DE", theme: "light" } } });
    expect(await pane.getByLabel("Title").inputValue()).toBe("Printer out of paper");
    expect(server.calls).toEqual([
      {
        path: "/api/pane/open",
        body: { action: "createTicket", item: outlook.item },
        token: "held.by.outlook",
        language: "de-DE",
      },
    ]);
  });

  test("keeps the place of the form while it is awaited", async () => {
    server.answers(new Promise(() => {}));
    const { pane } = await openPane();
    await pane.getByText("Printer out of paper").waitFor();
    expect(await pane.locator(".skeleton").isVisible()).toBe(true);
    expect(await pane.locator("main").getAttribute("aria-busy")).toBe("true");
  });

  test("says where to open it when there is no Outlook around it", async () => {
    const { page } = await openPane({ alone: true, query: "&lang=de" });
    await page.getByRole("heading", { name: "Bitte aus Outlook öffnen" }).waitFor();
    expect(server.calls).toEqual([]);
  });

  test("says so, too, when the frame around it stays silent", async () => {
    const page = await browser.newPage();
    await page.clock.install();
    await page.goto(`${server.url}/`);
    await page.frameLocator("iframe").locator(".skeleton").waitFor();
    await page.clock.fastForward(6_000);
    await page.frameLocator("iframe").getByText("Open this from Outlook").waitFor();
    await page.close();
  });

  test("believes news from the frame around it only", async () => {
    server.answers({ body: titleOnly() });
    const { pane, asked } = await openPane();
    await pane.getByLabel("Title").waitFor();
    await pane.locator("body").evaluate("postMessage({ tell: 'itemChanged' }, location.origin)");
    await pane.locator("body").evaluate("new Promise((done) => setTimeout(done, 50))");
    expect(await asked("item")).toHaveLength(1);
  });

  test("asks for a mail when none is open, and takes the first that is", async () => {
    server.answers({ body: titleOnly() });
    const { pane, tell } = await openPane({ outlook: { ...outlook, item: null } });
    await pane.getByText("Select a mail to begin.").waitFor();
    await tell("itemChanged", { item: mail("Scanner") });
    await pane.getByLabel("Title").waitFor();
  });

  test("looks dark in a dark Outlook, and follows it into the light", async () => {
    server.answers({ body: titleOnly() });
    const { pane, tell } = await openPane({ outlook: { ...outlook, context: { locale: "en", theme: "dark" } } });
    const ground = () =>
      pane.locator("body").evaluate((body) => Reflect.get(globalThis, "getComputedStyle")(body).backgroundColor);
    await pane.getByLabel("Title").waitFor();
    expect(await ground()).toBe("rgb(41, 41, 41)");
    await tell("contextChanged", { context: { locale: "en", theme: "light" } });
    await pane.locator(":root[data-theme=light]").waitFor();
    expect(await ground()).toBe("rgb(255, 255, 255)");
  });
});

describe("Sending", () => {
  test("sends the inputs and the button's own data once, however often it is pressed, and shows the receipt", async () => {
    server.answers({ body: titleOnly() });
    const { pane } = await openPane();
    await pane.getByLabel("Title").fill("Printer jammed");
    let release = (_: { body: unknown }) => {};
    server.answers(new Promise((resolve) => (release = resolve)));
    await pane.getByRole("button", { name: "Create ticket" }).dblclick();
    await pane.locator("main[aria-busy=true]").waitFor();
    await pane.getByRole("button", { name: "Create ticket" }).press("Enter");
    expect(await pane.getByLabel("Title").inputValue()).toBe("Printer jammed");
    release({ body: receipt() });
    await pane.getByText("Ticket T20261122.0001 created").waitFor();
    expect(server.calls.slice(1).map(({ path, body }) => [path, body])).toEqual([
      ["/api/pane/act", { data: { title: "Printer jammed", press: "send" } }],
    ]);
    expect(await pane.locator("h1:focus").textContent()).toBe("Ticket created");
    expect(await pane.locator("#pane-said").textContent()).toBe("Ticket created");
  });

  test("puts the focus into the first wrong input and ties the words of failure to it", async () => {
    server.answers(
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
    server.answers({ body: titleOnly() }, { body: sending(50) }, { body: sending(50) }, { body: receipt() });
    const { pane } = await openPane();
    await pane.getByRole("button", { name: "Create ticket" }).click();
    await pane.getByText("Ticket T20261122.0001 created").waitFor();
    expect(server.calls.slice(2).map(({ body }) => body)).toEqual(
      Array(2).fill({ data: { press: "send", polled: true } }),
    );
  });

  test("goes on asking after a lost connection", async () => {
    server.answers({ body: titleOnly() }, { body: sending(20) }, "drop", { body: receipt() });
    const { pane } = await openPane();
    await pane.getByRole("button", { name: "Create ticket" }).click();
    await pane.getByText("Ticket T20261122.0001 created").waitFor();
    expect(await pane.getByRole("alert").isVisible()).toBe(false);
  });
});

describe("Redrawing", () => {
  test("Find keeps what was typed and leads to the list that offers something new", async () => {
    server.answers({ body: organizations(["Hansen"]) }, { body: organizations(["Hansen", "Müller"]) });
    const { pane } = await openPane();
    await pane.getByLabel("Find organization").first().fill("mül");
    await pane.getByRole("button", { name: "Find" }).click();
    await pane
      .getByLabel("Organization", { exact: true })
      .locator("option", { hasText: "Müller" })
      .waitFor({ state: "attached" });
    expect(await pane.locator("select:focus").getAttribute("data-input")).toBe("organization");
    expect(server.calls[1]?.body).toEqual({
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
    server.answers({ body: organizations(["Hansen"]) }, { body: organizations(["Müller"]) });
    const { pane } = await openPane();
    await pane.getByLabel("Title").press("Enter");
    await pane.locator("input[data-input='organization.find']").press("Enter");
    await pane.locator("select:focus").waitFor();
    expect(server.calls.slice(1).map(({ body }) => body)).toMatchObject([{ data: { press: "find" } }]);
  });

  test("a choice on which others depend redraws by itself, the focus stays, and so does what is typed meanwhile", async () => {
    server.answers({ body: organizations(["Hansen", "Müller"]) });
    const { pane, page } = await openPane();
    await pane.locator("select").waitFor();
    let release = (_: { body: unknown }) => {};
    server.answers(new Promise((resolve) => (release = resolve)));
    await pane.locator("select").selectOption("Müller");
    await pane.locator("main[aria-busy=true]").waitFor();
    await pane.getByLabel("Title").fill("Toner is empty");
    await page.keyboard.press("Home");
    await page.keyboard.press("ArrowRight");
    release({ body: organizations(["Hansen", "Müller"], "Müller") });
    await pane.locator("main[aria-busy=false]").waitFor();
    expect(server.calls[1]?.body).toMatchObject({ data: { organization: "Müller", press: "redraw" } });
    expect(await pane.getByLabel("Title").inputValue()).toBe("Toner is empty");
    await page.keyboard.type("_");
    expect(await pane.getByLabel("Title").inputValue()).toBe("T_oner is empty");
    expect(await pane.locator("select").inputValue()).toBe("Müller");
  });
});

describe("When something fails", () => {
  test("a lost connection leaves the form as it is, and can be tried again", async () => {
    server.answers({ body: titleOnly() }, "drop", { body: receipt() });
    const { pane } = await openPane();
    await pane.getByLabel("Title").fill("Printer jammed");
    await pane.getByRole("button", { name: "Create ticket" }).click();
    await pane.getByRole("alert").getByText("No connection. What you typed is still here.").waitFor();
    expect(await pane.getByLabel("Title").inputValue()).toBe("Printer jammed");
    await pane.getByRole("button", { name: "Try again" }).click();
    await pane.getByText("Ticket T20261122.0001 created").waitFor();
    expect(server.calls[2]?.body).toEqual({ data: { title: "Printer jammed", press: "send" } });
    expect(await pane.getByRole("alert").isVisible()).toBe(false);
  });

  test("an answer that is no form of ours is told in the page's language", async () => {
    server.answers({ status: 502, body: "<html>" });
    const { pane } = await openPane({ outlook: { ...outlook, context: { locale: "de", theme: "light" } } });
    await pane.getByRole("alert").getByText("Der Server hat nicht wie erwartet geantwortet.").waitFor();
    await pane.getByRole("button", { name: "Erneut versuchen" }).waitFor();
  });

  test("a refused answer that brings a card shows the card", async () => {
    server.answers({ status: 403, body: problem() });
    const { pane } = await openPane();
    await pane.getByText("It may have arrived.").waitFor();
  });

  test("a refused token is renewed once", async () => {
    server.answers({ status: 401, body: null }, { body: titleOnly() });
    const { pane, asked } = await openPane();
    await pane.getByLabel("Title").waitFor();
    expect((await asked("token")).map(({ fresh }) => fresh)).toEqual([false, true]);
    expect(server.calls).toHaveLength(2);
  });

  test("a token that is about to end is renewed before it is used again, any other is kept", async () => {
    const ending = (seconds: number) =>
      `x.${Buffer.from(JSON.stringify({ exp: Math.floor(Date.now() / 1000) + seconds })).toString("base64url")}.x`;
    for (const [seconds, times] of [
      [3_600, 1],
      [30, 2],
    ] as const) {
      server.answers({ body: titleOnly() }, { body: receipt() });
      const { pane, asked } = await openPane({ outlook: { ...outlook, token: ending(seconds) } });
      await pane.getByRole("button", { name: "Create ticket" }).click();
      await pane.getByText("Ticket T20261122.0001 created").waitFor();
      expect(await asked("token")).toHaveLength(times);
    }
  });

  test("a person who is not signed in is told so", async () => {
    const { pane } = await openPane({ outlook: { ...outlook, token: { error: "login_required" } } });
    await pane.getByRole("alert").getByText("You are not signed in.").waitFor();
    expect(server.calls).toEqual([]);
  });
});

describe("When another mail is opened", () => {
  const scanner = mail("Scanner is broken");
  const both = [{ body: titleOnly() }, { body: form([text("title", "Title", "Scanner is broken")]) }] as const;

  test("an untouched form becomes the form of that mail", async () => {
    server.answers(...both);
    const { pane, tell } = await openPane();
    await pane.getByLabel("Title").waitFor();
    await tell("itemChanged", { item: scanner });
    await expectTitle(pane, "Scanner is broken");
    expect(server.calls[1]?.body).toEqual({ action: "createTicket", item: scanner });
  });

  test("a touched form keeps its text and offers to use it", async () => {
    server.answers(...both);
    const { pane, tell } = await openPane();
    await pane.getByLabel("Title").fill("My own words");
    await tell("itemChanged", { item: scanner });
    await pane.getByText("Another mail is open.").waitFor();
    expect(await pane.getByLabel("Title").inputValue()).toBe("My own words");
    await pane.getByRole("button", { name: "Use the open mail" }).click();
    await expectTitle(pane, "Scanner is broken");
    expect(await pane.getByText("Another mail is open.").isVisible()).toBe(false);
  });

  test("going back to the form's own mail takes the offer away", async () => {
    server.answers(...both);
    const { pane, tell } = await openPane();
    await pane.getByLabel("Title").fill("My own words");
    await tell("itemChanged", { item: scanner });
    await pane.getByText("Another mail is open.").waitFor();
    await tell("itemChanged", { item: outlook.item });
    await pane.getByText("Another mail is open.").waitFor({ state: "hidden" });
    expect(await pane.getByLabel("Title").inputValue()).toBe("My own words");
  });

  test("a receipt makes room for the form of that mail", async () => {
    server.answers({ body: titleOnly() }, { body: receipt() }, both[1]);
    const { pane, tell } = await openPane();
    await pane.getByRole("button", { name: "Create ticket" }).click();
    await pane.getByText("Ticket T20261122.0001 created").waitFor();
    await tell("itemChanged", { item: scanner });
    await expectTitle(pane, "Scanner is broken");
  });

  const expectTitle = async (pane: OpenedPane["pane"], title: string) => {
    await pane.locator("#pane-about", { hasText: title }).waitFor();
    expect(await pane.getByLabel("Title").inputValue()).toBe(title);
  };
});

describe("Foreign text", () => {
  const hostile = `<img src=x onerror=alert(1)> **bold** [link](https://evil.example) \${x}`;

  test("is shown as it is, in texts, choices and inputs", async () => {
    server.answers({
      body: form([
        quiet(hostile),
        { type: "TextBlock", text: hostile },
        list("organization", "Organization", [hostile], hostile),
        text("title", hostile, hostile),
      ]),
    });
    const { pane } = await openPane();
    expect(await pane.locator(".ac-textRun").first().textContent()).toBe(hostile);
    expect(await pane.locator(".ac-textBlock").textContent()).toBe(hostile);
    expect(await pane.locator("select").inputValue()).toBe(hostile);
    expect(await pane.locator("input[data-input=title]").inputValue()).toBe(hostile);
    expect(await pane.locator("main :is(img, a, b, strong)").count()).toBe(0);
  });

  test("links open in a window of their own that cannot reach back, and only to the web", async () => {
    const links = card(
      [],
      [link("Web", `${server.url}/pane`), link("Script", "javascript:alert(1)"), link("File", "file:///etc/passwd")],
    );
    server.answers({ body: { ...receipt(), card: links } });
    const { pane, page } = await openPane();
    for (const name of ["Script", "File"]) await pane.getByRole("link", { name }).click();
    const [popup] = await Promise.all([
      page.context().waitForEvent("page"),
      pane.getByRole("link", { name: "Web" }).click(),
    ]);
    await popup.waitForLoadState();
    expect(popup.url()).toBe(`${server.url}/pane`);
    expect(await popup.evaluate(() => Reflect.get(globalThis, "opener"))).toBeNull();
    expect(page.context().pages()).toHaveLength(2);
    await popup.close();
  });
});

test("nothing is wider than a pane of 320 pixels, also with German words and names without end", async () => {
  const name = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft mbH";
  server.answers({
    body: form([
      notice("warning", quiet(name)),
      text("title", name, name),
      group(list("organization", "Organisation", [name], name), quiet(name), find("organization", name, "Suchen")),
    ]),
  });
  const { pane } = await openPane({ width: 320 });
  await pane.getByRole("button", { name: "Create ticket" }).waitFor();
  const [wide, seen] = await pane
    .locator(":root")
    .evaluate(({ scrollWidth, clientWidth }) => [scrollWidth, clientWidth]);
  expect(wide).toBe(seen);
});
