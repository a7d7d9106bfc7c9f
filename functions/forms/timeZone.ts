import { DateTime, IANAZone } from "luxon";
import { WINDOWS_TO_IANA_MAP } from "windows-iana";
import type { Choice } from "./card.ts";

/** The time zone a client names, where it is one; undefined for anything else. */
export const timeZoneIn = (name: unknown): string | undefined =>
  typeof name === "string" && IANAZone.isValidZone(name) ? name : undefined;

/**
 * The time zones that Windows and Outlook let choose from, and `besides`, from west to east: what a clock there is ahead of
 * UTC at a moment in milliseconds since 1970, a city, and what a language calls its time.
 */
export function timeZones(now: number, language: string, besides: string): readonly Choice[] {
  const names = new Set<string>([...(besides ? [besides] : []), ...listed()]);
  return [...names]
    .map((name) => ({ name, at: DateTime.fromMillis(now, { zone: name }), city: cityOf(name) }))
    .toSorted((one, other) => one.at.offset - other.at.offset || one.city.localeCompare(other.city, language))
    .map(({ name, at, city }) => ({
      value: name,
      title: `(UTC${at.toFormat("ZZ")}) ${city}${called(name, now, language)}`,
    }));
}

const anywhere = "001";

// Zones such as "Etc/GMT+12" are nobody's home.
const listed = (): readonly string[] =>
  WINDOWS_TO_IANA_MAP.flatMap(({ territory, iana: [name] }) =>
    territory === anywhere && (name === "Etc/UTC" || !name.startsWith("Etc/")) ? [name] : [],
  );

const cityOf = (name: string): string => name.slice(name.lastIndexOf("/") + 1).replaceAll("_", " ");

/** ", Central European Time"; nothing where a language has no more than the offset to say. */
function called(timeZone: string, now: number, language: string): string {
  const parts = new Intl.DateTimeFormat(language, { timeZone, timeZoneName: "longGeneric" }).formatToParts(now);
  const name = parts.find(({ type }) => type === "timeZoneName")?.value ?? "";
  return name && !name.startsWith("GMT") ? `, ${name}` : "";
}
