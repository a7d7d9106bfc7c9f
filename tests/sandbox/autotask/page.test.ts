import type { Browser } from "playwright-core";
import { sharedBrowser } from "../shared.ts";
import { type StandInAutotask, startAutotask } from "./startAutotask.ts";

let autotask: StandInAutotask;

beforeAll(async () => {
  autotask = await startAutotask();
});
afterAll(() => autotask.close());

async function look(path: string) {
  const response = await fetch(`${autotask.url}${path}`);
  return {
    status: response.status,
    headers: response.headers,
    text: await response.text(),
    path: new URL(response.url).pathname,
  };
}

const deep = (query: string) => look(`/Autotask/AutotaskExtend/ExecuteCommand.aspx?${query}`);

test("the first page shows the tickets, newest first, in the tenant's words", async () => {
  const { text } = await look("/");
  expect(text.indexOf("T20260313.0006")).toBeLessThan(text.indexOf("T20260216.0003"));
  for (const words of [
    "Hansen Logistik GmbH",
    "Claudia Vogt",
    "In Bearbeitung",
    "Service Desk Leeds",
    "Mehmet Yılmaz",
  ]) {
    expect(text).toContain(words);
  }
});

test("a new ticket is on the page at the next look, marked with its id", async () => {
  const id = autotask.add("Tickets", { title: "Ganz neu", companyID: 174 });
  expect((await look("/")).text).toContain(`<tr data-id="${id}">`);
});

test("whatever a record holds is shown as text", async () => {
  const id = autotask.add("Tickets", { title: `<img src=x onerror="alert('1')">&amp;` });
  for (const path of ["/", `/records/Tickets/${id}`, "/records/Tickets"]) {
    const { text } = await look(path);
    expect(text).not.toContain("<img");
    expect(text).toContain("&lt;img src=x onerror=&quot;alert(&#39;1&#39;)&quot;&gt;&amp;amp;");
  }
});

test("the page may load nothing but its own script and style, and runs nothing inline", async () => {
  const { headers, text } = await look("/");
  const policy = headers.get("content-security-policy");
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toContain("unsafe");
  expect(text).not.toMatch(/<script(?! src=)|<style|style=|onclick=/);
  expect((await look("/page.css")).headers.get("content-type")).toContain("text/css");
  expect((await look("/refresh.js")).headers.get("content-type")).toContain("text/javascript");
});

test("one record shows its values, with ways to the records it names and those below it", async () => {
  const { text } = await look("/records/Tickets/7015");
  expect(text).toContain('<a href="/records/Companies/174">Hansen Logistik GmbH</a>');
  expect(text).toContain('<a href="/records/TicketNotes/9001">Rückruf</a>');
});

test.each([
  ["Code=OpenTicketDetail&TicketID=7015", "/records/Tickets/7015"],
  ["Code=OpenTicketDetail&TicketNumber=T20260311.0042", "/records/Tickets/7015"],
  ["Code=OpenAccount&AccountID=0", "/records/Companies/0"],
  ["Code=OpenContact&ContactID=30683001", "/records/Contacts/30683001"],
])("the deep link %s opens %s", async (query, path) => {
  expect(await deep(query)).toMatchObject({ status: 200, path });
});

test.each(["Code=OpenTicketDetail&TicketID=1", "Code=OpenTicketDetail", "Code=Nonsense&TicketID=7015", ""])(
  "the deep link %j leads to a page that says so",
  async (query) => {
    const { status, text } = await deep(query);
    expect(status).toBe(404);
    expect(text).toContain("There is no such record.");
  },
);

test("nothing else is there", async () => {
  for (const path of ["/records/Nonsense", "/records/Tickets/1", "/favicon.ico", "/../package.json"]) {
    expect((await look(path)).status).toBe(404);
  }
});

describe("in a browser", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await sharedBrowser();
  });
  afterAll(() => browser.close());

  test("a new ticket appears by itself and lights up; what it holds is not run", async () => {
    const page = await browser.newPage();
    await page.goto(autotask.url);
    const id = autotask.add("Tickets", { title: "<script>document.title = 'taken over'</script>" });
    await page.waitForSelector(`tr.new[data-id="${id}"]`);
    expect(await page.locator("tr.new").count()).toBe(1);
    expect(await page.title()).toBe("Tickets – stand-in Autotask");
    await page.close();
  });

  test.each(["light", "dark"] as const)("in %s colours nothing sticks out of a narrow window", async (colorScheme) => {
    const page = await browser.newPage({ colorScheme, viewport: { width: 320, height: 600 } });
    for (const path of ["/", "/records/Tickets/7015", "/records/Companies/176"]) {
      await page.goto(`${autotask.url}${path}`);
      expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(320);
    }
    await page.close();
  });
});
