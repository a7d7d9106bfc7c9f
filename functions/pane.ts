import { app, type HttpRequest, type HttpResponseInit } from "@azure/functions";
import { services } from "./wiring/services.ts";

/** The forms of the Outlook task pane. */
app.post("pane", {
  route: "api/pane/{verb}",
  authLevel: "anonymous",
  handler: async (request) => {
    const verb = request.params.verb ?? "";
    const timeZone = request.headers.get("time-zone");
    return answer(await services().pane({ ...(await asked(request)), verb, timeZone }));
  },
});

/** The bytes of files that belong to them. */
app.post("paneFiles", {
  route: "api/pane/file",
  authLevel: "anonymous",
  handler: async (request) => answer(await services().paneFiles(await asked(request))),
});

const asked = async (request: HttpRequest) => ({
  authorization: request.headers.get("authorization"),
  language: request.headers.get("accept-language"),
  body: await request.text(),
});

const answer = ({ status, body }: { readonly status: number; readonly body: object }): HttpResponseInit => ({
  status,
  jsonBody: body,
  headers: { "Cache-Control": "no-store" },
});
