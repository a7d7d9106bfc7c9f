import type { Sample } from "./sample.ts";

export const sample: Sample = {
  filled: { ticket: "7015", description: "Toner changed.", publish: "2" },
  line: ["title", 250],
  lines: ["description", 32_000],
  find: ["ticket", "T20260309.0022", "7011"],
  written: { entity: "TicketNotes", path: /\/Tickets\/7015\/Notes$/ },
  refused: ["Picklist value [3] does not exist for noteType", "noteType", "Note type"],
  said: /Note added to ticket T20260311\.0042/,
};
