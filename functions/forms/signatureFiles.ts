import type { OriginFile } from "./origin.ts";

/** Below this a picture is an icon, a line, or counts who has read the mail; in bytes. */
const tiny = 5_000;
/** Below this a picture without a name of its own is a logo; screenshots are larger; in bytes. */
const small = 20_000;
// Outlook calls pasted pictures and logos alike: image001.png, and on the web Outlook-x1y2z3w4.png.
const outlookName = /^(?:image\d{3}|outlook-[\w-]+)\.\w{3,4}$/i;

/** Whether a file is most likely part of a signature or layout and not of what is told: a picture below what was written, one that is tiny or `repeated` in the thread, or, where nobody tells its place, a small one named by Outlook. A file attached on purpose never is. */
export function isDecoration({ inline, bytes, name, place }: OriginFile, repeated: boolean): boolean {
  if (!inline) return false;
  const size = bytes ?? 0;
  return place === "below" || repeated || size < tiny || (!place && size < small && outlookName.test(name));
}
