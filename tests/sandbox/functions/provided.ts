import { registerHooks } from "node:module";

/** Answers `exports` to whoever imports or requires the module `name` in this process, installed or not. */
export function provideModule(name: string, exports: object): void {
  const url = `provided:${name}`;
  Reflect.set(globalThis, Symbol.for(url), exports);
  registerHooks({
    resolve: (specifier, context, next) =>
      specifier === name ? { url, format: "commonjs", shortCircuit: true } : next(specifier, context),
    load: (wanted, context, next) =>
      wanted === url
        ? {
            format: "commonjs",
            source: `module.exports = globalThis[Symbol.for(${JSON.stringify(url)})];`,
            shortCircuit: true,
          }
        : next(wanted, context),
  });
}
