/** German, keyed by the English words that stand in the code; `{…}` are facts. A sentence that is not here does not compile. */
export const de = {
  "matched by sender address": "über die Absenderadresse gefunden",
  "matched by sender's domain": "über die Domain des Absenders gefunden",
  "organization of the matched contact": "Organisation des gefundenen Kontakts",
} as const;
