import type { OriginFile } from "../../functions/forms/origin.ts";
import { isDecoration } from "../../functions/forms/signatureFiles.ts";

const picture = (name: string, bytes: number): OriginFile => ({
  id: "1",
  name,
  bytes,
  type: "image/png",
  inline: true,
  link: null,
});

it.each([
  ["pixel.gif", 43, false],
  ["linkedin.png", 4_999, false],
  ["image001.png", 12_000, false],
  ["Outlook-qx3kd0aa.png", 19_999, false],
  ["campaign.png", 180_000, true],
])("%s of %d bytes in the text is decoration (repeated: %s)", (name, bytes, repeated) =>
  expect(isDecoration(picture(name, bytes), repeated)).toBe(true),
);

it.each([
  ["image001.png", 20_000],
  ["error.png", 5_000],
  ["image of the printer.png", 12_000],
])("%s of %d bytes in the text is a screenshot", (name, bytes) =>
  expect(isDecoration(picture(name, bytes), false)).toBe(false),
);

it("is whatever stands below the text, however large, and no screenshot in it, however small", () => {
  const banner = { ...picture("banner.png", 900_000), place: "below" } as const;
  const screenshot = { ...picture("image001.png", 9_000), place: "text" } as const;
  expect([banner, screenshot].map((one) => isDecoration(one, false))).toEqual([true, false]);
});

it("is never a file that was attached, however small and however often", () => {
  const attached = { ...picture("image001.png", 100), inline: false };
  expect([true, false].map((repeated) => isDecoration(attached, repeated))).toEqual([false, false]);
});
