import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Answer } from "./answers.ts";
import { type Call, segmentsOf } from "./calls.ts";
import { heading, pathOf } from "./cells.ts";
import { deepLink } from "./deepLinks.ts";
import { type Entity, entities, entityAt } from "./entities.ts";
import { type Html, html } from "./html.ts";
import { titleOf } from "./labels.ts";
import { recordDetail } from "./recordDetail.ts";
import { recordList } from "./recordList.ts";
import { rowOf, type World } from "./world.ts";

// Records hold what strangers wrote: should one ever slip through as HTML, the browser still runs and loads nothing of it.
const headers = {
  "Content-Security-Policy":
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'",
  "X-Content-Type-Options": "nosniff",
  "Cache-Control": "no-store",
};

function navigation(world: World, current: Entity): Html {
  const filled = entities.filter((entity) => world.store.all(entity).length > 0 || entity === current);
  const item = (entity: Entity) => {
    const here = entity === current ? html` aria-current="page"` : null;
    const count = html`<span>${world.store.all(entity).length}</span>`;
    return html`<li><a href="/records/${entity.path}"${here}>${heading(entity.path)} ${count}</a></li>`;
  };
  return html`<nav aria-label="Records"><ul>${filled.map(item)}</ul></nav>`;
}

function document(title: string, body: Html): string {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>${title} – stand-in Autotask</title>
<link rel="stylesheet" href="/page.css">
<script src="/refresh.js" defer></script>
</head>
<body>
<header><strong>Autotask</strong> <span>stand-in: nothing here leaves this machine</span></header>
<div id="page">${body}</div>
</body>
</html>`.html;
}

const page = (world: World, current: Entity, title: string, main: Html): Answer => ({
  status: 200,
  headers,
  body: document(title, html`${navigation(world, current)}<main>${main}</main>`),
});

const nothing = html`<main><h1>There is no such record.</h1><p><a href="/">Tickets</a></p></main>`;
const notThere: Answer = { status: 404, headers, body: document("Not found", nothing) };

function recordsPage(world: World, path: string, id: string | undefined): Answer | null {
  const entity = entityAt(path);
  if (!entity) return null;
  if (id === undefined) return page(world, entity, heading(entity.path), recordList(world, entity));
  const row = rowOf(world, entity.path, Number(id));
  return row ? page(world, entity, titleOf(world, entity, row), recordDetail(world, entity, row)) : notThere;
}

const types: Readonly<Record<string, string>> = { "page.css": "text/css", "refresh.js": "text/javascript" };

// Scripts and tests run in the project's root. Read at each request: a change there shows at once.
const file = (name: string): Answer => ({
  status: 200,
  headers: { ...headers, "Content-Type": `${types[name]}; charset=utf-8` },
  body: readFileSync(join("tests/sandbox/autotask/page", name), "utf8"),
});

/** Answers what a person looks at: lists of records, one record, and the deep links into them; null for every other call. */
export function pageAnswer(world: World, call: Call): Answer | null {
  const [root = "records", path = "Tickets", id] = segmentsOf(call.url);
  if (call.method !== "GET") return null;
  if (root in types) return file(root);
  if (root === "records") return recordsPage(world, path, id);
  const found = deepLink(world, call.url);
  if (found === undefined) return null;
  return found ? { status: 302, headers: { Location: pathOf(found.path, found.id) } } : notThere;
}
