const decimal = /^(?=\.?\d)(\d{0,5}(?:\.\d{1,4})?) ?(?:h|hours?|std\.?|stunden?)?$/i;
const minutes = /^(\d{1,5}) ?m(?:in\.?)?$/i;
const clock = /^(\d{1,5}) ?(?::|h|std\.?) ?([0-5]\d) ?(?:m(?:in\.?)?)?$/i;

/** The hours a person means by "1.5", "1,5 h", ".5", "1:30", "1h 30m", "90 min" or "-0.5", to four decimals; null for anything else. */
export function typedHours(text: string): number | null {
  const typed = text.trim().replace(",", ".");
  const hours = unsigned(typed.replace(/^[-−–+]/, ""));
  return hours !== null && /^[-−–]/.test(typed) ? -hours : hours;
}

function unsigned(text: string): number | null {
  const [, whole] = decimal.exec(text) ?? [];
  if (whole !== undefined) return Number(whole);
  const [, alone] = minutes.exec(text) ?? [];
  const [, hours = "0", rest = alone] = clock.exec(text) ?? [];
  return rest === undefined ? null : Math.round((Number(hours) + Number(rest) / 60) * 10_000) / 10_000;
}
