import { typedHours } from "../../functions/forms/typedHours.ts";

test.each([
  ["1.5", 1.5],
  ["1,5 h", 1.5],
  ["01,50", 1.5],
  [".5", 0.5],
  ["+0.5", 0.5],
  ["2 Stunden", 2],
  ["1:30", 1.5],
  ["1h30", 1.5],
  ["1 Std. 30 Min.", 1.5],
  ["90m", 1.5],
  ["90 min", 1.5],
  ["20 min", 0.3333],
  ["-0,5", -0.5],
  ["−30 min", -0.5],
  ["0", 0],
])("%j is %d hours", (text, hours) => expect(typedHours(text)).toBe(hours));

test.each(["", "-", "--1", "- 1", "+-1", ".", "h", "one", "1e3", "1:60", "1:5", "999999", "1 1/2", "NaN", "２"])(
  "%j is none",
  (text) => expect(typedHours(text)).toBeNull(),
);
