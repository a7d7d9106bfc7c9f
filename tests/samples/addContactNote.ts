import type { Sample } from "./sample.ts";

export const sample: Sample = {
  filled: { contact: "30683001", organization: "174", actionType: "1", name: "Toner" },
  line: ["name", 128],
  lines: ["note", 32_000],
  find: ["contact", "Claudia Vogt", "30683001"],
  written: { entity: "CompanyNotes", path: /\/Companies\/174\/Notes$/ },
  refused: [
    "Reference value on field: assignedResourceID of type: Resource does not exist or is invalid.",
    "assignedTo",
    "Assigned to",
  ],
  said: /Note added/,
};
