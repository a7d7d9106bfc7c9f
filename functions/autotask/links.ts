import type { Linked } from "./autotask.ts";

// Autotask's ExecuteCommand still says Account.
const commands: { readonly [K in keyof Linked]: readonly [code: string, parameter: string] } = {
  ticket: ["OpenTicketDetail", "TicketID"],
  ticketNumber: ["OpenTicketDetail", "TicketNumber"],
  company: ["OpenAccount", "AccountID"],
  contact: ["OpenContact", "ContactID"],
  project: ["OpenProject", "ProjectID"],
  taskNumber: ["OpenTaskDetail", "TaskNumber"],
  contract: ["OpenContract", "ContractID"],
  opportunity: ["OpenOpportunity", "OpportunityID"],
};

/** The address beneath the root of Autotask's own screens that opens a record. */
export function link<K extends keyof Linked>(web: string, kind: K, id: Linked[K]): string {
  const [code, parameter] = commands[kind];
  const address = new URL("Autotask/AutotaskExtend/ExecuteCommand.aspx", web);
  address.searchParams.set("Code", code);
  address.searchParams.set(parameter, String(id));
  return address.href;
}
