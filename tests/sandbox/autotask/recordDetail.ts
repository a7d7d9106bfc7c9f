import { cell, heading, pathOf } from "./cells.ts";
import { type Entity, entities } from "./entities.ts";
import { type Html, html } from "./html.ts";
import { titleOf } from "./labels.ts";
import type { Row } from "./store.ts";
import type { World } from "./world.ts";

function below(world: World, entity: Entity, row: Row): readonly Html[] {
  const kinds = entities.filter(({ child }) => child?.parent === entity.path);
  return kinds.flatMap((kind) => {
    const rows = world.store.all(kind).filter((one) => one[kind.child?.field ?? ""] === row.id);
    const links = rows.map((one) => html`<li><a href="${pathOf(kind.path, one.id)}">${titleOf(kind, one)}</a></li>`);
    return rows.length === 0 ? [] : [html`<h2>${heading(kind.path)}</h2><ul>${links}</ul>`];
  });
}

/** Everything that one record holds, and what hangs below it. */
export function recordDetail(world: World, entity: Entity, row: Row): Html {
  const values = entity.fields.map(({ name }) => ({ name, value: cell(world, entity, row, name) }));
  const lines = values
    .filter(({ value }) => value.html !== "")
    .map(({ name, value }) => html`<div><dt>${heading(name)}</dt><dd>${value}</dd></div>`);
  const back = html`<p><a href="/records/${entity.path}">${heading(entity.path)}</a></p>`;
  return html`${back}<h1>${titleOf(entity, row)}</h1><dl>${lines}</dl>${below(world, entity, row)}`;
}
