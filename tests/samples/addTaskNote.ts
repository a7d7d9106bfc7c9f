import type { Sample } from "./sample.ts";

export const sample: Sample = {
  filled: { task: "8007", description: "Never on Mondays.", publish: "2" },
  line: ["title", 250],
  lines: ["description", 32_000],
  find: ["task", "Mount access", "8005"],
  written: { entity: "TaskNotes", path: /\/Tasks\/8007\/Notes$/ },
  refused: ["Picklist value [3] does not exist for noteType", "noteType", "Note type"],
  said: /Note added to task T20260202\.0502/,
};
