import type { Entity, Field } from "./entities.ts";
import { knownField } from "./filter.ts";
import type { Row, Values } from "./store.ts";
import { allUserDefined } from "./userDefined.ts";
import type { World } from "./world.ts";

function shownValue(world: World, entity: Entity, { name, type }: Field, row: Row): unknown {
  const { unsetTexts, dateSuffix } = world.switches;
  const value = row[name];
  if (type === "userDefinedFields") return allUserDefined(world, entity, value);
  if (type === "string" && unsetTexts === "empty") return value ?? "";
  if (type === "datetime" && dateSuffix === "none") return typeof value === "string" ? value.replace(/Z$/, "") : value;
  return value;
}

/** A record as it is answered; the content of an attachment is not among it. */
export const shown = (world: World, entity: Entity, row: Row): Values =>
  Object.fromEntries(
    entity.fields
      .filter(({ type }) => type !== "base64")
      .map((field) => [field.name, shownValue(world, entity, field, row)]),
  );

/** How a record is answered of which only the named fields are wanted; all of them where nothing is named. */
export function only(world: World, entity: Entity, names: readonly string[] | null): (row: Row) => Values {
  if (!names) return (row) => shown(world, entity, row);
  const fields = names.map((name) => knownField(entity, name).name);
  const empty = world.switches.userDefinedAlways ? { userDefinedFields: [] } : {};
  return (row) => ({
    ...empty,
    ...Object.fromEntries(Object.entries(shown(world, entity, row)).filter(([name]) => fields.includes(name))),
  });
}
