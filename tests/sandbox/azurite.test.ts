import { TableClient } from "@azure/data-tables";
import { QueueServiceClient } from "@azure/storage-queue";
import { ownStorage } from "./shared.ts";

const queuesOf = async (connectionString: string): Promise<string[]> => {
  const names = [];
  for await (const { name } of QueueServiceClient.fromConnectionString(connectionString).listQueues()) names.push(name);
  return names;
};

test("every test file has a storage account of its own", async () => {
  const [mine, theirs] = await Promise.all([ownStorage(), ownStorage()]);
  await QueueServiceClient.fromConnectionString(mine).createQueue("orders");
  expect(await queuesOf(mine)).toEqual(["orders"]);
  expect(await queuesOf(theirs)).toEqual([]);
});

test("a row changed meanwhile is not written over", async () => {
  const options = { allowInsecureConnection: true };
  const table = TableClient.fromConnectionString(await ownStorage(), "rows", options);
  await table.createTable();
  const key = { partitionKey: "p", rowKey: "r" };
  const { etag } = await table.createEntity({ ...key, text: "first" });
  await table.updateEntity({ ...key, text: "second" });
  await expect(table.updateEntity({ ...key, text: "third" }, "Replace", { etag: etag ?? "" })).rejects.toMatchObject({
    statusCode: 412,
  });
  await expect(table.createEntity(key)).rejects.toMatchObject({ statusCode: 409 });
});
