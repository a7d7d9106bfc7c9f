import { cell, heading, pathOf } from "./cells.ts";
import { columnsOf } from "./columns.ts";
import type { Entity } from "./entities.ts";
import { type Html, html } from "./html.ts";
import type { Row } from "./store.ts";
import type { World } from "./world.ts";

const head = (names: readonly string[]): Html =>
  html`<thead><tr><th scope="col">Id</th>${names.map((name) => html`<th scope="col">${heading(name)}</th>`)}</tr></thead>`;

const longest = 120;

function line(world: World, entity: Entity, names: readonly string[], row: Row): Html {
  const cells = names.map((name) => html`<td class="${name}">${cell(world, entity, row, name, longest)}</td>`);
  return html`<tr data-id="${row.id}"><td><a href="${pathOf(entity.path, row.id)}">${row.id}</a></td>${cells}</tr>`;
}

/** All records of an entity, newest first. */
export function recordList(world: World, entity: Entity): Html {
  const names = columnsOf(entity);
  const rows = world.store.all(entity).toReversed();
  const lines = rows.map((row) => line(world, entity, names, row));
  return html`<h1>${heading(entity.path)}</h1><div class="scroll"><table>${head(names)}<tbody>${lines}</tbody></table></div>`;
}
