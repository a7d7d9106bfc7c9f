import { createHash } from "node:crypto";
import type { Ask } from "../autotask/autotask.ts";
import type { Answers, Field, Fields } from "../forms/field.ts";
import { userDefined } from "../forms/kinds/userDefined.ts";
import { isProblem, Problem } from "../kit/errors.ts";
import type { Action } from "../submissions/action.ts";
import type { Tools } from "./desk.ts";

type Inputs = Readonly<Record<string, string>>;

/** The action of that name. @throws Problem `unknownAction` */
export function actionNamed({ actions }: Pick<Tools, "actions">, name: string): Action {
  const action = actions.find(({ id }) => id === name);
  if (!action) throw new Problem("unknownAction", {});
  return action;
}

/** The action with the tenant's own fields of the entity it makes; `typed` is what stands in them already. @throws Problem */
export async function withOwnFields(tools: Tools, action: Action, ask: Ask, typed: Inputs = {}): Promise<Action> {
  if (!action.ownFields) return action;
  try {
    const own = await tools.autotask.userDefined(action.ownFields, ask);
    const fields = own.map(({ label, length, ...about }) => [
      keyOf(about.name),
      userDefined({ own: label }, { ...about, max: length }),
    ]);
    return { ...action, fields: { ...action.fields, ...Object.fromEntries(fields) } };
  } catch (error) {
    // Without them a form is still worth having; where one is required, Autotask says so. What was typed in one is not dropped.
    const answered = Object.entries(typed).some(([key, text]) => key.startsWith(prefix) && text !== "");
    if (!isProblem(error) || answered) throw error;
    tools.log.warn("own fields", { action: action.id, problem: error.code });
    return action;
  }
}

// An input's id cannot hold every name, and the order of the fields is the tenant's to change.
const prefix = "own_";
const keyOf = (name: string): string => `${prefix}${createHash("sha256").update(name).digest("hex").slice(0, 12)}`;

/** The answers apart: those of the action's own fields, and those of the tenant's under their names. */
export function apart(fields: Fields, answers: Answers<Fields>) {
  const isOwn = (field: Field | undefined) => field?.kind === "userDefined";
  const known = Object.entries(answers).filter(([key]) => !isOwn(fields[key]));
  const own = Object.entries(fields).flatMap(([key, field]) => {
    const value = answers[key];
    return field.kind === "userDefined" && value !== undefined ? [{ name: field.name, value: String(value) }] : [];
  });
  return { answers: Object.fromEntries(known) as Answers<Fields>, userDefined: own.length ? own : undefined };
}
