import { app } from "@azure/functions";
import { CloudAdapter, INVOKE_RESPONSE_KEY } from "@microsoft/agents-hosting";
import { answerTo } from "./answerTo.ts";

// The same on the SDK that follows botbuilder.
const adapter = new CloudAdapter();
type Response = Parameters<CloudAdapter["process"]>[1];
type Request = Parameters<CloudAdapter["process"]>[0];

app.post("messages", {
  route: "api/messages",
  authLevel: "anonymous",
  handler: (request) =>
    answerTo<Response>(request, (asked, response) =>
      adapter.process({ ...asked, user: {} } as unknown as Request, response, async (context) => {
        const value = { status: 200, body: { echo: context.activity.name } };
        context.turnState.set(INVOKE_RESPONSE_KEY, { type: "invokeResponse", value });
      }),
    ),
});
