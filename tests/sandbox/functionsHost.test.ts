import { createHash } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import { QueueServiceClient } from "@azure/storage-queue";
import { z } from "zod";
import { buildIn, sampleApp } from "./sampleApp.ts";
import { ownStorage } from "./shared.ts";
import { type SpawnedHost, spawnHost } from "./spawnHost.ts";

let app: Awaited<ReturnType<typeof sampleApp>>;
let storage: string;
let host: SpawnedHost;
const settings = () => ({ AzureWebJobsStorage: storage, QUEUE: "orders" });

beforeAll(async () => {
  app = await sampleApp();
  storage = await ownStorage();
  await buildIn(app.folder);
  host = await spawnHost(settings(), { app: app.folder });
});
afterAll(async () => {
  await host.stop();
  await app.remove();
});

const get = (path: string) => fetch(host.url + path);
const kept = async () => z.array(z.unknown()).parse(await (await get("/api/kept")).json());

async function eventually<Found>(look: () => Promise<Found | undefined | false>): Promise<Found> {
  for (;;) {
    const found = await look();
    if (found) return found;
    await wait(50);
  }
}

describe("http", () => {
  test("parameters and the query reach the function, its cookies the caller", async () => {
    const response = await get("/api/greet/x%20y?a=1&a=2");
    expect(await response.json()).toEqual({ params: { name: "x y" }, query: { a: "1,2" }, path: "/api/greet/x%20y" });
    expect(response.headers.get("set-cookie")).toBe("seen=a%20b; path=/; samesite=lax; httponly");
  });

  test("a word in a route wins over a parameter, the rest of a path loses to both", async () => {
    expect(await (await get("/api/greet/known")).text()).toBe("the word wins");
    expect(await (await get("/pages/a/b.js")).text()).toBe("a/b.js");
    expect(await (await get("/")).text()).toBe("home");
  });

  test("an unknown path, another method and a HEAD are answered 404 with nothing in it, as the real host does", async () => {
    const answers = [get("/nowhere"), get("/api/digest"), fetch(`${host.url}/api/kept`, { method: "HEAD" })];
    for (const answer of answers) expect(await status(answer)).toEqual([404, ""]);
    expect(await status(get("/api/slow/soon"))).toEqual([404, ""]);
  });

  test("a function that throws answers 500 with nothing in it, and the log says why", async () => {
    expect(await status(get("/api/broken"))).toEqual([500, ""]);
    expect(host.log()).toContain("on purpose");
  });

  test("a body of twenty megabytes arrives whole", async () => {
    const body = Buffer.alloc(20_000_000, "ä");
    const response = await fetch(`${host.url}/api/digest`, { method: "POST", body });
    expect(await response.text()).toBe(createHash("sha256").update(body).digest("hex"));
  });

  test("the app is told that it runs locally, and on which port", async () => {
    const port = new URL(host.url).port;
    expect(await (await get("/api/settings")).json()).toMatchObject({
      PORT: port,
      AZURE_FUNCTIONS_ENVIRONMENT: "Development",
    });
  });
});

const status = async (answer: Promise<Response>) => {
  const response = await answer;
  return [response.status, await response.text()];
};

describe("queues", () => {
  const orders = () => QueueServiceClient.fromConnectionString(storage).getQueueClient("orders");
  const send = async (text: string) => {
    await orders().createIfNotExists();
    await orders().sendMessage(text);
  };
  const base64 = (text: string) => Buffer.from(text).toString("base64");

  test("a message reaches its function, and is gone then", async () => {
    await send(base64('{"order":1}'));
    const message = { order: 1 };
    await eventually(async () => (await kept()).find((one) => JSON.stringify(one).includes('"order":1')));
    expect(await kept()).toContainEqual({ message, dequeueCount: 1 });
    await eventually(async () => (await orders().getProperties()).approximateMessagesCount === 0);
  });

  test("a message that fails comes again, and after the last attempt lies in the poison queue", async () => {
    await send(base64("bad"));
    await send("not base64");
    const poison = QueueServiceClient.fromConnectionString(storage).getQueueClient("orders-poison");
    const texts = await eventually(async () => {
      const { peekedMessageItems: items } = await poison
        .peekMessages({ numberOfMessages: 5 })
        .catch(() => ({ peekedMessageItems: [] }));
      return items.length === 2 && items.map(({ messageText }) => messageText).sort();
    });
    expect(texts).toEqual([base64("bad"), "not base64"].sort());
    const attempts = [1, 2, 3].map((dequeueCount) => ({ message: "bad", dequeueCount }));
    expect((await kept()).filter((one) => JSON.stringify(one).includes("bad"))).toEqual(attempts);
  });
});

describe("timers", () => {
  test("one runs at the start where it asks for it, one every second, one when started by hand", async () => {
    const response = await fetch(`${host.url}/admin/functions/yearly`, { method: "POST", body: "{}" });
    expect(response.status).toBe(202);
    await eventually(async () => (await kept()).includes("tick") && (await kept()).includes("by hand"));
    expect(await kept()).toContainEqual({ atStart: false, next: "01-01T00:00:00" });
  });
});

test("a stop waits for the request under way", async () => {
  const other = await spawnHost(settings(), { app: app.folder });
  const answer = fetch(`${other.url}/api/slow/500`);
  await eventually(async () => other.log().includes("slow began"));
  await other.stop();
  expect(await (await answer).text()).toBe("done");
  await expect(fetch(other.url)).rejects.toThrow();
});

test("a front answers what it wants to, the app the rest", async () => {
  const options = {
    entra: { issuer: "http://localhost:7073/tenant/v2.0", clientId: "page", apiClientId: "api" },
    mailsDir: "tests/sandbox/outlook/mails",
    appointmentsDir: "tests/sandbox/outlook/appointments",
  };
  const front = { module: "tests/sandbox/outlook/outlook.ts", name: "outlookFront", options };
  const other = await spawnHost(settings(), { app: app.folder, front });
  expect(await (await fetch(`${other.url}/outlook/settings`)).json()).toMatchObject({ clientId: "page" });
  expect(await (await fetch(`${other.url}/api/greet/known`)).text()).toBe("the word wins");
  await other.stop();
});

test("an app that is not built yet is said in one line", async () => {
  const unbuilt = await sampleApp();
  await expect(spawnHost(settings(), { app: unbuilt.folder })).rejects.toThrow(
    /app\.cjs is missing: run "npm run build" first/,
  );
  await unbuilt.remove();
});
