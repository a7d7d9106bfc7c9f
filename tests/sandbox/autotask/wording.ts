import { type Field, singular } from "./entities.ts";
import type { World } from "./world.ts";

const onRecord = ({ switches }: World) => (switches.recordNumbers ? " ; on record number [1]." : "");

// The REST service is a layer over SOAP, and some of its sentences keep the older names.
const soapNames: Readonly<Record<string, string>> = {
  companyID: "AccountID",
  companyName: "AccountName",
  companyType: "AccountType",
  billingCodeID: "AllocationCodeID",
  configurationItemID: "InstalledProductID",
  organizationalLevelAssociationID: "BusinessDivisionSubdivisionID",
  rmmAlertID: "AEMAlertID",
  isActive: "Active",
  Company: "Account",
  BillingCode: "AllocationCode",
  ConfigurationItem: "InstalledProduct",
};

function spelt({ switches }: World, name: string): string {
  if (!switches.soapNames) return name;
  return soapNames[name] ?? name.charAt(0).toUpperCase() + name.slice(1);
}

/** The recorded sentence for a required field without a value. */
export const missing = (world: World, field: string): string =>
  `Value does not exist for the required field ${spelt(world, field)}`;

/** The recorded sentence for what a category or a setting demands. */
export const demanded = (world: World, field: string): string => `${spelt(world, field)} is required`;

/** The recorded sentence for a text that does not fit. */
export const tooLong = (world: World, field: string): string =>
  `String value exceeds maximum length (field:${spelt(world, field)}).${onRecord(world)}`;

/** The recorded sentence for a value that is not in the list, or not active. */
export const noChoice = (world: World, field: string, value: unknown): string =>
  `Picklist value [${String(value)}] does not exist for ${spelt(world, field)}`;

const olderReference = (world: World, name: string, value: unknown) =>
  `${spelt(world, name)}: Value ${String(value)} does not exist or is invalid`;

// Some fields have a sentence of their own.
const ownSentences: Readonly<Record<string, string>> = {
  "TimeEntries.taskID": "This taskID does not reference a valid Task",
  "TimeEntries.billingCodeID": "The given allocation code is not an active general allocation code",
};

// The layer puts its names for SOAP's in place of words, and does so in the middle of its own sentences.
const typeWords: Readonly<Record<string, string>> = { TimeEntries: "timeEntryType" };

/** The sentence for an id of a record that does not exist, is inactive or does not belong there; `path` is the entity that names it. */
export function badReference(
  world: World,
  { name, references }: Pick<Field, "name" | "references">,
  value: unknown,
  path = "",
): string {
  if (world.switches.referenceSentence === "older") return olderReference(world, name, value);
  const type = `${typeWords[path] ?? "type"}: ${spelt(world, singular(references ?? ""))}`;
  return (
    ownSentences[`${path}.${name}`] ??
    `Reference value on field: ${spelt(world, name)} of ${type} does not exist or is invalid.${onRecord(world)}`
  );
}
