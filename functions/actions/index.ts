import type { Action } from "./action.ts";
import { addCompanyNote } from "./addCompanyNote.ts";
import { addContactNote } from "./addContactNote.ts";
import { addTicketNote } from "./addTicketNote.ts";
import { createContact } from "./createContact.ts";
import { createTicket } from "./createTicket.ts";
import { createToDo } from "./createToDo.ts";

/** What a user can do, in menu order. */
export const actions: readonly Action[] = [
  createTicket,
  addCompanyNote,
  addContactNote,
  addTicketNote,
  createToDo,
  createContact,
];
