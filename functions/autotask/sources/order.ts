import type { Known } from "../searched.ts";

/** In the order of the alphabet. */
export const byLabel = (one: Known, other: Known): number =>
  one.label.localeCompare(other.label, "en", { sensitivity: "base" });

/** The one made last first. */
export const newestFirst = (one: Known, other: Known): number => other.id - one.id;

/** The one that stands for all of its kind first, the others in the order of the alphabet. */
export const primaryFirst = (one: Known, other: Known): number =>
  Number(other.primary ?? false) - Number(one.primary ?? false) || byLabel(one, other);
