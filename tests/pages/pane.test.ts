import { form, receipt, text, titleOnly } from "./cards.ts";
import { mail, type OpenedPane, outlook } from "./openPane.ts";
import { panes } from "./panes.ts";

const { browser, server, openPane } = panes();

describe("Opening", () => {
  test("asks for the form of the open mail with the person's token, in Outlook's language", async () => {
    server().answers({ body: titleOnly() });
    const { pane } = await openPane({ outlook: { ...outlook, context: { locale: "de-DE", theme: "light" } } });
    expect(await pane.getByLabel("Title").inputValue()).toBe("Printer out of paper");
    expect(server().calls).toEqual([
      {
        path: "/api/pane/open",
        body: { action: "createTicket", item: outlook.item },
        token: "held.by.outlook",
        language: "de-DE",
      },
    ]);
  });

  test("keeps the place of the form while it is awaited", async () => {
    server().answers(new Promise(() => {}));
    const { pane } = await openPane();
    await pane.getByText("Printer out of paper").waitFor();
    expect(await pane.locator(".skeleton").isVisible()).toBe(true);
    expect(await pane.locator("main").getAttribute("aria-busy")).toBe("true");
  });

  test("says where to open it when there is no Outlook around it", async () => {
    const { page } = await openPane({ alone: true, query: "&lang=de" });
    await page.getByRole("heading", { name: "Bitte aus Outlook öffnen" }).waitFor();
    expect(server().calls).toEqual([]);
  });

  test("says so, too, when the frame around it stays silent", async () => {
    const page = await browser().newPage();
    await page.clock.install();
    await page.goto(`${server().url}/`);
    await page.frameLocator("iframe").locator(".skeleton").waitFor();
    await page.clock.fastForward(6_000);
    await page.frameLocator("iframe").getByText("Open this from Outlook").waitFor();
    await page.close();
  });

  test("believes news from the frame around it only", async () => {
    server().answers({ body: titleOnly() });
    const { pane, asked } = await openPane();
    await pane.getByLabel("Title").waitFor();
    await pane.locator("body").evaluate("postMessage({ tell: 'itemChanged' }, location.origin)");
    await pane.locator("body").evaluate("new Promise((done) => setTimeout(done, 50))");
    expect(await asked("item")).toHaveLength(1);
  });

  test("asks for a mail when none is open, and takes the first that is", async () => {
    server().answers({ body: titleOnly() });
    const { pane, tell } = await openPane({ outlook: { ...outlook, item: null } });
    await pane.getByText("Select a mail to begin.").waitFor();
    await tell("itemChanged", { item: mail("Scanner") });
    await pane.getByLabel("Title").waitFor();
  });

  test("looks dark in a dark Outlook, and follows it into the light", async () => {
    server().answers({ body: titleOnly() });
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

describe("When another mail is opened", () => {
  const scanner = mail("Scanner is broken");
  const both = [{ body: titleOnly() }, { body: form([text("title", "Title", "Scanner is broken")]) }] as const;

  test("an untouched form becomes the form of that mail", async () => {
    server().answers(...both);
    const { pane, tell } = await openPane();
    await pane.getByLabel("Title").waitFor();
    await tell("itemChanged", { item: scanner });
    await expectTitle(pane, "Scanner is broken");
    expect(server().calls[1]?.body).toEqual({ action: "createTicket", item: scanner });
  });

  test("a touched form keeps its text and offers to use it", async () => {
    server().answers(...both);
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
    server().answers(...both);
    const { pane, tell } = await openPane();
    await pane.getByLabel("Title").fill("My own words");
    await tell("itemChanged", { item: scanner });
    await pane.getByText("Another mail is open.").waitFor();
    await tell("itemChanged", { item: outlook.item });
    await pane.getByText("Another mail is open.").waitFor({ state: "hidden" });
    expect(await pane.getByLabel("Title").inputValue()).toBe("My own words");
  });

  test("a receipt makes room for the form of that mail", async () => {
    server().answers({ body: titleOnly() }, { body: receipt() }, both[1]);
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
