import { orWithout, withoutRefused } from "../../functions/autotask/refusedReads.ts";
import { taken } from "../../functions/autotask/taken.ts";
import { Problem } from "../../functions/kit/errors.ts";
import { client, say } from "./world.ts";

const right = "The logged in Resource does not have the adequate permissions to query this entity type.";

test.each([
  ["no right, as most zones say it", 500, { errors: [right] }],
  ["no right", 403, {}],
  ["no such entity", 404, { Message: "No HTTP resource was found." }],
  ["a module that is off", 500, { errors: ["The module is not enabled."] }],
  ["a record without what every record has", 200, { items: [{ id: 1, title: "Printer" }], item: { id: 1 } }],
])("what Autotask refuses to tell is not there: %s", async (_, status, body) => {
  const { autotask, close } = await client((_, response) => say(response, status, body));
  const reads = withoutRefused(autotask);
  expect(await taken(reads.query("Tickets", { where: [], fields: ["title", "companyID"] }))).toEqual([]);
  expect(await reads.get("Tickets", 1, { fields: ["companyID"] })).toBeNull();
  await close();
});

test("what came before is kept, and that Autotask is away is still told", async () => {
  let pages = 0;
  const items = Array.from({ length: 500 }, (_, id) => ({ id }));
  const { autotask, close } = await client((_, response) => {
    pages += 1;
    return pages === 1 ? say(response, 200, { items }) : say(response, 403, {});
  });
  expect(await taken(withoutRefused(autotask).query("Tickets", { where: [], fields: [] }))).toHaveLength(500);
  await close();
  await expect(orWithout(Promise.reject(new Problem("autotaskAway", {})), [])).rejects.toThrow("autotaskAway");
  await expect(orWithout(Promise.reject(new TypeError("a bug")), [])).rejects.toThrow("a bug");
});
