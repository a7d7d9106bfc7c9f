import { folded, optional } from "../forms/field.ts";
import { picklist } from "../forms/kinds/picklist.ts";
import { text } from "../forms/kinds/text.ts";
import { toggle } from "../forms/kinds/toggle.ts";
import type { Origin } from "../forms/origin.ts";
import { ownerOf } from "../matching/contacts.ts";
import { type NewContact, newContactIn } from "../matching/newContact.ts";
import type { Sentence } from "../words/words.ts";
import { action } from "./action.ts";
import { organization } from "./customer.ts";

const told =
  (what: keyof NewContact) =>
  (origin: Origin): string =>
    newContactIn(origin)[what];

const addresses = ["emailAddress", "emailAddress2", "emailAddress3"] as const;
const theirs: Sentence = "{name} ({organization}) already has the address {address}.";
const inactive: Sentence = "{name} ({organization}) already has the address {address}, as an inactive contact.";

export const createContact = action({
  id: "createContact",
  title: "Contact",
  button: "Create",
  from: ["mail", "chat", "appointment", "nothing"],

  fields: {
    organization,
    firstName: text("First name", 50, told("firstName")),
    lastName: text("Last name", 50, told("lastName")),
    emailAddress: optional(text("Email", 254, told("email"))),
    title: optional(text("Title", 50, told("title"))),
    phone: optional(text("Phone", 25, told("phone"))),
    extension: optional(text("Extension", 10, told("extension"))),
    mobilePhone: optional(text("Mobile", 25, told("mobile"))),
    primaryContact: toggle("Primary contact"),
    alternatePhone: folded(text("Alternate phone", 32, told("alternatePhone"))),
    emailAddress2: folded(text("Email 2", 254)),
    emailAddress3: folded(text("Email 3", 254)),
    addressLine: folded(text("Address 1", 128, told("street"))),
    addressLine1: folded(text("Address 2", 128)),
    zipCode: folded(text("Postal code", 16, told("zip"))),
    city: folded(text("City", 32, told("city"))),
    state: folded(text("State", 40, told("state"))),
    country: folded(picklist("Country", "Countries", { asked: true })),
    note: folded(text("Note", 50)),
  },
  refused: { companyID: "organization", countryID: "country" },

  async already(typed, autotask, ask) {
    const found = addresses.map(async (field) => {
      const owner = await ownerOf(typed[field], autotask, ask);
      if (!owner) return [];
      const { id, name, organization, active } = owner;
      const facts = { name, organization, address: typed[field].trim() };
      return [{ field, sentence: active ? theirs : inactive, facts, link: await autotask.link("contact", id) }];
    });
    return (await Promise.all(found)).flat();
  },

  async send({ organization: companyID, country: countryID, ...contact }, autotask) {
    // Autotask keeps whether a contact is active as a number.
    const id = await autotask.create("Contacts", { companyID, countryID, ...contact, isActive: 1 });
    const name = `${contact.firstName} ${contact.lastName}`;
    return {
      said: "Contact {name} created",
      facts: { name },
      link: await autotask.link("contact", id),
      record: { kind: "contact", id, number: null },
    };
  },
});
