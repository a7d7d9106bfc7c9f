import type { Sample } from "./sample.ts";

export const sample: Sample = {
  filled: { organization: "174", firstName: "Ann", lastName: "Lee", emailAddress: "" },
  line: ["firstName", 50],
  lines: null,
  find: ["organization", "Hansen Logistik", "174"],
  written: { entity: "Contacts", path: /\/Companies\/174\/Contacts$/ },
  refused: ["The value of emailAddress is not a valid email address.", "emailAddress", "Email"],
  said: /Contact Ann Lee created/,
};
