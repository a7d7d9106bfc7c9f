import type { Sample } from "./sample.ts";

export const sample: Sample = {
  filled: {
    project: "404",
    task: "8007",
    who: "29682901:29683302",
    workType: "29683502",
    summaryNotes: "Four computers.",
  },
  line: null,
  lines: null,
  find: ["task", "Mount access", "8005"],
  written: { entity: "TimeEntries", path: /\/TimeEntries$/ },
  refused: [
    "Reference value on field: billingCodeID of type: BillingCode does not exist or is invalid.",
    "workType",
    "Work type",
  ],
  said: /Time logged on task T20260202\.0502/,
};
