// Packages that are published as ES modules only: jest runs CommonJS, so they are turned into it like our own code.
const modulesOnly = ["jose", "email-reply-parser", "p-limit", "p-retry", "is-network-error", "yocto-queue", "openid-client", "oauth4webapi", "postal-mime"];

export default {
  testMatch: ["<rootDir>/tests/**/*.test.ts"],
  testEnvironment: "node",
  maxWorkers: 2,
  testTimeout: 20_000,
  transform: {
    "\\.[jt]s$": [
      "@swc/jest",
      { jsc: { target: "es2023", parser: { syntax: "typescript" } }, module: { type: "commonjs" }, sourceMaps: "inline" },
    ],
  },
  transformIgnorePatterns: [`/node_modules/(?!(${modulesOnly.join("|")})/)`],
};
