import fc from "fast-check";
import { understood } from "../../functions/surfaces/commands.ts";

const ticket = { id: "createTicket", title: "Ticket", button: "Create" } as const;
const problem = { id: "createProblem", title: "Problem", button: "Create" } as const;
const heard = (said: string) => understood(said, [ticket, problem]);

test.each([
  "ticket",
  "Ticket",
  "TICKET",
  " ticket ",
  "createTicket",
  "create ticket",
  "Create a ticket",
  "new ticket",
  "please open a new ticket",
  "Ticket!",
  "ticket:",
  "bitte ein neues Ticket",
  "Neues Ticket",
  "Ticket anlegen",
])("“%s” is the command", (said) => {
  expect(heard(said)).toEqual({ command: ticket, text: "" });
});

test.each(["tiket", "ticke", "tickett", "tikcet", "Tocket", "crate ticket", "Ticket anlgen"])(
  "the slip in “%s” is understood",
  (said) => {
    expect(heard(said)).toEqual({ command: ticket, text: "" });
  },
);

test("what follows the command is kept as it was written", () => {
  expect(heard("ticket printer on fire")).toEqual({ command: ticket, text: "printer on fire" });
  expect(heard("TICKET: Printer on FIRE!\nSecond  line")).toEqual({
    command: ticket,
    text: "Printer on FIRE!\nSecond  line",
  });
  expect(heard("ticket:printer on fire")).toEqual({ command: ticket, text: "printer on fire" });
  expect(heard("Ticket anlegen – Drucker brennt")).toEqual({ command: ticket, text: "Drucker brennt" });
  expect(heard("ticket create a user")).toEqual({ command: ticket, text: "create a user" });
});

test.each(["„Ticket“ x", "“ticket” x", '"Create ticket" x', "«ticket»: x", "'ticket' x"])(
  "the command in quotes in %s is understood",
  (said) => {
    expect(heard(said)).toEqual({ command: ticket, text: "x" });
  },
);

test("quotes after the command are kept, and what is made of its word is none", () => {
  expect(heard('ticket "printer" on fire')).toEqual({ command: ticket, text: '"printer" on fire' });
  expect(heard("ticket's there")).toEqual({ unclear: "ticket's there" });
});

test("a name that is written right wins over a slip, and the longer name over the shorter", () => {
  const tickets = { id: "listTickets", title: "Ticket", button: "Find" } as const;
  const commands = [{ ...ticket, title: "Title" } as const, tickets];
  expect(understood("title x", commands)).toMatchObject({ command: { id: "createTicket" } });
  expect(understood("find ticket x", [ticket, tickets])).toEqual({ command: tickets, text: "x" });
});

test.each(["help", "HELP", "Hilfe", "help me", "hallo", "?", "", "  ", "please"])("“%s” asks for help", (said) => {
  expect(heard(said)).toEqual({ help: true });
});

test.each(["thanks", "the printer is on fire", "tick", "packt", "it", "t", "🎉"])("“%s” is none", (said) => {
  expect(heard(said)).toEqual({ unclear: said });
});

test("whatever is written, nothing of it is lost after a command", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      expect(heard(`ticket x${text}`)).toEqual({ command: ticket, text: `x${text}`.trimEnd() });
    }),
  );
});
