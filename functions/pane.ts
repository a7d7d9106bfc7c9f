import { app } from "@azure/functions";
import { services } from "./wiring/services.ts";

/** The forms of the Outlook task pane. */
app.post("pane", {
  route: "api/pane/{verb}",
  authLevel: "anonymous",
  handler: async (request) => {
    const answer = await services().pane({
      verb: request.params.verb ?? "",
      authorization: request.headers.get("authorization"),
      language: request.headers.get("accept-language"),
      timeZone: request.headers.get("time-zone"),
      body: await request.text(),
    });
    return { status: answer.status, jsonBody: answer.body, headers: { "Cache-Control": "no-store" } };
  },
});
