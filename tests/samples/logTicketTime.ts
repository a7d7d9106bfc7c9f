import type { Sample } from "./sample.ts";

export const sample: Sample = {
  filled: {
    ticket: "7015",
    who: "29682901:29683302",
    workType: "29683501",
    contract: "29684201",
    summaryNotes: "Toner changed.",
  },
  line: null,
  lines: null,
  find: ["ticket", "T20260309.0022", "7011"],
  written: { entity: "TimeEntries", path: /\/TimeEntries$/ },
  refused: [
    "Reference value on field: billingCodeID of type: BillingCode does not exist or is invalid.",
    "workType",
    "Work type",
  ],
  said: /Time logged on ticket T20260311\.0042/,
};
