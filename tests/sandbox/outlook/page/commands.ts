import { fromEmail, type RecordCommand, toAutotask } from "../commands.ts";
import type { Module } from "./modules.ts";
import type { Words } from "./words.ts";

/** Commands that stand together in the menu. */
export interface CommandGroup {
  readonly words: Words;
  readonly commands: readonly RecordCommand[];
}

/** What a command is called in the menu, as in Autotask's own. */
export const titles: Readonly<Record<RecordCommand, Words>> = {
  createTicket: "Ticket",
  addCompanyNote: "Company Note",
  addContactNote: "Contact Note",
  addTicketNote: "Ticket Note",
  addProjectNote: "Project Note",
  addTaskNote: "Task Note",
  createAppointment: "Appointment",
  createToDo: "To-Do",
  createContact: "Contact",
  logTicketTime: "Ticket Time",
  logProjectTime: "Project Time",
  createServiceCall: "Service Call",
};

// Of a calendar item most is an appointment, or time that was worked.
const timesFirst: readonly RecordCommand[] = ["createAppointment", "logTicketTime", "logProjectTime"];

const groups: Readonly<Record<Module, readonly CommandGroup[]>> = {
  mail: [
    { words: "Create from email", commands: fromEmail },
    { words: "Add to Autotask", commands: toAutotask },
  ],
  calendar: [{ words: "Add to Autotask", commands: [...new Set([...timesFirst, ...toAutotask])] }],
};

/** The groups for a mail or a calendar item with those of their commands that are offered; none is empty. */
export const groupsFor = (kind: Module, offered: readonly RecordCommand[]): readonly CommandGroup[] =>
  groups[kind]
    .map(({ words, commands }) => ({ words, commands: commands.filter((each) => offered.includes(each)) }))
    .filter(({ commands }) => commands.length > 0);
