import fc from "fast-check";
import { actions } from "../../functions/actions/index.ts";
import { understood } from "../../functions/surfaces/commands.ts";
import { inEveryLanguage } from "../../functions/words/words.ts";

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

const note = { id: "addTicketNote", title: "Ticket note", button: "Add" } as const;

test.each([
  "ticket note x",
  "Ticketnotiz x",
  "Ticket-Notiz: x",
  "ticket notiz x",
  "ticketnote x",
  "bitte neue Ticket Notiz x",
  "Add a ticket note: x",
])("“%s” is a note on a ticket, though it begins as another command does", (said) => {
  expect(understood(said, [ticket, note])).toEqual({ command: note, text: "x" });
});

test("a word put together with what follows it is no slip of it", () => {
  expect(understood("ticket s", [ticket, note])).toEqual({ command: ticket, text: "s" });
  expect(understood("ticket notebook broken", [ticket, note])).toEqual({ command: ticket, text: "notebook broken" });
});

test("no name of an action is taken for another one, in any language, with a slip or without", () => {
  for (const action of actions)
    for (const noun of inEveryLanguage(action.title))
      for (const said of [noun, action.id, ...slipsOf(noun)])
        expect({ said, ...understood(`${said} printer on fire`, actions) }).toEqual({
          said,
          command: action,
          text: "printer on fire",
        });
});

/** A name with one letter of a longer word doubled, left out or swapped with the next. */
const slipsOf = (name: string): readonly string[] =>
  name
    .split(" ")
    .flatMap((word, nth, words) =>
      word.length < 5
        ? []
        : Array.from({ length: word.length - 2 }, (_, index) => index + 1).flatMap((at) =>
            [word[at] + word.slice(at), word.slice(at + 1), `${word[at + 1]}${word[at]}${word.slice(at + 2)}`].map(
              (rest) => words.with(nth, word.slice(0, at) + rest).join(" "),
            ),
          ),
    );
