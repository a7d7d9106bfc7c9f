import type { Sample } from "./sample.ts";

export const sample: Sample = {
  filled: { organization: "174", actionType: "1", name: "Toner" },
  line: ["name", 128],
  lines: ["note", 32_000],
  find: ["organization", "Hansen Logistik", "174"],
  written: { entity: "CompanyNotes", path: /\/Companies\/174\/Notes$/ },
  refused: ["Picklist value [1] does not exist for actionType", "actionType", "Action type"],
  said: /Note added/,
};
