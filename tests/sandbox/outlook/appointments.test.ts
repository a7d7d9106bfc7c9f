import { readAppointments } from "./appointments.ts";

const samples = () => readAppointments("tests/sandbox/outlook/appointments");

test("the samples come in their order, each with a subject, an organizer and times", async () => {
  const appointments = await samples();
  expect(appointments.map(({ id }) => id)).toEqual([
    "firewall-clock-change.json",
    "documentation.json",
    "wlan-lager.json",
    "server-umzug.json",
  ]);
  for (const { subject, organizer, start, end } of appointments) {
    expect(subject).not.toBe("");
    expect(organizer.address).toContain("@");
    expect(start < end).toBe(true);
  }
});

test("an appointment over the change of the clocks is as long as it is", async () => {
  const [firewall] = await samples();
  expect(firewall).toMatchObject({ start: "2026-10-24T23:30:00.000Z", end: "2026-10-25T02:30:00.000Z" });
});

test("one is over midnight, and one has no attendees", async () => {
  const [, documentation, , move] = await samples();
  expect(documentation?.attendees).toEqual([]);
  expect([move?.start, move?.end]).toEqual(["2026-11-26T20:30:00.000Z", "2026-11-27T01:00:00.000Z"]);
});
