import { afterwards } from "./afterwards.ts";
import { type Answer, ok, refuse } from "./answers.ts";
import { admitUpload, attachmentStamps, isAttachment } from "./attachments.ts";
import type { Call } from "./calls.ts";
import { problems } from "./checks.ts";
import { withContactAuthor } from "./contactAuthors.ts";
import type { Entity } from "./entities.ts";
import { filledIn } from "./filledIn.ts";
import { checkOwnership } from "./ownership.ts";
import type { Place } from "./places.ts";
import type { Rule } from "./rule.ts";
import { rules, settingsDemands } from "./rules.ts";
import { type Actor, actor, type Right } from "./security.ts";
import { changedStamps, madeStamps } from "./stamps.ts";
import type { Row, Values } from "./store.ts";
import { unconfirmedRules } from "./unconfirmed.ts";
import { mergedUserDefined, userDefinedProblems } from "./userDefined.ts";
import { valuesIn } from "./values.ts";
import { rowOf, type World } from "./world.ts";

const actorOf = (world: World, place: Place, call: Call, right: Right): Actor =>
  actor(world, place.entity, right, call.headers.impersonationresourceid);

/** The values that a call may set; read-only ones are dropped without a word. */
function writable(entity: Entity, values: Values, creating: boolean): Values {
  const open = entity.fields.filter((field) => (creating && field.createOnly) || !field.readOnly);
  return Object.fromEntries(open.flatMap(({ name }) => (name in values ? [[name, values[name]] as const] : [])));
}

// The id in the address wins over the one in the body, unless the switch says that they must agree.
function parentValues({ switches }: World, { entity, parent }: Place, sent: Values): Values {
  if (!parent || !entity.child) return {};
  const { field } = entity.child;
  const differs = sent[field] !== undefined && sent[field] !== parent.id;
  if (differs && switches.parentMismatch === "refused") {
    refuse(`The ${field} in the URL does not match the ${field} in the body.`);
  }
  return { [field]: parent.id, ...(hasParentID(entity) && { parentID: parent.id }) };
}

const hasParentID = ({ fields }: Entity) => fields.some(({ name }) => name === "parentID");

const rulesOf = ({ switches }: World, { path }: Entity): readonly Rule[] => [
  ...(rules[path] ?? []),
  ...(switches.unconfirmedRules === "held" ? (unconfirmedRules[path] ?? []) : []),
];

function judge(world: World, entity: Entity, row: Values, values: Values, creating: boolean): void {
  const sent = Object.keys(values);
  const fieldProblems = [
    ...problems(world, entity, row, sent),
    ...userDefinedProblems(world, entity, row, values, creating),
  ];
  const ruleProblems = () => [
    ...settingsDemands(world, entity.path, row),
    ...rulesOf(world, entity).flatMap((rule) => rule(world, row, sent)),
  ];
  const all = fieldProblems.length > 0 ? fieldProblems : ruleProblems();
  if (all.length > 0) refuse(...(world.switches.problemsJoined ? [all.join("; ")] : all));
}

function withUserDefined(world: World, entity: Entity, values: Values, before: Values): Values {
  if (!entity.fields.some(({ name }) => name === "userDefinedFields")) return values;
  return {
    ...values,
    userDefinedFields: mergedUserDefined(world, entity, before.userDefinedFields, values.userDefinedFields),
  };
}

/** POST: keeps a new record. An explicit null fails without a reason, as it does there. */
export function create(world: World, place: Place, call: Call): Answer {
  const { entity } = place;
  const who = actorOf(world, place, call, "create");
  const sent = writable(entity, valuesIn(entity, call.text), true);
  if (Object.values(sent).includes(null)) refuse("Object reference not set to an instance of an object.");
  const values = withContactAuthor(world, entity, { ...sent, ...parentValues(world, place, sent) });
  const row = withUserDefined(world, entity, filledIn(world, entity, values, values), {});
  judge(world, entity, row, values, true);
  checkOwnership("create", entity, row, who, world);
  if (isAttachment(entity)) admitUpload(world, row, who);
  const stamps = { ...madeStamps(world, entity, row, who), ...attachmentStamps(world, place, row) };
  const itemId = world.store.insert(entity, { ...row, ...stamps });
  afterwards(world, entity, row, values, who);
  return ok({ itemId });
}

const noMatch = (right: Right) =>
  refuse(
    `No message. No matching records found. The logged in Resource may not have the required permissions to ${right} the data.`,
  );

function rowToChange(world: World, place: Place, id: number, right: Right): Row {
  const row = rowOf(world, place.entity.path, id);
  const { child } = place.entity;
  const elsewhere = place.parent && child && row?.[child.field] !== place.parent.id;
  return row && !elsewhere ? row : noMatch(right);
}

function change(world: World, place: Place, call: Call, omitted: (entity: Entity) => Values): Answer {
  const { entity } = place;
  const who = actorOf(world, place, call, "update");
  const body = valuesIn(entity, call.text);
  const before = rowToChange(world, place, Number(body.id), "update");
  checkOwnership("update", entity, before, who, world);
  const sent = writable(entity, body, false);
  const changed = filledIn(world, entity, { ...before, ...omitted(entity), ...sent }, sent);
  const after = withUserDefined(world, entity, changed, before);
  judge(world, entity, after, sent, false);
  world.store.update(entity, before.id, { ...after, ...changedStamps(world, entity, sent, who) });
  afterwards(world, entity, after, sent, who);
  return ok({ itemId: before.id });
}

/** PATCH: what is not sent stays. */
export const patch = (world: World, place: Place, call: Call): Answer => change(world, place, call, () => ({}));

/** PUT: every writable field that is not sent becomes null. */
export const replace = (world: World, place: Place, call: Call): Answer =>
  change(world, place, call, ({ fields, child }) => {
    const open = fields.filter(
      ({ name, readOnly, type }) => !readOnly && name !== child?.field && type !== "userDefinedFields",
    );
    return Object.fromEntries(open.map(({ name }) => [name, null]));
  });

/** DELETE: forgets a record. */
export function remove(world: World, place: Place, call: Call): Answer {
  const who = actorOf(world, place, call, "delete");
  const row = rowToChange(world, place, place.id, "delete");
  checkOwnership("delete", place.entity, row, who, world);
  world.store.remove(place.entity, row.id);
  return ok({ itemId: row.id });
}
