import { app } from "@azure/functions";
import { services } from "./wiring/services.ts";

/** Once an hour, what has had its day is deleted. */
app.timer("sweep", {
  schedule: "0 17 * * * *",
  handler: () => services().sweep(),
});
