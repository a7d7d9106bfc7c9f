import { anna, type Person } from "./sandbox/people.ts";
import type { Drawn, World } from "./world.ts";

const partBytes = 1_000_000;

/** Brings files of a form by their names, each of so many bytes, as the page does before it sends the form. */
export async function bring(
  { issuer, services }: World,
  { files }: Drawn,
  sizes: Readonly<Record<string, number>>,
  as: Person = anna,
): Promise<void> {
  const authorization = `Bearer ${await issuer.token(as)}`;
  for (const [name, bytes] of Object.entries(sizes)) {
    const file = files?.files.find((one) => one.name === name)?.file;
    const parts = Math.ceil(bytes / partBytes);
    for (let part = 0; part < parts; part += 1) {
      const data = Buffer.alloc(Math.min(partBytes, bytes - part * partBytes), 7).toString("base64");
      const body = JSON.stringify({ upload: files?.upload, file, part, parts, data });
      const { status } = await services.paneFiles({ authorization, language: "en", body });
      if (status !== 200) throw new Error(`${name} was not taken: ${status}`);
    }
  }
}

/** A file of a mail as the pane tells of it. */
export const mailFile = (name: string, size: number, more: object = {}) => ({
  id: `AAMk ${name}`,
  name,
  size,
  contentType: "application/octet-stream",
  inline: false,
  ...more,
});
