import { z } from "zod";
import { type Answer, noVerb, ok } from "./answers.ts";
import { type Call, segmentsOf } from "./calls.ts";
import type { Controls } from "./controls.ts";
import { faultSchema } from "./faults.ts";
import type { SecurityChanges } from "./security.ts";

const values = z.record(z.string(), z.unknown());
const choice = z.strictObject({
  value: z.union([z.string(), z.number()]),
  changes: z.record(z.string(), z.union([z.string(), z.boolean()])),
});
const clock = z.strictObject({ turn: z.number().nonnegative() });
const security = z.strictObject({
  contacts: z.boolean().optional(),
  impersonation: z.record(z.string(), z.boolean()).optional(),
  levels: z
    .record(z.string(), z.strictObject({ impersonated: z.boolean(), mayNot: z.array(z.string()) }).partial())
    .optional(),
  resources: z.record(z.string(), z.string()).optional(),
});

type Control = (controls: Controls, body: unknown, path: readonly string[]) => unknown;

const done = { done: true };

// A line per control: what a child process or a browser test asks for in place of the functions of the same name.
const table: Readonly<Record<string, Control>> = {
  "GET requests": ({ requests }) => requests,
  "DELETE requests": ({ forgetRequests }) => forgetRequests(),
  "POST faults": ({ fail }, body) => fail(faultSchema.parse(body)),
  "DELETE faults": ({ heal }) => heal(),
  "POST clock": ({ turn }, body) => turn(clock.parse(body).turn),
  "GET records": ({ records }, _, [entity = ""]) => records(entity),
  "POST records": ({ add }, body, [entity = ""]) => ({ id: add(entity, values.parse(body)) }),
  "PATCH records": ({ change }, body, [entity = "", id]) => change(entity, Number(id), values.parse(body)),
  "PATCH choices": ({ changeChoice }, body, [name = ""]) => {
    const { value, changes } = choice.parse(body);
    changeChoice(name, value, changes);
  },
  "PATCH security": ({ changeSecurity }, body) => changeSecurity(security.parse(body) as SecurityChanges),
};

const bad = (error: unknown): Answer => ({
  status: 400,
  body: { error: error instanceof Error ? error.message : String(error) },
});

// Only JSON: a page of another origin cannot send that without being asked first.
const isJson = ({ method, headers }: Call) =>
  method === "GET" || method === "DELETE" || /^application\/json\b/i.test(headers["content-type"] ?? "");

/** Answers the sandbox's own calls below `/_sandbox/`; null for every other. */
export function remoteAnswer(controls: Controls, call: Call): Answer | null {
  const [root, name = "", ...path] = segmentsOf(call.url);
  if (root !== "_sandbox") return null;
  const control = table[`${call.method} ${name}`];
  if (!control) return noVerb(call.method);
  try {
    if (!isJson(call)) return { status: 415, body: { error: "application/json, please" } };
    return ok(control(controls, call.text === "" ? undefined : JSON.parse(call.text), path) ?? done);
  } catch (error) {
    return bad(error);
  }
}
