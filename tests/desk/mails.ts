// A customer whom Autotask knows.
const claudia = { name: "Claudia Vogt", address: "claudia.vogt@hansen-logistik.example" };

/** Somebody whom Autotask does not know. */
export const stranger = { name: "Somebody", address: "somebody@gmail.com" };

/** One of several mails, as the pane hands them over: its text tells its subject. */
export const mail = (subject: string, from = claudia) => ({
  subject,
  text: `${subject} it is.`,
  from,
  internetMessageId: `<${subject.replace(/\W/g, "")}@hansen-logistik.example>`,
});
