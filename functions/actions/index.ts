import type { Action } from "./action.ts";
import { addProjectNote } from "./addProjectNote.ts";
import { addTaskNote } from "./addTaskNote.ts";
import { addTicketNote } from "./addTicketNote.ts";
import { createTicket } from "./createTicket.ts";
import { logProjectTime } from "./logProjectTime.ts";
import { logTicketTime } from "./logTicketTime.ts";

/** What a user can do, in menu order. */
export const actions: readonly Action[] = [
  createTicket,
  addTicketNote,
  addProjectNote,
  addTaskNote,
  logTicketTime,
  logProjectTime,
];
