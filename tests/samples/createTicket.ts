import type { Sample } from "./sample.ts";

export const sample: Sample = {
  filled: { title: "Printer", organization: "174", contact: "30683001" },
  line: ["title", 255],
  lines: ["description", 8_000],
  find: ["organization", "Hansen Logistik", "174"],
  written: { entity: "Tickets", path: /\/Tickets$/ },
  refused: ["Reference value on field: contactID of type: Contact does not exist or is invalid.", "contact", "Contact"],
  said: /Ticket T\d{8}\.\d{4} created/,
};
