import { functionsCore } from "./core.ts";

type Register = (metadata: object, callback: () => void) => { dispose: () => void };

function registering() {
  const core = functionsCore(() => {});
  const register: Register = Reflect.get(core.exports, "registerFunction");
  return { core, register: (name: string, bindings: object) => register({ name, bindings }, () => {}) };
}

const timer = { type: "timerTrigger", direction: "in", schedule: "0 * * * * *" };

test("a function is known by its trigger until it is disposed of", () => {
  const { core, register } = registering();
  const registered = register("sweep", { clock: timer });
  expect(core.registrations.get("sweep")?.trigger).toEqual({ name: "clock", binding: timer });
  registered.dispose();
  expect([...core.registrations.keys()]).toEqual([]);
});

test("two functions of one name, none of a trigger and a binding that is not played are refused", () => {
  const { register } = registering();
  register("sweep", { clock: timer });
  expect(() => register("sweep", { clock: timer })).toThrow("already been registered");
  expect(() => register("idle", {})).toThrow("no trigger");
  expect(() => register("copy", { clock: timer, out: { type: "blob", direction: "out" } })).toThrow("blob");
});
