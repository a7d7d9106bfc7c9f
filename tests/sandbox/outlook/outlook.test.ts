import { visits } from "./visits.ts";

const { url } = visits();

test("everything that is not Outlook's own is left to the host", async () => {
  for (const path of ["/pane.js", "/api/pane/open", "/outlookish"])
    expect((await fetch(url() + path)).status).toBe(418);
  expect((await fetch(`${url()}/`, { method: "POST" })).status).toBe(418);
  expect((await fetch(`${url()}/outlook/none`)).status).toBe(404);
});

test("a mail's HTML may do nothing but look like it does", async () => {
  const { headers } = await fetch(`${url()}/outlook/mails/hostile.eml/body`);
  expect(headers.get("content-security-policy")).toBe(
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox; frame-ancestors 'self'",
  );
  expect((await fetch(`${url()}/outlook/mails/none.eml/body`)).status).toBe(404);
});
