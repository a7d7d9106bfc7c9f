import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { SampleAppointment } from "./sampleAppointment.ts";

/** The appointments of a folder, the earliest first: every `.json` file is one, its times with any offset. */
export async function readAppointments(folder: string): Promise<readonly SampleAppointment[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith(".json"));
  const appointments = await Promise.all(files.map((file) => readAppointment(folder, file)));
  return appointments.sort((one, other) => one.start.localeCompare(other.start));
}

async function readAppointment(folder: string, id: string): Promise<SampleAppointment> {
  const written: Omit<SampleAppointment, "id"> = JSON.parse(await readFile(join(folder, id), "utf8"));
  return { ...written, id, start: inUTC(written.start), end: inUTC(written.end) };
}

const inUTC = (time: string): string => new Date(time).toISOString();
