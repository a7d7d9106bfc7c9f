import type { Action } from "../submissions/action.ts";
import { addCompanyNote } from "./addCompanyNote.ts";
import { addContactNote } from "./addContactNote.ts";
import { addProjectNote } from "./addProjectNote.ts";
import { addTaskNote } from "./addTaskNote.ts";
import { addTicketNote } from "./addTicketNote.ts";
import { createAppointment } from "./createAppointment.ts";
import { createContact } from "./createContact.ts";
import { createServiceCall } from "./createServiceCall.ts";
import { createTicket } from "./createTicket.ts";
import { createToDo } from "./createToDo.ts";
import { logProjectTime } from "./logProjectTime.ts";
import { logTicketTime } from "./logTicketTime.ts";

/** What a user can do, in menu order. */
export const actions: readonly Action[] = [
  createTicket,
  addCompanyNote,
  addContactNote,
  addTicketNote,
  addProjectNote,
  addTaskNote,
  createAppointment,
  createToDo,
  createContact,
  logTicketTime,
  logProjectTime,
  createServiceCall,
];
