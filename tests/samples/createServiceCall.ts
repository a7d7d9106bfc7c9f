import type { Sample } from "./sample.ts";

export const sample: Sample = {
  filled: { organization: "174" },
  line: null,
  lines: ["description", 2_000],
  find: ["organization", "Hansen Logistik", "174"],
  written: { entity: "ServiceCalls", path: /\/ServiceCalls$/ },
  refused: [
    "Reference value on field: companyLocationID of type: CompanyLocation does not exist or is invalid.",
    "location",
    "Location",
  ],
  said: /Service call created/,
};
