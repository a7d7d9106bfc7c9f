import { app } from "@azure/functions";

// What Node, the local host and @azure/functions take by themselves.
app.post("messages", {
  route: "api/messages",
  authLevel: "anonymous",
  handler: async (request) => ({ jsonBody: { echo: await request.json() } }),
});
