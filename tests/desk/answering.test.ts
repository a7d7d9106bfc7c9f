import { anna } from "../sandbox/people.ts";
import { message } from "../sandbox/teams.ts";
import { type Drawn, partsOf, pressed, startWorld, textOf, type World } from "../world.ts";

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

const filled = { title: "Printer", organization: "174" };
const said = () => message({ from: anna, html: "<p>Printer</p>" });
const numberIn = ({ card }: Drawn) => /T\d{8}\.\d{4}/.exec(textOf(card))?.[0];
const buttonsOf = ({ card }: Drawn) => partsOf(card).filter(({ type }) => String(type).startsWith("Action."));
const opensMessage = (drawn: Drawn) => buttonsOf(drawn).find(({ title }) => title === "Open the message")?.url;

test("the receipt of a mail's ticket offers to reply with its number, and so does that of a repeated submit", async () => {
  const form = await world.pane("open", { action: "createTicket", item: { subject: "Printer", text: "It smokes." } });
  const data = pressed(form.card, "Create", filled);
  const receipt = await world.pane("act", { data });
  const again = await world.pane("act", { data });
  for (const drawn of [receipt, again])
    expect(pressed(drawn.card, "Reply with the number")).toEqual({ reply: { text: `Ticket ${numberIn(receipt)}` } });
});

test("the receipt of a Teams message's ticket opens that message, also after the form was drawn again", async () => {
  const form = await world.fetchTask(said());
  const redrawn = await world.submitAction(pressed(form.card, "Fill in the defaults of “Category”", filled));
  const receipt = await world.submitAction(pressed(redrawn.card, "Create"));
  expect(numberIn(receipt)).toBeDefined();
  expect(opensMessage(receipt)).toMatch(/^https:\/\/teams\.microsoft\.com\/l\/message\//);
});

test("a card that was made to lead elsewhere leads nowhere", async () => {
  const form = await world.fetchTask(said());
  const elsewhere = { "message.link": "https://teams.microsoft.com.evil.example/l/message/1/2" };
  const receipt = await world.submitAction(pressed(form.card, "Create", { ...filled, ...elsewhere }));
  expect(numberIn(receipt)).toBeDefined();
  expect(opensMessage(receipt)).toBeUndefined();
});

test("in a chat with the bot there is nothing to answer", async () => {
  const [form] = await world.say("ticket Printer");
  const receipt = await world.execute(pressed((form as Drawn).card, "Create", filled));
  expect(numberIn(receipt)).toBeDefined();
  expect(buttonsOf(receipt).map(({ title }) => title)).toEqual(["Open in Autotask"]);
});
