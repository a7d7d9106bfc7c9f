import { TableClient } from "@azure/data-tables";

/** Whether a text is a storage account's connection string, as Microsoft's own client reads it. */
export function isConnectionString(text: string): boolean {
  try {
    return TableClient.fromConnectionString(text, "any").url !== "";
  } catch {
    return false;
  }
}
