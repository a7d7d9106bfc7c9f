import { form, list, receipt } from "./cards.ts";
import { panes } from "./panes.ts";

const { server, openPane } = panes();

const people = Array.from({ length: 30 }, (_, index) => `Technician ${index + 1}`);
const helpers = (titles: readonly string[], chosen = "") =>
  form([
    { ...list("helpers", "Helpers", titles), isMultiSelect: true, value: chosen },
    list("status", "Status", ["New"]),
  ]);

test("a long list is one thing to tab to, is narrowed by typing, and keeps what is ticked in sight", async () => {
  server().answers({ body: helpers(people, "Technician 2") }, { body: receipt() });
  const { pane, page } = await openPane();
  const seen = () => pane.getByRole("group", { name: "Helpers" }).getByRole("checkbox").count();
  await pane.getByLabel("Helpers: Filter").focus();
  await page.keyboard.type("nician 3");
  expect(await seen()).toBe(3);
  await page.keyboard.press("Tab");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Space");
  await page.keyboard.press("Tab");
  expect(await pane.locator(":focus").getAttribute("data-input")).toBe("status");
  await pane.getByLabel("Helpers: Filter").fill("");
  expect(await seen()).toBe(30);
  await pane.getByRole("button", { name: "Create ticket" }).click();
  await pane.getByText("Ticket T20261122.0001 created").waitFor();
  expect(server().calls[1]?.body).toMatchObject({ data: { helpers: "Technician 2,Technician 3" } });
});

test("the arrow keys, Home and End walk through it; it scrolls instead of growing", async () => {
  server().answers({ body: helpers(people) });
  const { pane, page } = await openPane({ width: 320 });
  await pane.getByRole("checkbox", { name: "Technician 1", exact: true }).focus();
  const walked: (string | null)[] = [];
  for (const key of ["ArrowDown", "End", "ArrowUp", "Home", "ArrowUp"]) {
    await page.keyboard.press(key);
    walked.push(await pane.locator(":focus").getAttribute("value"));
  }
  const names = [2, 30, 29, 1, 1].map((number) => `Technician ${number}`);
  expect(walked).toEqual(names);
  const box = await pane.getByRole("group", { name: "Helpers" }).boundingBox();
  expect(box?.height).toBeLessThan(200);
});

test("a short list has no filter", async () => {
  server().answers({ body: helpers(people.slice(0, 5)) });
  const { pane } = await openPane();
  await pane.getByRole("group", { name: "Helpers" }).waitFor();
  expect(await pane.getByRole("searchbox").count()).toBe(0);
});
