import type { Sample } from "./sample.ts";

export const sample: Sample = {
  filled: { title: "Replace the switch" },
  line: ["title", 256],
  lines: ["description", 8_000],
  find: null,
  written: { entity: "Appointments", path: /\/Appointments$/ },
  refused: [
    "Reference value on field: resourceID of type: Resource does not exist or is invalid.",
    "resourceID",
    "Resource",
  ],
  said: /Appointment created/,
};
