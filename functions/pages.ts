import { app } from "@azure/functions";
import { pageNamed } from "./surfaces/page.ts";

/** The browser pages and what they load. */
app.get("pages", {
  route: "{page}",
  authLevel: "anonymous",
  handler: async (request) => pageNamed(request.params.page ?? ""),
});
