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

const words = async (path: string) => (await look(path)).text.replaceAll(/<[^>]+>/g, " ").replaceAll(/\s+/g, " ");

test.each<[string, readonly string[]]>([
  [
    "Tickets/7015",
    [
      "Rückruf Note type: Notiz Publish: Alle Autotask-Benutzer Created by: Anna Becker",
      "Frau Vogt ist bis 17 Uhr erreichbar.",
      "2026-03-11, 0.75 h, Anna Becker",
      "Jonas Weber, Techniker 1st Level",
      "Frau Vogt anrufen",
    ],
  ],
  ["Tickets/7014", ["Service calls 2026-11-25 08:00 Hansen Logistik GmbH Location: Lager Billbrook"]],
  [
    "ServiceCalls/5001",
    ["T20260311.0009 Drucker Halle 2 druckt leere Seiten Jonas Weber", "Complete 0", "Status Geplant"],
  ],
  ["ServiceCalls/5002", ["T20260223.0503 Einbau in Lübeck Priya Shah"]],
  ["Tasks/8007", ["Montags nie", "2026-02-09, 3.5 h, Anna Becker"]],
  [
    "TimeEntries/6001",
    [
      "Hours worked 0.75",
      "Work type Fernwartung",
      "Time entry type Ticket",
      "Non billable no",
      "Created by Anna Becker",
    ],
  ],
  [
    "Companies/174",
    ["Wartung Halle 3", "Angebot Halle 3 nachfassen", "Hansen Logistik: Windows 11 auf allen Arbeitsplätzen"],
  ],
  ["Contacts/30683001", ["Umstellung der Disposition", "T20260311.0042"]],
  ["Appointments/4001", ["Besprechung: Umzug Rechenzentrum", "Anna Becker", "2026-11-24 13:00"]],
])("the page of %s says in words what is about it", async (path, expected) => {
  const text = await words(`/records/${path}`);
  for (const sentence of expected) expect(text).toContain(sentence);
});

test("a file is shown with its size, at its note, and never with its content", async () => {
  const data = Buffer.alloc(5300, "content").toString("base64");
  const file = { ticketNoteID: 9001, title: "Bild", fullPath: "bild.png", fileSize: 5300, publish: 2, data };
  const id = autotask.add("TicketNoteAttachments", file);
  for (const path of ["Tickets/7015", `TicketNoteAttachments/${id}`, "TicketNoteAttachments"]) {
    const { text } = await look(`/records/${path}`);
    expect(text).toContain("5.3 kB");
    expect(text).not.toContain(data.slice(0, 40));
  }
  expect(await words("/records/Tickets/7015")).toContain("Bild File: bild.png Size: 5.3 kB Publish: Nur intern");
});

test("a long text is cut in a list and whole on its own page", async () => {
  const id = autotask.add("CompanyToDos", { companyID: 174, activityDescription: `${"x".repeat(300)} end` });
  expect((await look("/records/CompanyToDos")).text).toContain(`${"x".repeat(120)}…`);
  expect((await look(`/records/CompanyToDos/${id}`)).text).toContain(`${"x".repeat(300)} end`);
});

test("every kind of record that the tenant has is shown in a list without ids where there are names", async () => {
  const lists = [
    "TimeEntries",
    "ServiceCalls",
    "CompanyNotes",
    "CompanyToDos",
    "ProjectNotes",
    "TaskNotes",
    "Tasks",
    "Projects",
    "Opportunities",
    "ServiceCallTickets",
    "ServiceCallTicketResources",
    "TaskSecondaryResources",
  ];
  for (const path of lists) {
    const text = await words(`/records/${path}`);
    const table = text.slice(text.indexOf(" Id "));
    expect(table).not.toMatch(/\b(296\d{5}|306\d{5})\b/);
  }
});

test.each([
  ["Code=OpenTaskDetail&TaskNumber=T20260120.0002", "/records/Tasks/8002"],
  ["Code=OpenProject&ProjectID=404", "/records/Projects/404"],
  ["Code=OpenOpportunity&OpportunityID=601", "/records/Opportunities/601"],
  ["Code=OpenContract&ContractID=29684201", "/records/Contracts/29684201"],
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
    for (const path of [
      "/",
      "/records/Tickets/7015",
      "/records/Companies/176",
      "/records/ServiceCalls/5001",
      "/records/TimeEntries",
    ]) {
      await page.goto(`${autotask.url}${path}`);
      expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(320);
    }
    await page.close();
  });
});
