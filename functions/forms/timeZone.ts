import { IANAZone } from "luxon";

/** The time zone a client names, where it is one; undefined for anything else. */
export const timeZoneIn = (name: unknown): string | undefined =>
  typeof name === "string" && IANAZone.isValidZone(name) ? name : undefined;
