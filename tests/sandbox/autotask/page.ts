import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Answer } from "./answers.ts";
import { type Call, segmentsOf } from "./calls.ts";
import { deepLink } from "./deepLinks.ts";
import { type Entity, entities, entityAt, fieldOf } from "./entities.ts";
import { type Html, html } from "./html.ts";
import { shownValue, titleOf } from "./labels.ts";
import type { Row } from "./store.ts";
import { rowOf, type World } from "./world.ts";

const headers = {
  "Content-Security-Policy":
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'",
  "X-Content-Type-Options": "nosniff",
  "Cache-Control": "no-store",
};

const columns: Readonly<Record<string, readonly string[]>> = {
  Tickets: [
    "ticketNumber",
    "title",
    "companyID",
    "contactID",
    "status",
    "priority",
    "queueID",
    "assignedResourceID",
    "creatorResourceID",
    "createDate",
  ],
  Companies: ["companyName", "companyType", "city", "webAddress", "isActive"],
  Contacts: ["firstName", "lastName", "companyID", "emailAddress", "emailAddress2", "emailAddress3", "isActive"],
  Resources: ["firstName", "lastName", "email", "title", "isActive"],
};

const headings: Readonly<Record<string, string>> = {
  ticketNumber: "Number",
  companyID: "Organization",
  contactID: "Contact",
  queueID: "Queue",
  assignedResourceID: "Assigned to",
  creatorResourceID: "Created by",
  createDate: "Created",
};

// companyName → Company name
const heading = (name: string) =>
  headings[name] ??
  name
    .replace(/ID$/, "")
    .replace(/([a-z\d])([A-Z])/g, (_, left, right) => `${left} ${right.toLowerCase()}`)
    .replace(/^./, (first) => first.toUpperCase());

const columnsOf = ({ path, fields }: Entity): readonly string[] =>
  columns[path] ??
  fields
    .filter(({ name, required }) => required && name !== "id")
    .map(({ name }) => name)
    .slice(0, 8);

const link = (path: string, id: number) => `/records/${path}/${id}`;

function navigation(world: World, current: Entity): Html {
  const filled = entities.filter((entity) => world.store.all(entity).length > 0 || entity === current);
  const item = (entity: Entity) =>
    html`<li><a href="/records/${entity.path}"${entity === current ? html` aria-current="page"` : null}>${heading(entity.path)} <span>${world.store.all(entity).length}</span></a></li>`;
  return html`<nav aria-label="Records"><ul>${filled.map(item)}</ul></nav>`;
}

function cell(world: World, entity: Entity, row: Row, name: string): Html {
  const field = fieldOf(entity, name);
  const shown = field ? shownValue(world, entity, field, row) : "";
  const target = field?.references ? entityAt(field.references) : undefined;
  const record = target && rowOf(world, target.path, row[name]);
  return record ? html`<a href="${link(target.path, record.id)}">${shown}</a>` : html`${shown}`;
}

function listed(world: World, entity: Entity): Html {
  const names = columnsOf(entity);
  const rows = world.store.all(entity).toReversed();
  const line = (row: Row) =>
    html`<tr data-id="${row.id}"><td><a href="${link(entity.path, row.id)}">${row.id}</a></td>${names.map((name) => html`<td>${cell(world, entity, row, name)}</td>`)}</tr>`;
  return html`<h1>${heading(entity.path)}</h1>
<div class="scroll"><table><thead><tr><th scope="col">Id</th>${names.map((name) => html`<th scope="col">${heading(name)}</th>`)}</tr></thead><tbody>${rows.map(line)}</tbody></table></div>`;
}

function below(world: World, entity: Entity, row: Row): readonly Html[] {
  const kinds = entities.filter(({ child }) => child?.parent === entity.path);
  return kinds.flatMap((kind) => {
    const rows = world.store.all(kind).filter((one) => one[kind.child?.field ?? ""] === row.id);
    return rows.length === 0
      ? []
      : [
          html`<h2>${heading(kind.path)}</h2><ul>${rows.map((one) => html`<li><a href="${link(kind.path, one.id)}">${titleOf(kind, one)}</a></li>`)}</ul>`,
        ];
  });
}

function one(world: World, entity: Entity, row: Row): Html {
  const set = entity.fields.filter(({ name }) => row[name] !== null && row[name] !== undefined);
  return html`<p><a href="/records/${entity.path}">${heading(entity.path)}</a></p><h1>${titleOf(entity, row)}</h1>
<dl>${set.map(({ name }) => html`<div><dt>${heading(name)}</dt><dd>${cell(world, entity, row, name)}</dd></div>`)}</dl>${below(world, entity, row)}`;
}

function whole(world: World, current: Entity, title: string, main: Html): Answer {
  const { html: body } =
    html`<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>${title} – stand-in Autotask</title><link rel="stylesheet" href="/page.css"><script src="/refresh.js" defer></script></head>
<body><header><strong>Autotask</strong> <span>stand-in: nothing here leaves this machine</span></header><div id="page">${navigation(world, current)}<main>${main}</main></div></body></html>`;
  return { status: 200, headers, body };
}

const notThere = (): Answer => ({
  status: 404,
  headers,
  body: html`<!doctype html><title>Not found</title><h1>There is no such record.</h1><p><a href="/">Tickets</a></p>`
    .html,
});

function recordsPage(world: World, path: string, id: string | undefined): Answer | null {
  const entity = entityAt(path);
  if (!entity) return null;
  if (id === undefined) return whole(world, entity, heading(entity.path), listed(world, entity));
  const row = rowOf(world, entity.path, Number(id));
  return row ? whole(world, entity, titleOf(entity, row), one(world, entity, row)) : notThere();
}

const types: Readonly<Record<string, string>> = { "page.css": "text/css", "refresh.js": "text/javascript" };

// Read at each request, from the project's root, where scripts and tests run: what one changes there shows at once.
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
  return found ? { status: 302, headers: { Location: link(found.path, found.id) } } : notThere();
}
