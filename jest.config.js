// Packages that are published as ES modules only: jest runs CommonJS, so they are turned into it like our own code.
const modulesOnly = [
  "agent-base",
  "http-proxy-agent",
  "https-proxy-agent",
  "jose",
  "oauth4webapi",
  "openid-client",
  "p-limit",
  "postal-mime",
  "proxy-agent-negotiate",
  "yocto-queue",
];

export default {
  testMatch: ["<rootDir>/tests/**/*.test.ts"],
  testEnvironment: "node",
  globalSetup: "<rootDir>/tests/sandbox/globalSetup.ts",
  globalTeardown: "<rootDir>/tests/sandbox/globalTeardown.ts",
  modulePathIgnorePatterns: ["<rootDir>/dist/", "<rootDir>/.local/"],
  // Its main entry is written for bundlers; this one is for everybody.
  moduleNameMapper: { "^adaptivecards$": "<rootDir>/node_modules/adaptivecards/dist/adaptivecards.js" },
  maxWorkers: 2,
  testTimeout: 20_000,
  transform: {
    "\\.[jt]s$": [
      "@swc/jest",
      {
        jsc: { target: "es2023", parser: { syntax: "typescript" } },
        module: { type: "commonjs" },
        sourceMaps: "inline",
      },
    ],
  },
  transformIgnorePatterns: [`/node_modules/(?!(${modulesOnly.join("|")})/)`],
};
