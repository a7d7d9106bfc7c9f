import type { Binding, FunctionCallback, FunctionMetadata, Hook, LogLevel, ProgrammingModel } from "./rpc.ts";

/** What starts a function: the binding's name, and its options under their own names. */
export interface Trigger {
  readonly name: string;
  readonly binding: Binding;
}

/** A function as the app has registered it. */
export interface Registration {
  readonly metadata: FunctionMetadata;
  readonly callback: FunctionCallback;
  readonly trigger: Trigger;
}

/** What the app said through the module, filled while the app loads. */
export interface Core {
  /** What `require("@azure/functions-core")` answers. */
  readonly exports: object;
  readonly registrations: ReadonlyMap<string, Registration>;
  readonly model: () => ProgrammingModel;
  readonly runHooks: (name: string, context: object) => Promise<void>;
}

/** The module `@azure/functions-core` as the real worker provides it. */
export function functionsCore(log: (level: LogLevel, text: string) => void): Core {
  const registrations = new Map<string, Registration>();
  const hooks = new Map<string, readonly Hook[]>();
  let model: ProgrammingModel | undefined;

  const exports = {
    version: "3.13.0",
    hostVersion: "4.1041.0",
    log: (level: LogLevel, _category: string, text: string) => log(level, text),
    setProgrammingModel: (given: ProgrammingModel) => {
      model = given;
    },
    getProgrammingModel: () => model,
    registerHook: (name: string, hook: Hook) => {
      hooks.set(name, [...(hooks.get(name) ?? []), hook]);
      return undone(() => hooks.set(name, hooks.get(name)?.filter((other) => other !== hook) ?? []));
    },
    registerFunction: (metadata: FunctionMetadata, callback: FunctionCallback) => {
      const { name } = metadata;
      if (registrations.has(name)) throw new Error(`A function with id "${name}" has already been registered.`);
      registrations.set(name, { metadata, callback, trigger: triggerOf(metadata) });
      return undone(() => registrations.delete(name));
    },
  };

  return {
    exports,
    registrations,
    model() {
      if (!model) throw new Error("The app registers no function.");
      return model;
    },
    async runHooks(name, context) {
      for (const hook of hooks.get(name) ?? []) await hook(context);
    },
  };
}

const undone = (undo: () => void) => ({ dispose: undo });

const playedOutputs = ["http"];

function triggerOf({ name, bindings }: FunctionMetadata): Trigger {
  const triggers = Object.entries(bindings).filter(([, { type }]) => /trigger$/i.test(type));
  const others = Object.values(bindings).filter(({ type }) => !/trigger$/i.test(type) && !playedOutputs.includes(type));
  const [first] = triggers;
  if (!first) throw new Error(`Function "${name}" has no trigger.`);
  if (others[0]) throw new Error(`Function "${name}": the local host does not play the binding "${others[0].type}".`);
  return { name: first[0], binding: first[1] };
}
