import { visits } from "./visits.ts";

const { signedIn } = visits();
const hostile = "Ticket T20261122.0001 <img src=x onerror=alert(1)>";
const begin = `ask("reply", { text: ${JSON.stringify(hostile)} })`;

test("a reply begins with the pane's text, is sent, and stands under its mail for this session", async () => {
  const { page, open, openPane } = await signedIn();
  await open("mein laptop");
  const inPane = await openPane();
  expect(await inPane(begin)).toEqual({ value: true });
  const form = page.getByRole("region", { name: "Reply" });
  await form.getByText("To: Tobi").waitFor();
  expect(await form.getByRole("textbox", { name: "Your reply" }).inputValue()).toBe(hostile);
  await page.locator("textarea:focus").press("ControlOrMeta+End");
  await page.keyboard.type("\nWe will call you.");
  await form.getByRole("button", { name: "Send" }).click();
  expect(await form.count()).toBe(0);
  await page.reload();
  await open("mein laptop");
  expect(await page.locator("#reading .sent .body").innerText()).toBe(`${hostile}\nWe will call you.`);
  await open("Drucker im 2. OG");
  expect(await page.locator("#reading .sent").count()).toBe(0);
});

test("a reply is kept while another mail is read, and gone when it is discarded", async () => {
  const { page, openAppointment, openPane } = await signedIn();
  await openAppointment("Umzug der Server");
  const inPane = await openPane("Appointment");
  await inPane(begin);
  await page.locator("textarea").fill("My own words");
  await openAppointment("WLAN im Lager");
  expect(await page.locator("textarea").count()).toBe(0);
  await openAppointment("Umzug der Server");
  expect(await page.locator("textarea").inputValue()).toBe("My own words");
  await page.getByRole("button", { name: "DE", exact: true }).click();
  await page.getByRole("region", { name: "Antworten" }).getByText("An: Matthias Köhler").waitFor();
  await page.getByRole("button", { name: "Verwerfen" }).click();
  expect(await page.locator("textarea").count()).toBe(0);
  expect(await page.locator("#reading .sent").count()).toBe(0);
});

test("on a telephone the pane makes room for the reply, and is there again after it", async () => {
  const { page, open, openPane } = await signedIn({ width: 320 });
  await open("mein laptop");
  const inPane = await openPane();
  await inPane(begin);
  await page.getByRole("button", { name: "Send" }).click();
  await page.locator("#pane").waitFor();
  expect(await inPane("told")).toEqual([]);
});

test("there is no reply to nothing", async () => {
  const { page, openPane } = await signedIn();
  const inPane = await openPane();
  expect(await inPane("ask('reply')")).toEqual({ error: "nothing to reply to" });
  await page.getByRole("button", { name: "Calendar" }).click();
  expect(await inPane(begin)).toEqual({ error: "nothing to reply to" });
});
