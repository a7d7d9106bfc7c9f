import type { Columns, Table } from "./tables.ts";

/** Puts in a row's place what `change` makes of it, null where there is none yet. Of several at once none is lost. */
export async function changed<Row extends Columns>(
  rows: Pick<Table<Row>, "get" | "insert" | "replace">,
  partition: string,
  row: string,
  change: (values: Row | null) => Row,
): Promise<void> {
  const stored = await rows.get(partition, row);
  const values = change(stored?.values ?? null);
  const written = stored ? await rows.replace(stored, values) : await rows.insert(partition, row, values);
  // Whoever is refused has been overtaken by a write that went through: of any number at once all come to an end.
  if (!written) await changed(rows, partition, row, change);
}
