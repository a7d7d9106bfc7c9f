import { type Origin, onlyWords } from "../functions/forms/origin.ts";

/** Where a form begins that nothing suggests anything for. */
export const noMessage: Origin = {
  ...onlyWords,
  kind: "nothing",
  subject: "",
  text: "",
  fresh: "",
  history: "",
  sender: null,
  about: { organization: [], contact: [], person: null, ticket: null, tickets: [] },
};
