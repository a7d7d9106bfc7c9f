import { isAttachment } from "./attachments.ts";
import { entities } from "./entities.ts";
import { noteRules } from "./noteRules.ts";
import { contactOfCompany, ofTheCompany, type Rule } from "./rule.ts";
import type { Values } from "./store.ts";
import { taskHelper, taskRules } from "./taskRules.ts";
import { lacking, secondary, ticketRules } from "./ticketRules.ts";
import { timeRules } from "./timeRules.ts";
import { missing } from "./wording.ts";
import type { World } from "./world.ts";

// Links need a path only.
const content: Rule = (world, { attachmentType, data }) =>
  attachmentType === "FILE_ATTACHMENT" && !data ? [missing(world, "data")] : [];

// The documentation says that some kinds of files are refused; which ones, and how, it does not.
const fileType: Rule = ({ switches }, { attachmentType, fullPath }) => {
  const [, ending = ""] = /\.([^.\s]+)\s*$/.exec(String(fullPath)) ?? [];
  return attachmentType === "FILE_ATTACHMENT" && switches.refusedFileTypes.includes(ending.toLowerCase())
    ? [`Files of type .${ending.toLowerCase()} cannot be attached.`]
    : [];
};

/** What the tenant's settings demand of a kind of record. */
export const settingsDemands = (world: World, path: string, row: Values): readonly string[] =>
  lacking(world, row, world.settingsRequire[path]);

const opportunity = ofTheCompany("opportunityID", "Opportunities");

/** The rules of each kind of record that has some, by REST name. */
export const rules: Readonly<Record<string, readonly Rule[]>> = {
  Tickets: ticketRules,
  TicketSecondaryResources: [secondary],
  TicketNotes: noteRules,
  CompanyNotes: [contactOfCompany, opportunity],
  CompanyToDos: [
    ofTheCompany("contactID", "Contacts"),
    opportunity,
    ofTheCompany("ticketID", "Tickets"),
    ofTheCompany("contractID", "Contracts"),
  ],
  TimeEntries: timeRules,
  ProjectNotes: noteRules,
  TaskNotes: noteRules,
  Tasks: taskRules,
  TaskSecondaryResources: [taskHelper],
  ...Object.fromEntries(entities.filter(isAttachment).map(({ path }) => [path, [content, fileType]])),
};
