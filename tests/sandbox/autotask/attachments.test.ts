import { type Caller, caller } from "./caller.ts";
import { type AutotaskOptions, type StandInAutotask, startAutotask } from "./startAutotask.ts";
import type { Values } from "./store.ts";
import type { Switches } from "./world.ts";

const [anna, jonas] = [29682901, 29682902];
const minute = 60_000;
const bytes = (count: number) => Buffer.alloc(count, 7).toString("base64");
const file = (more: Values = {}) => ({
  attachmentType: "FILE_ATTACHMENT",
  fullPath: "a.png",
  title: "a",
  publish: 1,
  data: bytes(3),
  ...more,
});

let autotask: StandInAutotask;
let call: Caller;

async function start(options: AutotaskOptions = {}): Promise<void> {
  autotask = await startAutotask({ now: () => 0, ...options });
  call = caller(autotask);
}

beforeEach(() => start());
afterEach(() => autotask.close());

const setUp = async (switches: Partial<Switches>) => {
  await autotask.close();
  await start({ switches });
};
const upload = (count: number, as?: number) =>
  call(
    "POST",
    "Tickets/7001/Attachments",
    file({ data: bytes(count) }),
    as === undefined ? {} : { ImpersonationResourceId: String(as) },
  );
const held = () => autotask.records("TicketAttachments");
const found = async (entity: string, field: string, value: unknown) => {
  const { body } = await call("POST", `${entity}/query`, { filter: [{ op: "eq", field, value }] });
  return body.items;
};

test.each([
  [{ data: undefined }, "Value does not exist for the required field data"],
  [{ data: "" }, "Value does not exist for the required field data"],
  [{ fullPath: undefined }, "Value does not exist for the required field fullPath"],
  [{ title: undefined }, "Value does not exist for the required field title"],
  [{ attachmentType: "PAPER" }, "Picklist value [PAPER] does not exist for attachmentType"],
])("with %j it is refused", async (values, sentence) => {
  const { status, body } = await call("POST", "Tickets/7001/Attachments", file(values));
  expect({ status, errors: body.errors, held: held() }).toEqual({ status: 500, errors: [sentence], held: [] });
});

test("a link has no content", async () => {
  const link = file({ attachmentType: "URL", fullPath: "https://nordlicht.example", data: undefined });
  expect((await call("POST", "Tickets/7001/Attachments", link)).status).toBe(200);
});

test.each(["setup.exe", "SETUP.EXE", "invoice.pdf.js", "run.bat "])(
  "a file named %j is refused for its type",
  async (fullPath) => {
    const { body } = await call("POST", "Tickets/7001/Attachments", file({ fullPath }));
    expect(body.errors).toEqual([expect.stringMatching(/^Files of type \.(exe|js|bat) cannot be attached\.$/)]);
  },
);

test("a name that only looks like such a type is taken, and a link to such a file", async () => {
  const link = { attachmentType: "URL", fullPath: "https://nordlicht.example/setup.exe", data: undefined };
  for (const values of [{ fullPath: "exe" }, { fullPath: "setup.exe.txt" }, link]) {
    expect((await call("POST", "Tickets/7001/Attachments", file(values))).status).toBe(200);
  }
});

test("which types are refused, the switch says", async () => {
  await setUp({ refusedFileTypes: ["png"] });
  expect((await call("POST", "Tickets/7001/Attachments", file({ fullPath: "a.exe" }))).status).toBe(200);
  expect((await call("POST", "Tickets/7001/Attachments", file())).status).toBe(500);
});

test("a list tells the size, which nobody can ask for, and never the content", async () => {
  await upload(3);
  const [row] = await found("TicketAttachments", "ticketID", 7001);
  expect(row).toMatchObject({ fileSize: 3, parentID: 7001 });
  expect(row).not.toHaveProperty("data");
  const { body } = await call("POST", "TicketAttachments/query", {
    filter: [{ op: "eq", field: "fileSize", value: 3 }],
  });
  expect(body.errors).toHaveLength(1);
});

describe("read by its id", () => {
  const data = bytes(3);
  const read = async (path: string) => (await call("GET", path)).body;
  const both = async () => {
    const { itemId } = (await upload(3)).body;
    return [await read(`Tickets/7001/Attachments/${itemId}`), await read(`TicketAttachments/${itemId}`)];
  };

  test("it has its content below its ticket, in a list of one", async () => {
    expect(await both()).toMatchObject([{ items: [{ data }] }, { item: { data: null } }]);
    expect(await read("Tickets/7001/Attachments/99")).toEqual({ items: [] });
    expect(await read("Tickets/7002/Attachments/1")).toEqual({ items: [] });
  });

  test.each<[Partial<Switches>, readonly object[]]>([
    [{ attachmentContent: "atTop" }, [{ items: [{ data: null }] }, { item: { data } }]],
    [{ attachmentContent: "both" }, [{ items: [{ data }] }, { item: { data } }]],
    [{ attachmentEnvelope: "item" }, [{ item: { data } }, { item: { data: null } }]],
    [{ attachmentEnvelope: "bare" }, [{ data }, { data: null }]],
  ])("or as %j says", async (switches, answers) => {
    await setUp(switches);
    expect(await both()).toMatchObject(answers);
  });
});

describe("the limits", () => {
  test("a file of 7,000,000 bytes is taken, one byte more is not", async () => {
    expect((await upload(7_000_001)).body.errors).toEqual([
      "The attachment exceeds the maximum file size of 7000000 bytes.",
    ]);
    expect((await upload(7_000_000)).status).toBe(200);
  });

  test("beyond 10,000,000 bytes within five minutes nothing is taken for five minutes", async () => {
    await upload(6_000_000);
    autotask.turn(4 * minute);
    expect((await upload(4_000_001)).status).toBe(500);
    autotask.turn(5 * minute - 1);
    expect((await upload(1)).status).toBe(500);
    autotask.turn(1);
    expect((await upload(4_000_001)).status).toBe(200);
  });

  test("what came more than five minutes ago does not count", async () => {
    await upload(6_000_000);
    autotask.turn(5 * minute);
    expect((await upload(6_000_000)).status).toBe(200);
  });

  test("a refused one does not count", async () => {
    await call("POST", "Tickets/1/Attachments", file({ data: bytes(6_000_000) }));
    expect((await upload(6_000_000)).status).toBe(200);
  });

  test.each<[Switches["uploadScope"], number]>([
    ["database", 500],
    ["person", 200],
  ])("hold for the %s", async (uploadScope, status) => {
    await setUp({ uploadScope });
    await upload(6_000_000, anna);
    expect((await upload(6_000_000, jonas)).status).toBe(status);
  });

  test("are told with 429, where the switch says so", async () => {
    await setUp({ uploadRefusal: 429 });
    await upload(6_000_000);
    expect((await upload(6_000_000)).status).toBe(429);
  });
});

describe("attachments of notes and time entries", () => {
  test("are among the ticket's, and all have ids of one row", async () => {
    await call("POST", "Tickets/7015/Attachments", file());
    await call("POST", "TicketNotes/9001/Attachments", file());
    await call("POST", "TimeEntries/6001/Attachments", file());
    expect(await found("TicketAttachments", "ticketID", 7015)).toMatchObject([
      { id: 1, ticketNoteID: null, timeEntryID: null },
      { id: 2, ticketNoteID: 9001 },
      { id: 3, timeEntryID: 6001 },
    ]);
    expect(await found("TicketNoteAttachments", "ticketNoteID", 9001)).toMatchObject([{ id: 2, ticketID: 7015 }]);
    expect((await call("GET", "Tickets/7015/Attachments")).body.items).toHaveLength(3);
  });

  test("are told by AttachmentInfo together with all others, without content", async () => {
    await call("POST", "Tickets/7015/Attachments", file());
    await call("POST", "TicketNotes/9001/Attachments", file());
    await call("POST", "Companies/174/Attachments", file());
    const rows = await found("AttachmentInfo", "fullPath", "a.png");
    expect(rows).toMatchObject([
      { ticketID: 7015, parentType: 4 },
      { ticketNoteID: 9001, parentType: 23 },
      { companyID: 174, parentType: null },
    ]);
    expect(rows[0]).not.toHaveProperty("data");
  });
});
