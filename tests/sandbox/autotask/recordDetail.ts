import { cell, heading, pathOf, textOf } from "./cells.ts";
import { columnsOf } from "./columns.ts";
import type { Entity } from "./entities.ts";
import { type Html, html } from "./html.ts";
import { titleOf } from "./labels.ts";
import { beneath, type Group, related } from "./related.ts";
import type { Row } from "./store.ts";
import type { World } from "./world.ts";

const longest = 120;

// What tells most about a record, as far as its title does not: `Publish: Nur intern`.
function facts(world: World, kind: Entity, row: Row, pointer: string | null): Html {
  const title = titleOf(world, kind, row);
  const told = columnsOf(kind)
    .filter((name) => name !== pointer)
    .map((name) => ({ name, text: textOf(world, kind, row, name) }))
    .filter(({ text }) => text !== "" && !title.includes(text))
    .map(({ name }) => html`<span>${heading(name)}: ${cell(world, kind, row, name, longest)}</span> `);
  return told.length === 0 ? html`` : html`<br><small>${told}</small>`;
}

function listed(world: World, { kind, rows, field }: Group): Html {
  const item = (row: Row): Html => {
    const link = html`<a href="${pathOf(kind.path, row.id)}">${titleOf(world, kind, row)}</a>`;
    const inside = beneath(world, kind, row).map((group) => listed(world, group));
    return html`<li>${link}${facts(world, kind, row, field)}${inside}</li>`;
  };
  return html`<ul>${rows.map(item)}</ul>`;
}

const section = (world: World, group: Group): Html => html`<h2>${heading(group.kind.path)}</h2>${listed(world, group)}`;

/** Everything that one record holds, and what hangs on it. */
export function recordDetail(world: World, entity: Entity, row: Row): Html {
  const readable = entity.fields.filter(({ type }) => type !== "base64");
  const values = readable.map(({ name }) => ({ name, value: cell(world, entity, row, name) }));
  const lines = values
    .filter(({ value }) => value.html !== "")
    .map(({ name, value }) => html`<div><dt>${heading(name)}</dt><dd>${value}</dd></div>`);
  const back = html`<p><a href="/records/${entity.path}">${heading(entity.path)}</a></p>`;
  const around = related(world, entity, row).map((group) => section(world, group));
  return html`${back}<h1>${titleOf(world, entity, row)}</h1><dl>${lines}</dl>${around}`;
}
