import { type Answer, ok } from "./answers.ts";
import { type Choice, parentFields } from "./choices.ts";
import { type Entity, type Field, singular, type Verb } from "./entities.ts";
import type { Place } from "./places.ts";
import { apiUserMay, isOffered, type Right } from "./security.ts";
import type { UserDefinedField } from "./tenant.ts";
import type { World } from "./world.ts";

const withWebhooks = ["Companies", "Contacts", "ConfigurationItems", "Tickets", "TicketNotes"];

/** What may be done with an entity: there at all, and by the API user. */
export function information(world: World, { entity }: Place): Answer {
  const { name, path, verbs, fields } = entity;
  const can = (right: Right, verb: Verb) => verbs.includes(verb) && isOffered(world, entity, right);
  const access = (right: Right, possible: boolean) => (possible && apiUserMay(world, entity, right) ? 1 : 0);
  const [canCreate, canDelete, canUpdate] = [can("create", "POST"), can("delete", "DELETE"), can("update", "PATCH")];
  const info = {
    name,
    canCreate,
    canDelete,
    canQuery: true,
    canUpdate,
    userAccessForCreate: access("create", canCreate),
    userAccessForDelete: access("delete", canDelete),
    userAccessForQuery: access("query", true),
    userAccessForUpdate: access("update", canUpdate),
    hasUserDefinedFields: fields.some(({ type }) => type === "userDefinedFields"),
    supportsWebhookCallouts: withWebhooks.includes(path),
  };
  return ok({ info });
}

const listed = (choice: Choice, index: number) => ({
  value: choice.value,
  label: choice.label,
  isDefaultValue: choice.isDefault ?? false,
  sortOrder: index + 1,
  parentValue: choice.parent ?? "",
  isActive: choice.isActive ?? true,
  isSystem: choice.isSystem ?? false,
});

const spelt = ({ switches }: World, name: string) =>
  switches.fieldNames === "PascalCase" ? name.charAt(0).toUpperCase() + name.slice(1) : name;

const dataTypes = ({ switches }: World): Readonly<Record<string, string>> => ({
  base64: "string",
  decimal: switches.decimalType,
});

function described(world: World, entity: Entity, field: Field) {
  const full = `${entity.path}.${field.name}`;
  const parent = parentFields[full];
  return {
    name: spelt(world, field.name),
    dataType: dataTypes(world)[field.type] ?? field.type,
    length: field.length,
    isRequired: field.required || field.name === "id",
    isReadOnly: field.readOnly,
    isQueryable: field.queryable,
    isReference: field.references !== null,
    referenceEntityType: field.references ? singular(field.references) : "",
    isPickList: field.picklist,
    picklistValues: field.picklist ? world.choices.of(full).map(listed) : null,
    picklistParentValueField: parent ? spelt(world, parent) : "",
    isSupportedWebhookField: false,
  };
}

/** The fields of an entity with the tenant's picklist values, in alphabetical order. */
export function fieldInformation(world: World, { entity }: Place): Answer {
  const own = entity.fields.filter(({ type }) => type !== "userDefinedFields");
  const fields = own.map((field) => described(world, entity, field));
  return ok({ fields: fields.sort((one, other) => one.name.localeCompare(other.name, "en")) });
}

// No public source records what the service writes here: types like those of other fields, or the kinds of its own screens.
const types: Readonly<Record<string, string>> = { text: "string", number: "double", date: "datetime", list: "string" };

const describedByTenant = ({ switches }: World, field: UserDefinedField) => ({
  name: field.name,
  label: field.label,
  type: switches.userDefinedTypes === "fields" ? types[field.type] : field.type,
  length: field.length ?? 0,
  description: "",
  isRequired: field.isRequired ?? false,
  isReadOnly: false,
  isQueryable: true,
  isReference: false,
  referenceEntityType: "",
  isPickList: field.picklist !== undefined,
  picklistValues: field.picklist?.map(listed) ?? null,
  picklistParentValueField: "",
  defaultValue: field.picklist?.find(({ isDefault }) => isDefault)?.value ?? "",
  isSupportedWebhookField: false,
});

/** The fields that the tenant defined itself. */
export const userDefinedInformation = (world: World, { entity }: Place): Answer =>
  ok({ fields: (world.userDefinedFields[entity.path] ?? []).map((field) => describedByTenant(world, field)) });
