import type { Action } from "./action.ts";
import { addTicketNote } from "./addTicketNote.ts";
import { createAppointment } from "./createAppointment.ts";
import { createServiceCall } from "./createServiceCall.ts";
import { createTicket } from "./createTicket.ts";

/** What a user can do, in menu order. */
export const actions: readonly Action[] = [createTicket, addTicketNote, createAppointment, createServiceCall];
