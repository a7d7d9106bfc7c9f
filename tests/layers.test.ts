import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize, sep } from "node:path";

/** Folder → its layer: imports go down only, never sideways. */
const layers: Readonly<Record<string, number>> = {
  "": 8,
  wiring: 7,
  surfaces: 6,
  desk: 5,
  actions: 5,
  sync: 5,
  submissions: 4,
  identity: 4,
  matching: 4,
  autotask: 3,
  graph: 3,
  forms: 3,
  storage: 2,
  kit: 1,
  words: 1,
};
const botbuilderFiles = ["surfaces/adapter.ts", "surfaces/invokes.ts", "surfaces/chat.ts", "messages.ts"];

const files = sourcesIn("functions");
const folderOf = (file: string): string => (file.includes("/") ? (file.split("/")[0] ?? "") : "");

test("every folder has a layer", () => {
  const folders = new Set(files.map(({ name }) => folderOf(name)).filter((folder) => folder !== "pages"));
  expect([...folders].filter((folder) => !(folder in layers))).toEqual([]);
});

test("imports go down, never up and never sideways", () => {
  const wrong = files.flatMap(({ name, imports }) => {
    const from = folderOf(name);
    if (from === "pages") return [];
    return imports.flatMap((target) => {
      const to = folderOf(target);
      return to === from || (layers[to] ?? 99) < (layers[from] ?? 0) ? [] : [`${name} imports ${target}`];
    });
  });
  expect(wrong).toEqual([]);
});

test("words import nothing, and the kit nothing of ours", () => {
  const outside = files.filter(({ name }) => ["words", "kit"].includes(folderOf(name)));
  expect(outside.flatMap(({ name, imports }) => imports.filter((to) => folderOf(to) !== folderOf(name)))).toEqual([]);
});

test("pages import types of forms only", () => {
  const wrong = files
    .filter(({ name }) => folderOf(name) === "pages")
    .flatMap(({ name, text, imports }) =>
      imports
        .filter((to) => folderOf(to) !== "pages")
        .filter((to) => folderOf(to) !== "forms" || !new RegExp(`import type [^;]*${to.split("/").pop()}`).test(text))
        .map((to) => `${name} imports ${to}`),
    );
  expect(wrong).toEqual([]);
});

test("there are no circles", () => {
  const graph = new Map(files.map(({ name, imports }) => [name, imports]));
  const done = new Set<string>();
  const circles: string[] = [];
  const walk = (name: string, path: readonly string[]) => {
    if (path.includes(name)) circles.push([...path.slice(path.indexOf(name)), name].join(" → "));
    if (done.has(name) || path.includes(name)) return;
    for (const next of graph.get(name) ?? []) walk(next, [...path, name]);
    done.add(name);
  };
  for (const { name } of files) walk(name, []);
  expect(circles).toEqual([]);
});

test("botbuilder stays in its four files", () => {
  const users = files.filter(({ text }) => /from "botbuilder/.test(text)).map(({ name }) => name);
  expect(users.filter((name) => !botbuilderFiles.includes(name))).toEqual([]);
});

test("settings are read in one file", () => {
  expect(files.filter(({ text }) => text.includes("process.env")).map(({ name }) => name)).toEqual([
    "wiring/config.ts",
  ]);
});

test("Adaptive Card element names stand in one file", () => {
  const users = files.filter(({ text }) => /"(?:Input|Action|TextBlock|RichTextBlock|ColumnSet)[."]/.test(text));
  expect(users.map(({ name }) => name).filter((name) => folderOf(name) !== "pages")).toEqual(["forms/card.ts"]);
});

test("the sandbox imports none of our code, or it would agree with our mistakes", () => {
  const sandbox = sourcesIn("tests/sandbox").filter(({ name }) => !name.endsWith(".test.ts"));
  const ours = /from "(?:\.\.\/)+functions\/(?!pages)[a-z]+\/\w+\.ts"/;
  expect(sandbox.filter(({ text }) => ours.test(text)).map(({ name }) => name)).toEqual([]);
});

interface Source {
  /** The path below the folder, with `/`. */
  readonly name: string;
  readonly text: string;
  /** The files of the same folder tree that it imports. */
  readonly imports: readonly string[];
}

function sourcesIn(root: string): Source[] {
  return readdirSync(root, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".ts"))
    .map((path) => {
      const text = readFileSync(join(root, path), "utf8");
      const targets = [...text.matchAll(/(?:from|import)\s*\(?"(\.[^"]+)"/g)].map(([, target]) => target ?? "");
      const imports = targets.map((target) =>
        normalize(join(dirname(path), target))
          .split(sep)
          .join("/"),
      );
      return { name: path.split(sep).join("/"), text, imports: imports.filter((target) => !target.startsWith("..")) };
    });
}
