import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { blobs } from "../../functions/storage/blobs.ts";
import { ownStorage } from "../sandbox/shared.ts";

const own = async () => blobs({ connectionString: await ownStorage() }, "files");
const bytes = (...values: number[]) => Buffer.from(values);

test("a container is made at first use, and a blob that was never written is null", async () => {
  const files = await own();
  expect(await files.get("nobody")).toBeNull();
  expect(await files.list("")).toEqual([]);
  await files.put("one", bytes(0, 255, 10, 13));
  expect(await files.get("one")).toEqual(bytes(0, 255, 10, 13));
});

test("two who write first at the same instant both succeed", async () => {
  const connectionString = await ownStorage();
  const hosts = [blobs({ connectionString }, "files"), blobs({ connectionString }, "files")];
  await Promise.all(hosts.map((host, n) => host.put(String(n), bytes(n))));
  expect((await hosts[0]?.list(""))?.map(({ name }) => name)).toEqual(["0", "1"]);
});

test("a blob is replaced by what is written later, may be empty, and is deleted only once", async () => {
  const files = await own();
  await files.put("a", bytes(1, 2, 3));
  await files.put("a", bytes());
  expect(await files.get("a")).toEqual(bytes());
  await files.remove("a");
  await files.remove("a");
  expect(await files.get("a")).toBeNull();
});

test("a list tells names and sizes of what begins so, whatever stands in a name", async () => {
  const files = await own();
  for (const name of ["x/ü & <b>?#%2F.eml", "x/b", "y/c"]) await files.put(name, bytes(1, 2));
  expect((await files.list("x/")).map(({ name, bytes: size }) => [name, size])).toEqual([
    ["x/b", 2],
    ["x/ü & <b>?#%2F.eml", 2],
  ]);
  expect(await files.get("x/ü & <b>?#%2F.eml")).toEqual(bytes(1, 2));
});

test("what was written before a time is deleted, and nothing else", async () => {
  const files = await own();
  await files.put("old", bytes(1));
  const [old] = await files.list("");
  if (!old) throw new Error("not listed");
  expect(Math.abs(old.written - Date.now())).toBeLessThan(60_000);
  expect(await files.removeBefore(old.written)).toBe(0);
  expect(await files.removeBefore(old.written + 1_000)).toBe(1);
  expect(await files.list("")).toEqual([]);
});

test("storage that does not let the app in, and one that is not there, are errors and not empty containers", async () => {
  const stranger = (await ownStorage()).replace(/AccountKey=[^;]+/, `AccountKey=${btoa("another key")}`);
  await expect(blobs({ connectionString: stranger }, "files").get("a")).rejects.toMatchObject({ statusCode: 403 });
  const nobody = "AccountName=a;AccountKey=YQ==;BlobEndpoint=http://127.0.0.1:9/a";
  await expect(blobs({ connectionString: nobody }, "files").list("")).rejects.toThrow();
});

describe("of a long list", () => {
  let server: Server;
  const asked: URLSearchParams[] = [];
  const page = (name: string, next: string) =>
    `<?xml version="1.0"?><EnumerationResults><Blobs><Blob><Name>${name}</Name><Properties><Last-Modified>Sun, 22 Nov 2026 10:00:00 GMT` +
    `</Last-Modified><Content-Length>7</Content-Length></Properties></Blob></Blobs><NextMarker>${next}</NextMarker></EnumerationResults>`;

  beforeAll(async () => {
    server = createServer(({ url = "" }, response) => {
      const { searchParams } = new URL(url, "http://any");
      asked.push(searchParams);
      if (asked.length === 1) return response.writeHead(503).end();
      return response.end(searchParams.get("marker") ? page("b", "") : page("a&amp;", "2!more"));
    });
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  test("every page is read, and a moment of trouble is waited out", async () => {
    const { port } = server.address() as AddressInfo;
    const endpoint = `BlobEndpoint=http://127.0.0.1:${port}/a/;SharedAccessSignature=?sv=1&sig=s%2B`;
    const written = Date.parse("2026-11-22T10:00:00Z");
    expect(await blobs({ connectionString: endpoint }, "files").list("p/")).toEqual([
      { name: "a&", bytes: 7, written },
      { name: "b", bytes: 7, written },
    ]);
    expect(asked.map((query) => query.get("marker"))).toEqual(["", "", "2!more"]);
    expect(asked.every((query) => query.get("sig") === "s+" && query.get("prefix") === "p/")).toBe(true);
  });
});
