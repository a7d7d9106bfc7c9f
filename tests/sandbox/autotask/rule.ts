import type { Row, Values } from "./store.ts";
import { badReference } from "./wording.ts";
import { rowOf, type World } from "./world.ts";

/** What a kind of record demands beyond its fields: sentences of what is wrong. `sent` are the fields of the call. */
export type Rule = (world: World, row: Values, sent: readonly string[]) => readonly string[];

/** Whether somebody has filled that in. */
export const isSet = (value: unknown): boolean => value !== undefined && value !== null;

/** Whether a contact is the organization's, or its parent's where the tenant allows that. */
export const belongsTo = (world: World, contact: Row, companyID: unknown): boolean =>
  contact.companyID === companyID ||
  (world.switches.contactsOfParent && contact.companyID === rowOf(world, "Companies", companyID)?.parentCompanyID);

/** The contact must be the organization's, or its parent's where the tenant allows that. */
export const contactOfCompany: Rule = (world, { contactID, companyID }, sent) => {
  const contact = rowOf(world, "Contacts", contactID);
  const judged = sent.includes("contactID") || sent.includes("companyID");
  return !judged || !contact || belongsTo(world, contact, companyID)
    ? []
    : [badReference(world, { name: "contactID", references: "Contacts" }, contactID)];
};

/** What is named in a field must be of the record's organization. */
export const ofTheCompany =
  (name: string, references: string): Rule =>
  (world, row, sent) => {
    const record = rowOf(world, references, row[name]);
    return !sent.includes(name) || !record || record.companyID === row.companyID
      ? []
      : [badReference(world, { name, references }, row[name])];
  };
