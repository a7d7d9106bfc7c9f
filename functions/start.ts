import { app } from "@azure/functions";
import { readConfig } from "./wiring/config.ts";

/** A missing or wrong setting is named when the app starts, not at the first request. */
app.hook.appStart(() => {
  readConfig();
});
