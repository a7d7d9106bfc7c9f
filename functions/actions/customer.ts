import { search } from "../forms/kinds/search.ts";

/** The organization that a message is about. */
export const organization = search("Organization", "Companies", {
  find: "Find organization",
  suggest: (origin) => origin.about.organization,
});

/** The contact that a message is about, of the organization chosen in `organization`. */
export const contact = search("Contact", "Contacts", {
  find: "Find contact",
  within: ["organization"],
  suggest: (origin) => origin.about.contact,
});

/** An opportunity of the organization chosen in `organization`. */
export const opportunity = search("Opportunity", "Opportunities", {
  find: "Find opportunity",
  within: ["organization"],
});
