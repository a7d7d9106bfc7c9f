import { NoAnswer } from "../../functions/pages/api.ts";
import { bringing } from "../../functions/pages/bringing.ts";
import { FrameError } from "../../functions/pages/frame.ts";

const upload = "6f1b6e0e-7a8c-4a52-9f6e-0d1f5f0f7f10";
const plan = { value: "0", file: "AAMk1", name: "plan.pdf", bytes: 3, original: false };
const photo = { value: "1", file: "AAMk2", name: "photo.jpg", bytes: 4, original: false };
const mail = { value: "2", file: "original", name: "Printer.eml", bytes: 0, original: true };
const files = {
  inputs: ["files", "files.pictures"],
  upload,
  most: 7_000_000,
  mostTogether: 50_000_000,
  files: [plan, photo, mail],
};
const base64 = (bytes: number) => Buffer.alloc(bytes, 7).toString("base64");

type Sent = Readonly<Record<string, string | number>>;

/** Brings files out of an Outlook that has `contents`; `troubles` meet the first parts, one each. */
function start(contents: Readonly<Record<string, string>>, ...troubles: (Error | null)[]) {
  const sent: Sent[] = [];
  const told: string[] = [];
  const dropped: string[] = [];
  const handed = async (id: string) => {
    const content = contents[id];
    if (content === undefined) throw new FrameError("no such file", false);
    return content;
  };
  const outlook = {
    file: async (id: string) => ({ name: "any", content: await handed(id) }),
    original: (item: string) => handed(item),
  };
  const api = {
    async file(part: Sent) {
      const trouble = troubles.shift();
      if (trouble) throw trouble;
      sent.push(part);
    },
    dropFile: async ({ file }: { readonly file: string }) => void dropped.push(file),
  };
  const bring = bringing(outlook, api);
  const controller = new AbortController();
  const go = (values: Readonly<Record<string, string>>, more: object = {}) =>
    bring({
      files,
      values,
      item: "item",
      told: (count, all) => told.push(`${count} of ${all}`),
      signal: controller.signal,
      ...more,
    });
  return { go, sent, told, dropped, controller };
}

test("what is ticked in any of its inputs is brought, the mail as a whole too, and it is told how far that is", async () => {
  const { go, sent, told } = start({ AAMk1: base64(3), AAMk2: base64(4), item: base64(5) });
  await go({ files: "0,2", "files.pictures": "", title: "1" });
  expect(sent).toEqual([
    { upload, file: "AAMk1", part: 0, parts: 1, data: base64(3) },
    { upload, file: "original", part: 0, parts: 1, data: base64(5) },
  ]);
  expect(told).toEqual(["1 of 2", "2 of 2"]);
});

test("a large file goes in parts of a megabyte at most, which are its bytes", async () => {
  const { go, sent } = start({ AAMk1: base64(2_500_001) });
  await go({ files: "0" });
  expect(sent.map(({ part, parts }) => [part, parts])).toEqual([0, 1, 2].map((part) => [part, 3]));
  const parts = sent.map(({ data }) => Buffer.from(String(data), "base64"));
  expect(Math.max(...parts.map(({ length }) => length))).toBeLessThanOrEqual(1_048_576);
  expect(Buffer.concat(parts)).toEqual(Buffer.alloc(2_500_001, 7));
});

test("what was brought is not brought again, but under another upload", async () => {
  const { go, sent } = start({ AAMk1: base64(3), AAMk2: base64(3) });
  await go({ files: "0" });
  await go({ files: "0,1" });
  expect(sent.map(({ file }) => file)).toEqual(["AAMk1", "AAMk2"]);
  await go({ files: "0" }, { files: { ...files, upload: "another" } });
  expect(sent).toHaveLength(3);
});

test("a part that got lost is sent once more, and what the server refuses is not", async () => {
  const lost = new NoAnswer("No connection.");
  const once = start({ AAMk1: base64(3) }, lost);
  await once.go({ files: "0" });
  expect(once.sent).toHaveLength(1);
  const twice = start({ AAMk1: base64(3) }, lost, lost);
  await expect(twice.go({ files: "0" })).rejects.toBe(lost);
  const refused = new NoAnswer("The server did not answer as expected.", { told: "A form takes 50 files." });
  const never = start({ AAMk1: base64(3) }, refused);
  await expect(never.go({ files: "0" })).rejects.toBe(refused);
  expect(never.sent).toEqual([]);
});

test.each([
  ["does not hand over", {}],
  ["has emptied", { AAMk1: " \r\n" }],
])("a file that Outlook %s is named", async (_, contents: Readonly<Record<string, string>>) => {
  await expect(start(contents).go({ files: "0" })).rejects.toMatchObject({
    words: "Outlook did not hand over {name}. Open its mail and try again, or untick it.",
    facts: { name: "plan.pdf" },
  });
});

test("a mail whose size nobody knew is named where it is too large", async () => {
  const { go, sent } = start({ item: base64(7_000_001) });
  await expect(go({ files: "2" })).rejects.toMatchObject({
    words: "{name} is too large: untick it.",
    facts: { name: "Printer.eml" },
  });
  expect(sent).toEqual([]);
  const fits = start({ item: base64(7_000_000).replace(/(.{76})/g, "$1\r\n") });
  await fits.go({ files: "2" });
  expect(fits.sent).toHaveLength(8);
});

test("what is too large together is said before anything is brought, and unticking helps", async () => {
  const { go, sent, told } = start({ AAMk1: base64(3), AAMk2: base64(4) });
  const small = { files: { ...files, mostTogether: 6, files: [plan, { ...photo, bytes: 3_000_001 }] } };
  await expect(go({ files: "0,1" }, small)).rejects.toMatchObject({
    words: "The ticked files are too large together: {size} MB, {most} MB at most. Untick some.",
    facts: { size: 4, most: 1 },
  });
  expect([sent, told]).toEqual([[], []]);
  await go({ files: "0" }, small);
  expect(sent).toHaveLength(1);
});

test("what was brought and is unticked makes room for what is ticked in its place, and comes again where it is wanted", async () => {
  const { go, sent, dropped } = start({ AAMk1: base64(3), AAMk2: base64(4) });
  const small = { files: { ...files, mostTogether: 6 } };
  await go({ files: "0" }, small);
  await go({ files: "1" }, small);
  expect([sent.map(({ file }) => file), dropped]).toEqual([["AAMk1", "AAMk2"], ["AAMk1"]]);
  await go({ files: "0" }, small);
  expect([sent.map(({ file }) => file), dropped]).toEqual([
    ["AAMk1", "AAMk2", "AAMk1"],
    ["AAMk1", "AAMk2"],
  ]);
});

test("nothing more is sent once somebody has cancelled", async () => {
  const { go, sent, controller } = start({ AAMk1: base64(3_000_000) });
  const going = go({ files: "0" }, { told: () => controller.abort() });
  await expect(going).rejects.toThrow("aborted");
  expect(sent).toEqual([]);
});
