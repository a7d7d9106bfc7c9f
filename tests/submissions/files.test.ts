import { randomUUID } from "node:crypto";
import { blobs } from "../../functions/storage/blobs.ts";
import { type FileKey, filesIn } from "../../functions/submissions/files.ts";
import { ownStorage } from "../sandbox/shared.ts";

const [day, mega] = [86_400_000, 1_000_000];

async function place() {
  const container = blobs({ connectionString: await ownStorage() }, "files");
  let now = Date.now();
  const files = filesIn(container, { now: () => now });
  const pass = (milliseconds: number) => {
    now += milliseconds;
  };
  return { files, container, pass };
}

const key = (more: Partial<FileKey> = {}): FileKey => ({
  owner: "tenant|anna",
  upload: "5f1c6d1e-0000-4000-8000-000000000001",
  file: "AAMk/=",
  ...more,
});
const bytes = (length: number, value = 7) => Buffer.alloc(length, value);
const whole = (length: number) => ({ part: 0, parts: 1, bytes: bytes(length) });

test("parts that arrive in any order are one file", async () => {
  const { files } = await place();
  const order = [11, 3, 7, 0, 1, 2, 10, 9, 8, 4, 5, 6];
  for (const part of order) {
    expect([await files.size(key()), await files.read(key())]).toEqual([null, null]);
    await files.keep(key(), { part, parts: 12, bytes: bytes(2, part) });
  }
  expect(await files.size(key())).toBe(24);
  expect(await files.read(key())).toEqual(Buffer.concat(order.map((_, part) => bytes(2, part))));
});

test("a part that is sent again does no harm, one of another count is refused", async () => {
  const { files } = await place();
  await files.keep(key(), { part: 0, parts: 2, bytes: bytes(3) });
  await files.keep(key(), { part: 0, parts: 2, bytes: bytes(3) });
  await expect(files.keep(key(), { part: 1, parts: 3, bytes: bytes(3) })).rejects.toMatchObject({ code: "badForm" });
  await files.keep(key(), { part: 1, parts: 2, bytes: bytes(1) });
  expect(await files.size(key())).toBe(4);
});

test.each([
  ["of other sizes", [3, 1], [4, 2]],
  ["whose last part alone has another size", [3, 1], [3, 2]],
  ["of fewer parts", [3, 3, 1], [3]],
  ["of more parts, half-sent", [3], [3, 3, 1]],
])("a file %s that comes once more is as it came last", async (_, first, last) => {
  const { files } = await place();
  for (const [part, length] of first.entries())
    await files.keep(key(), { part, parts: Math.max(2, first.length), bytes: bytes(length, 1) });
  for (const [part, length] of last.entries())
    await files.keep(key(), { part, parts: last.length, bytes: bytes(length, 2) });
  expect(await files.read(key())).toEqual(
    bytes(
      last.reduce((all, length) => all + length, 0),
      2,
    ),
  );
});

test.each([
  [{ part: -1, parts: 2 }],
  [{ part: 2, parts: 2 }],
  [{ part: 0, parts: 0 }],
  [{ part: 0.5, parts: 2 }],
  [{ part: 0, parts: 101 }],
  [{ part: 0, parts: 1, bytes: bytes(1_048_577) }],
])("there is no such part: %#", async (part) => {
  const { files, container } = await place();
  await expect(files.keep(key(), { bytes: bytes(1), ...part })).rejects.toMatchObject({ code: "badForm" });
  expect(await container.list("")).toEqual([]);
});

test("a file has 10,000,000 bytes at the most", async () => {
  const { files } = await place();
  for (let part = 0; part < 10; part += 1) await files.keep(key(), { part, parts: 11, bytes: bytes(mega) });
  await expect(files.keep(key(), { part: 10, parts: 11, bytes: bytes(1) })).rejects.toMatchObject({
    code: "fileTooLarge",
  });
  await files.keep(key(), { part: 10, parts: 11, bytes: bytes(0) });
  expect((await files.read(key()))?.length).toBe(10 * mega);
});

test("an upload has 50 files at the most, and another upload may have as many", async () => {
  const { files } = await place();
  await Promise.all(Array.from({ length: 50 }, (_, n) => files.keep(key({ file: String(n) }), whole(1))));
  await expect(files.keep(key({ file: "50" }), whole(1))).rejects.toMatchObject({ code: "filesTooMany" });
  await files.keep(key({ file: "0" }), whole(1));
  await files.keep(key({ upload: randomUUID() }), whole(1));
});

test("an upload has 50,000,000 bytes at the most", async () => {
  const { files } = await place();
  const parts = Array.from({ length: 50 }, (_, n) => ({ file: String(n % 7), part: Math.floor(n / 7) }));
  for (const { file, part } of parts) await files.keep(key({ file }), { part, parts: 8, bytes: bytes(mega) });
  await expect(files.keep(key({ file: "8" }), whole(1))).rejects.toMatchObject({ code: "filesTooMany" });
}, 60_000);

test("a file is its owner's and its form's alone, and ids mean the same in either case", async () => {
  const { files } = await place();
  await files.keep(key(), whole(3));
  expect(await files.size(key({ owner: "tenant|jonas" }))).toBeNull();
  expect(await files.read(key({ owner: "other|anna" }))).toBeNull();
  expect(await files.size(key({ upload: randomUUID() }))).toBeNull();
  expect(await files.size(key({ file: "aamk/=" }))).toBeNull();
  expect(await files.size(key({ owner: "TENANT|Anna", upload: key().upload.toUpperCase() }))).toBe(3);
  await files.forget(key({ owner: "tenant|jonas" }));
  expect(await files.size(key())).toBe(3);
});

test("no id is a path", async () => {
  const { files, container } = await place();
  const odd = key({ file: "../../../etc/passwd\u0000", upload: "..", owner: "a/b|../c" });
  await files.keep(odd, whole(3));
  expect(await files.read(odd)).toEqual(bytes(3));
  const [{ name } = { name: "" }] = await container.list("");
  expect(name).toMatch(/^[\w-]{43}\/[\w-]{43}\/0-1$/);
});

test("what is forgotten is gone, and its neighbours stay", async () => {
  const { files } = await place();
  for (const file of ["a", "b"]) await files.keep(key({ file }), whole(3));
  await files.forget(key({ file: "a" }));
  expect([await files.size(key({ file: "a" })), await files.size(key({ file: "b" }))]).toEqual([null, 3]);
});

test("what waits is there for a day after a form that waited a day, then the sweep deletes it", async () => {
  const { files, pass } = await place();
  await files.keep(key(), whole(3));
  pass(2 * day - 60_000);
  expect(await files.sweep()).toBe(0);
  expect(await files.size(key())).toBe(3);
  pass(120_000);
  expect(await files.sweep()).toBe(1);
  expect(await files.size(key())).toBeNull();
});
