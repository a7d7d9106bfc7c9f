/** "Create from email", in the order of Autotask's own menu. */
export const fromEmail = [
  "createTicket",
  "addCompanyNote",
  "addContactNote",
  "addTicketNote",
  "addProjectNote",
  "addTaskNote",
] as const;

/** What else "Add to Autotask" has. */
export const toAutotask = [
  "createAppointment",
  "createToDo",
  "createContact",
  "logTicketTime",
  "logProjectTime",
  "createServiceCall",
] as const;

/** All commands that make a record, by their action ids. */
export const recordCommands = [...fromEmail, ...toAutotask] as const;

/** One of them. */
export type RecordCommand = (typeof recordCommands)[number];
