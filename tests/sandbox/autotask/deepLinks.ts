import type { World } from "./world.ts";

interface Found {
  readonly path: string;
  readonly id: number;
}

type Keys = Readonly<Record<string, string>>;

const commands: Readonly<Record<string, readonly [path: string, keys: Keys]>> = {
  OpenTicketDetail: ["Tickets", { TicketID: "id", TicketNumber: "ticketNumber" }],
  OpenTaskDetail: ["Tasks", { TaskNumber: "taskNumber" }],
  OpenAccount: ["Companies", { AccountID: "id" }],
  OpenContact: ["Contacts", { ContactID: "id" }],
  OpenProject: ["Projects", { ProjectID: "id" }],
  OpenOpportunity: ["Opportunities", { OpportunityID: "id" }],
  OpenContract: ["Contracts", { ContractID: "id" }],
};

const address = "/autotask/autotaskextend/executecommand.aspx";

/** The record that an ExecuteCommand address opens: null where there is none, undefined for every other address. */
export function deepLink(world: World, { pathname, searchParams }: URL): Found | null | undefined {
  if (pathname.toLowerCase() !== address) return undefined;
  const [path, keys] = commands[searchParams.get("Code") ?? ""] ?? ["", {}];
  const [asked] = Object.entries(keys).filter(([parameter]) => searchParams.has(parameter));
  if (!asked) return null;
  const row = world.rows(path).find((one) => String(one[asked[1]]) === searchParams.get(asked[0]));
  return row ? { path, id: row.id } : null;
}
