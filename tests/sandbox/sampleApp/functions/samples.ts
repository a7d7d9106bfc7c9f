import { createHash } from "node:crypto";
import { app, type InvocationContext } from "@azure/functions";

// A small app for the tests of the local host and of the build: one function for each thing that they promise.
const kept: unknown[] = [];

app.hook.appStart(() => {
  if (process.env.COLOUR === "wrong") throw new Error("Settings to mend: COLOUR (wrong)");
});

app.get("greet", {
  route: "api/greet/{name}/{rest?}",
  handler: ({ params, query, url }) => ({
    jsonBody: { params, query: Object.fromEntries(query), path: new URL(url).pathname },
    cookies: [{ name: "seen", value: "a b", httpOnly: true, sameSite: "Lax" }],
  }),
});

app.get("known", { route: "api/greet/known", handler: () => ({ body: "the word wins" }) });

app.get("pages", { route: "pages/{*path}", handler: ({ params }) => ({ body: params.path ?? "", status: 203 }) });

app.get("root", { route: "{nothing:maxlength(0)?}", handler: () => ({ body: "home" }) });

app.post("digest", {
  route: "api/digest",
  handler: async (request) => ({
    body: createHash("sha256")
      .update(Buffer.from(await request.arrayBuffer()))
      .digest("hex"),
  }),
});

app.get("broken", {
  route: "api/broken",
  handler: () => {
    throw new Error("on purpose");
  },
});

app.get("settings", {
  route: "api/settings",
  handler: () => ({ jsonBody: process.env }),
});

app.get("slow", {
  route: "api/slow/{milliseconds:int}",
  handler: async ({ params }, context) => {
    context.log("slow began");
    await new Promise((done) => setTimeout(done, Number(params.milliseconds)));
    context.log("slow is done");
    return { body: "done" };
  },
});

app.get("kept", { route: "api/kept", handler: () => ({ jsonBody: kept }) });

app.storageQueue("read", {
  queueName: "%QUEUE%",
  connection: "AzureWebJobsStorage",
  handler: (message: unknown, { triggerMetadata }: InvocationContext) => {
    kept.push({ message, dequeueCount: triggerMetadata?.dequeueCount });
    if (message === "bad") throw new Error("not that one");
  },
});

app.timer("atStart", {
  schedule: "0 0 0 1 1 *",
  runOnStartup: true,
  handler: ({ isPastDue, scheduleStatus }) => {
    kept.push({ atStart: isPastDue, next: scheduleStatus.next.slice(5, 19) });
  },
});

app.timer("oftenOne", { schedule: "* * * * * *", handler: () => void kept.push("tick") });

app.timer("yearly", { schedule: "0 0 0 1 1 *", handler: () => void kept.push("by hand") });
