import { overFetch } from "../../functions/autotask/overFetch.ts";
import { NoAnswer } from "../../functions/autotask/send.ts";
import { read, write } from "./calls.ts";
import { say, serving } from "./world.ts";

const send = overFetch(fetch);

test("an answer comes with its status, text and Retry-After", async () => {
  const server = await serving((_, response) => say(response, 429, { errors: [] }, { "Retry-After": "7" }));
  const answer = await send({ ...write, address: `${server.url}/Tickets`, headers: { UserName: "u" }, body: { a: 1 } });
  await server.close();
  expect(answer).toEqual({ status: 429, text: '{"errors":[]}', retryAfter: "7" });
  expect(server.seen).toMatchObject([
    { method: "POST", path: "/Tickets", body: '{"a":1}', headers: { username: "u" } },
  ]);
});

test("a redirect is not followed, for the key would go with it", async () => {
  const server = await serving((_, response) => response.writeHead(307, { Location: "/elsewhere" }).end());
  const { status } = await send({ ...read, address: server.url });
  await server.close();
  expect(status).toBe(307);
  expect(server.seen).toHaveLength(1);
});

test("a connection lost after sending may have been heard", async () => {
  const server = await serving((_, response) => response.destroy());
  await expect(send({ ...write, address: server.url })).rejects.toMatchObject({ name: "NoAnswer", sent: true });
  await server.close();
});

test("a connection lost in the middle of the answer was heard", async () => {
  const server = await serving((_, response) => {
    response.writeHead(200, { "Content-Length": "100" }).write("{");
    setImmediate(() => response.destroy());
  });
  await expect(send({ ...write, address: server.url })).rejects.toMatchObject({ name: "NoAnswer", sent: true });
  await server.close();
});

test("where nobody listens, nothing was heard", async () => {
  const server = await serving(() => undefined);
  await server.close();
  await expect(send({ ...write, address: server.url })).rejects.toMatchObject({ name: "NoAnswer", sent: false });
});

test("where nobody listens at any of a name's addresses, nothing was heard", async () => {
  const server = await serving(() => undefined);
  await server.close();
  const address = server.url.replace("127.0.0.1", "localhost");
  await expect(send({ ...write, address })).rejects.toMatchObject({ name: "NoAnswer", sent: false });
});

test("a name that nobody has was not heard", async () => {
  const call = { ...write, address: "https://webservices3.autotask.invalid/" };
  await expect(send(call)).rejects.toMatchObject({ name: "NoAnswer", sent: false });
});

test.each([
  ["UND_ERR_CONNECT_TIMEOUT", false],
  ["CERT_HAS_EXPIRED", false],
  ["DEPTH_ZERO_SELF_SIGNED_CERT", false],
  ["UND_ERR_SOCKET", true],
  ["ETIMEDOUT", true],
  ["ECONNRESET", true],
])("%s: sent is %s", async (code, sent) => {
  const failing = overFetch(async () => {
    throw new TypeError("fetch failed", { cause: Object.assign(new Error("of the network"), { code }) });
  });
  await expect(failing({ ...write, address: "http://127.0.0.1/" })).rejects.toMatchObject({ name: "NoAnswer", sent });
});

test("a caller who has gone already has sent nothing", async () => {
  const server = await serving((_, response) => say(response, 200, {}));
  const call = { ...read, address: server.url, signal: AbortSignal.abort() };
  await expect(send(call)).rejects.toEqual(expect.objectContaining({ sent: false }));
  await server.close();
  expect(server.seen).toEqual([]);
});

test("a caller who goes while Autotask thinks gets no answer", async () => {
  const going = new AbortController();
  const server = await serving(() => going.abort());
  await expect(send({ ...read, address: server.url, signal: going.signal })).rejects.toThrow(NoAnswer);
  await server.close();
});

test("an address that is none is a bug, not a lost connection", async () => {
  await expect(send({ ...read, address: "Tickets" })).rejects.toMatchObject({ name: "TypeError" });
});
