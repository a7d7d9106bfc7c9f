import { app } from "@azure/functions";
import { CloudAdapter, ConfigurationBotFrameworkAuthentication, INVOKE_RESPONSE_KEY, type Response } from "botbuilder";
import { answerTo } from "./answerTo.ts";

// The least that answers an invoke with botbuilder: no app id, so nobody is asked who he is.
const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));

app.post("messages", {
  route: "api/messages",
  authLevel: "anonymous",
  handler: (request) =>
    answerTo<Response>(request, (asked, response) =>
      adapter.process(asked, response, async (context) => {
        const value = { status: 200, body: { echo: context.activity.name } };
        context.turnState.set(INVOKE_RESPONSE_KEY, { type: "invokeResponse", value });
      }),
    ),
});
