import { visits } from "./visits.ts";

const { arrive, signedIn, url } = visits();

test("appointments stand under their days, with their times, also over midnight and over the change of the clocks", async () => {
  const { page } = await signedIn();
  await page.getByRole("button", { name: "Calendar" }).click();
  expect(await page.locator("#list").innerText()).toMatch(
    new RegExp(
      [
        "Sunday,? 25 October 2026",
        "01:30.03:30",
        "Friday,? 20 November 2026",
        "13:00.14:45",
        "Tuesday,? 24 November 2026",
        "10:00.11:30",
        "Thursday,? 26 November 2026",
        "26/11/2026, 21:30.*27/11/2026, 02:00",
      ].join("[^]*"),
    ),
  );
});

test("an appointment is read with time, place, organizer and attendees", async () => {
  const { page, openAppointment } = await signedIn();
  await openAppointment("WLAN im Lager");
  const reading = page.locator("#reading");
  await reading.getByRole("heading", { name: "WLAN im Lager: Begehung und Angebot" }).waitFor();
  for (const words of [/24 Nov 2026, 10:00.11:30/, "Brandshofer Deich 12", "Bitte Sicherheitsschuhe mitbringen."])
    await reading.getByText(words).waitFor();
  await reading.getByText("Attendees: Claudia Vogt; Aylin Demir; Anna Becker").waitFor();
  await openAppointment("Write up the network");
  await reading.getByText("20 Nov 2026").waitFor();
  expect(await reading.getByText("Attendees").count()).toBe(0);
});

test("the pane is told the open appointment, and when the mail or another one is open instead", async () => {
  const { page, openAppointment, openPane } = await signedIn();
  await openAppointment("WLAN im Lager");
  const inPane = await openPane("Appointment");
  expect(await inPane("location.search")).toBe("?action=createAppointment&lang=en&theme=light");
  const told = await inPane("ask('item')");
  expect(told).toEqual({
    value: {
      id: "wlan-lager.json",
      subject: "WLAN im Lager: Begehung und Angebot",
      text: expect.stringContaining("Begehung der Hallen 1 und 2"),
      from: { name: "Jonas Weber", address: "jonas.weber@nordlicht.example" },
      attendees: [
        { name: "Claudia Vogt", address: "claudia.vogt@hansen-logistik.example" },
        { name: "Aylin Demir", address: "lager@hansen-logistik.example" },
        { name: "Anna Becker", address: "anna.becker@nordlicht.example" },
      ],
      start: "2026-11-24T09:00:00.000Z",
      end: "2026-11-24T10:30:00.000Z",
      link: `${url()}/?appointment=wlan-lager.json`,
    },
  });
  expect(await inPane("ask('original')")).toEqual({ error: "no such mail" });
  expect(await inPane("ask('file', { file: 'x' })")).toEqual({ error: "no such file" });
  await openAppointment("Umzug der Server");
  await page.getByRole("button", { name: "Mail", exact: true }).click();
  expect(await inPane("told")).toEqual(Array(3).fill("itemChanged"));
  expect(await inPane("ask('item')")).toMatchObject({ value: { internetMessageId: expect.any(String) } });
  await page.getByRole("button", { name: "Calendar" }).click();
  expect(await inPane("ask('item')")).toMatchObject({ value: { id: "server-umzug.json" } });
});

test("the menu of an appointment has appointment and times first, and nothing of an e-mail", async () => {
  const { page, openAppointment } = await signedIn();
  await openAppointment("WLAN im Lager");
  await page.getByRole("button", { name: "Autotask", exact: true }).click();
  expect(await page.getByRole("menuitem").allInnerTexts()).toEqual([
    "Appointment",
    "Ticket Time",
    "Project Time",
    "To-Do",
    "Contact",
    "Service Call",
    "Start",
  ]);
});

test("arrow keys walk through the appointments", async () => {
  const { page, openAppointment } = await signedIn();
  await openAppointment("Firewall update");
  await page.keyboard.press("ArrowDown");
  await page.locator("#reading").getByRole("heading", { name: "Write up the network" }).waitFor();
  expect(await page.locator("#list :focus").innerText()).toContain("Write up the network");
});

test("an appointment's own address opens it", async () => {
  const page = await arrive("/?appointment=server-umzug.json");
  await page.getByRole("button", { name: "Priya Shah" }).click();
  await page.locator("#reading").getByRole("heading", { name: "Umzug der Server" }).waitFor();
  expect(await page.getByRole("button", { name: "Calendar" }).getAttribute("aria-current")).toBe("page");
});

test("a telephone turns from mail to calendar, too, and fits it", async () => {
  const { page, openAppointment } = await signedIn({ width: 320, language: "en-GB" });
  await openAppointment("Firewall update");
  expect(await page.locator("#list").isVisible()).toBe(false);
  expect(await page.evaluate("document.documentElement.scrollWidth - innerWidth")).toBeLessThanOrEqual(0);
  await page.getByRole("button", { name: "Back" }).click();
  await page.locator("#list .appointment").first().waitFor();
  await page.getByRole("button", { name: "Mail", exact: true }).click();
  await page.locator("#list .mail").first().waitFor();
});
