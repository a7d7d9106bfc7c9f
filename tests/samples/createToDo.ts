import type { Sample } from "./sample.ts";

export const sample: Sample = {
  filled: { organization: "174", actionType: "1", description: "Call back" },
  line: null,
  lines: ["description", 32_000],
  find: ["organization", "Hansen Logistik", "174"],
  written: { entity: "CompanyToDos", path: /\/Companies\/174\/ToDos$/ },
  refused: ["Picklist value [1] does not exist for actionType", "actionType", "Action type"],
  said: /To-do created/,
};
