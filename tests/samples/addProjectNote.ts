import type { Sample } from "./sample.ts";

export const sample: Sample = {
  filled: { project: "404", title: "Order", description: "Hall 2 comes last.", noteType: "5", publish: "1" },
  line: ["title", 250],
  lines: ["description", 32_000],
  find: ["project", "Rechenzentrum", "401"],
  written: { entity: "ProjectNotes", path: /\/Projects\/404\/Notes$/ },
  refused: ["Picklist value [5] does not exist for noteType", "noteType", "Note type"],
  said: /Note added to project P20260202\.0001/,
};
