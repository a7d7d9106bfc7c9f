import { app } from "@azure/functions";
import { services } from "./wiring/services.ts";

/** Teams arrives here: the activity is verified first, its answer is the invoke's. */
app.post("messages", {
  route: "api/messages",
  authLevel: "anonymous",
  handler: async (request) => {
    const body: unknown = await request.json().catch(() => undefined);
    const answer = await services().bot({ authorization: request.headers.get("authorization") ?? "", body });
    return { status: answer.status, ...(answer.body === undefined ? {} : { jsonBody: answer.body }) };
  },
});
