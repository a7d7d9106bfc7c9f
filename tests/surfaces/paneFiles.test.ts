import { randomUUID } from "node:crypto";
import { blobs } from "../../functions/storage/blobs.ts";
import { filesIn } from "../../functions/submissions/files.ts";
import { anna, guest, jonas, type Person, tenantId } from "../sandbox/people.ts";
import { wrongTokens } from "../sandbox/tokens.ts";
import { type Card, startWorld, textOf, type World } from "../world.ts";

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

const base64 = (length: number) => Buffer.alloc(length, 7).toString("base64");
const part = (more: object = {}) => ({ upload: randomUUID(), file: "a", part: 0, parts: 1, data: base64(3), ...more });

async function send(body: unknown, as: Person = anna, language = "en") {
  const authorization = `Bearer ${await world.issuer.token(as)}`;
  return call(authorization, typeof body === "string" ? body : JSON.stringify(body), language);
}
const call = async (authorization: string | null, body: string, language = "en") => {
  const answer = await world.services.paneFiles({ authorization, language, body });
  const { state, card } = JSON.parse(JSON.stringify(answer.body));
  return { status: answer.status, body: answer.body, state, said: card ? textOf(card as Card) : "" };
};
const stored = ({ upload, file }: { readonly upload: string; readonly file: string }, { oid }: Person = anna) => {
  const connectionString = world.settings.AzureWebJobsStorage ?? "";
  return filesIn(blobs({ connectionString }, "files"), Date).read({ owner: `${tenantId}|${oid}`, upload, file });
};

test("the parts of a file are kept as its sender's", async () => {
  const whole = part({ parts: 2 });
  expect(await send({ ...whole, part: 1, data: base64(2) })).toMatchObject({ status: 200, body: {} });
  expect(await stored(whole)).toBeNull();
  expect(await send(whole)).toMatchObject({ status: 200, body: {} });
  expect(await stored(whole)).toEqual(Buffer.alloc(5, 7));
  expect(await stored(whole, jonas)).toBeNull();
  await send({ ...whole, parts: 1, data: base64(4) }, jonas);
  expect(await stored(whole)).toEqual(Buffer.alloc(5, 7));
});

test("a file is taken back by whom it is of, and by nobody else", async () => {
  const whole = part();
  await send(whole);
  const drop = { upload: whole.upload, file: whole.file, drop: true };
  expect(await send(drop, jonas)).toMatchObject({ status: 200, body: {} });
  expect(await stored(whole)).toEqual(Buffer.alloc(3, 7));
  expect(await send(drop)).toMatchObject({ status: 200, body: {} });
  expect(await stored(whole)).toBeNull();
});

test("a part of a megabyte arrives as it was", async () => {
  const large = part({ data: base64(1_048_576) });
  expect((await send(large)).status).toBe(200);
  expect((await stored(large))?.length).toBe(1_048_576);
});

test("a file that is too large is told in words before anything is sent", async () => {
  const large = part({ parts: 11, data: base64(1_000_000) });
  for (let n = 0; n < 10; n += 1) await send({ ...large, part: n });
  expect(await send({ ...large, part: 10 })).toMatchObject({
    status: 413,
    state: "problem",
    said: expect.stringContaining("A file may have 10 MB at the most."),
  });
  expect((await send({ ...large, part: 10 }, anna, "de")).said).toContain("höchstens 10 MB");
});

test("so are too many files", async () => {
  const { upload } = part();
  await Promise.all(Array.from({ length: 50 }, (_, n) => send(part({ upload, file: String(n) }))));
  expect(await send(part({ upload, file: "50" }))).toMatchObject({
    status: 413,
    said: expect.stringContaining("50 files"),
  });
});

test.each([
  "{",
  "null",
  "{}",
  part({ upload: "../other" }),
  part({ file: "" }),
  part({ file: "x".repeat(1_001) }),
  part({ part: 1 }),
  part({ part: "0" }),
  part({ parts: 1e9 }),
  part({ data: "no base64!" }),
  part({ data: base64(1_048_577) }),
])("what no page of ours sends is a clear card: %#", async (body) => {
  expect(await send(body)).toMatchObject({ status: 400, state: "problem" });
});

test.each(Object.entries(wrongTokens))("a token with %s is refused, and nothing is kept", async (_, otherwise) => {
  const one = part();
  const answer = await call(`Bearer ${await world.issuer.token(jonas, otherwise)}`, JSON.stringify(one));
  expect([401, 403]).toContain(answer.status);
  expect([await stored(one, jonas), await stored(one, anna)]).toEqual([null, null]);
});

test("so is nobody, and a guest", async () => {
  expect((await call(null, JSON.stringify(part()))).status).toBe(401);
  expect((await send(part(), guest)).status).toBe(403);
});
