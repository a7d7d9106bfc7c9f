import { problem, receipt, titleOnly } from "./cards.ts";
import { outlook } from "./openPane.ts";
import { panes } from "./panes.ts";

const { server, openPane } = panes();

describe("When something fails", () => {
  test("a lost connection leaves the form as it is, and can be tried again", async () => {
    server().answers({ body: titleOnly() }, "drop", { body: receipt() });
    const { pane } = await openPane();
    await pane.getByLabel("Title").fill("Printer jammed");
    await pane.getByRole("button", { name: "Create ticket" }).click();
    await pane.getByRole("alert").getByText("No connection. What you typed is still here.").waitFor();
    expect(await pane.getByLabel("Title").inputValue()).toBe("Printer jammed");
    await pane.getByRole("button", { name: "Try again" }).click();
    await pane.getByText("Ticket T20261122.0001 created").waitFor();
    expect(server().calls[2]?.body).toEqual({ data: { title: "Printer jammed", press: "send" } });
    expect(await pane.getByRole("alert").isVisible()).toBe(false);
  });

  test("an answer that is no form of ours is told in the page's language", async () => {
    server().answers({ status: 502, body: "<html>" });
    const { pane } = await openPane({ outlook: { ...outlook, context: { locale: "de", theme: "light" } } });
    await pane.getByRole("alert").getByText("Der Server hat nicht wie erwartet geantwortet.").waitFor();
    await pane.getByRole("button", { name: "Erneut versuchen" }).waitFor();
  });

  test("a refused answer that brings a card shows the card", async () => {
    server().answers({ status: 403, body: problem() });
    const { pane } = await openPane();
    await pane.getByText("It may have arrived.").waitFor();
  });

  test("a refusal leaves the form as it is, says why in the card's words, and can be tried again", async () => {
    const refused = { status: 401, body: problem() };
    server().answers({ body: titleOnly() }, refused, refused, { body: receipt() });
    const { pane } = await openPane();
    await pane.getByLabel("Title").fill("Printer jammed");
    await pane.getByRole("button", { name: "Create ticket" }).click();
    const why = "It may have arrived. Look in Autotask before you send it again. What you typed is still here.";
    await pane.getByRole("alert").getByText(why).waitFor();
    expect(await pane.getByLabel("Title").inputValue()).toBe("Printer jammed");
    await pane.getByRole("button", { name: "Try again" }).click();
    await pane.getByText("Ticket T20261122.0001 created").waitFor();
    expect(server().calls.at(-1)?.body).toEqual({ data: { title: "Printer jammed", press: "send" } });
  });

  test("a refused token is renewed once", async () => {
    server().answers({ status: 401, body: null }, { body: titleOnly() });
    const { pane, asked } = await openPane();
    await pane.getByLabel("Title").waitFor();
    expect((await asked("token")).map(({ fresh }) => fresh)).toEqual([false, true]);
    expect(server().calls).toHaveLength(2);
  });

  test("a token that is about to end is renewed before it is used again, any other is kept", async () => {
    const ending = (seconds: number) =>
      `x.${Buffer.from(JSON.stringify({ exp: Math.floor(Date.now() / 1000) + seconds })).toString("base64url")}.x`;
    for (const [seconds, times] of [
      [3_600, 1],
      [30, 2],
    ] as const) {
      server().answers({ body: titleOnly() }, { body: receipt() });
      const { pane, asked } = await openPane({ outlook: { ...outlook, token: ending(seconds) } });
      await pane.getByRole("button", { name: "Create ticket" }).click();
      await pane.getByText("Ticket T20261122.0001 created").waitFor();
      expect(await asked("token")).toHaveLength(times);
    }
  });

  test("a person who is not signed in is told so", async () => {
    const { pane } = await openPane({ outlook: { ...outlook, token: { error: "login_required" } } });
    await pane.getByRole("alert").getByText("You are not signed in.").waitFor();
    expect(server().calls).toEqual([]);
  });
});
