import { form, list, text } from "./cards.ts";
import { panes } from "./panes.ts";

const { server, openPane } = panes();

const folding = form([
  list("organization", "Organization", ["Hansen", "Müller"]),
  {
    type: "ActionSet",
    actions: [{ type: "Action.ToggleVisibility", title: "More fields", targetElements: ["rest"] }],
  },
  { type: "Container", id: "rest", isVisible: false, items: [text("source", "Source", "Phone")] },
]);

test("the button of folded fields says whether they are shown", async () => {
  server().answers({ body: folding });
  const { pane } = await openPane();
  await pane.getByRole("button", { name: "More fields", expanded: false }).click();
  await pane.getByLabel("Source").waitFor();
  await pane.getByRole("button", { name: "More fields", expanded: true }).click();
  await pane.getByLabel("Source").waitFor({ state: "hidden" });
  await pane.getByRole("button", { name: "More fields", expanded: false }).waitFor();
});

test("fields that were unfolded stay so when the form is drawn again", async () => {
  server().answers({ body: folding });
  const { pane } = await openPane();
  await pane.getByRole("button", { name: "More fields" }).click();
  await pane.getByLabel("Organization").selectOption("Müller");
  await pane.locator("#pane-said", { hasText: "Updated." }).waitFor({ state: "attached" });
  expect(server().calls).toHaveLength(2);
  await pane.getByLabel("Source").waitFor();
});
