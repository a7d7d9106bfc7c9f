import { readConfig } from "../../functions/wiring/config.ts";

const guid = "6f1c1f0e-8a44-4c1b-9d0e-0d8f1d3c9a11";
const cloud = {
  AUTOTASK_USERNAME: "api@msp.example",
  AUTOTASK_SECRET: "s",
  AUTOTASK_INTEGRATION_CODE: "c",
  MicrosoftAppId: guid,
  MicrosoftAppTenantId: guid,
  MicrosoftAppPassword: "p",
  ENTRA_CLIENT_ID: guid,
  AzureWebJobsStorage: "UseDevelopmentStorage=true",
};
const { MicrosoftAppId: _, MicrosoftAppTenantId: __, MicrosoftAppPassword: ___, ...withoutBot } = cloud;
const local = { ...withoutBot, AZURE_FUNCTIONS_ENVIRONMENT: "Development", ALLOWED_TENANTS: guid };

test("all that is missing or wrong is named at once", () => {
  expect(() =>
    readConfig({
      ...withoutBot,
      AUTOTASK_SECRET: "",
      ENTRA_CLIENT_ID: "x",
      GRAPH_URL: "http://graph.example",
      ALLOWED_TENANTS: "contoso.com",
    }),
  ).toThrow(/AUTOTASK_SECRET \(missing\).*ENTRA_CLIENT_ID.*ALLOWED_TENANTS.*GRAPH_URL.*MicrosoftAppId \(missing\)$/);
});

test.each([
  ["AzureWebJobsStorage", "rubbish"],
  ["AzureWebJobsStorage", "DefaultEndpointsProtocol=https;AccountName=a;EndpointSuffix=core.windows.net"],
  ["AzureWebJobsStorage", "DefaultEndpointsProtocol=https;AccountKey=YQ==;EndpointSuffix=core.windows.net"],
  ["AzureWebJobsStorage", "https://account.table.core.windows.net"],
  ["ALLOWED_TENANTS", "contoso.com"],
  ["ALLOWED_TENANTS", `${guid}, contoso.com`],
  ["ADMINISTRATORS", "Owners Administrators"],
  ["AUTOTASK_ZONE_LOOKUP", "https://evil.example/x"],
  ["AUTOTASK_ZONE_LOOKUP", "https://evilautotask.net/x"],
  ["AUTOTASK_ZONE_LOOKUP", "http://webservices.autotask.net/x"],
  ["AUTOTASK_ZONE_LOOKUP", "rubbish"],
  ["GRAPH_URL", "rubbish"],
])("%s=%s is named when the app starts", (name, value) => {
  expect(() => readConfig({ ...cloud, [name]: value })).toThrow(new RegExp(`^Settings to mend: ${name} \\(`));
});

test.each([
  [
    "AzureWebJobsStorage",
    "DefaultEndpointsProtocol=https;AccountName=a;AccountKey=YQ==;EndpointSuffix=core.windows.net",
  ],
  ["AzureWebJobsStorage", "TableEndpoint=https://a.table.core.windows.net;SharedAccessSignature=sv=1&sig=x"],
  ["AUTOTASK_ZONE_LOOKUP", "https://webservices2.autotask.net/atservicesrest/v1.0/zoneInformation"],
  ["AUTOTASK_ZONE_LOOKUP", "http://127.0.0.1:7072/zone"],
])("%s=%s is taken", (name, value) => {
  expect(() => readConfig({ ...cloud, [name]: value })).not.toThrow();
});

test("several tenants may be allowed, however they are written", () => {
  const other = "0c5cd9b6-2b43-4f0a-9a3e-0f8a5a0b7d22";
  const ALLOWED_TENANTS = ` ${guid.toUpperCase()};\n${other},`;
  expect(readConfig({ ...cloud, ALLOWED_TENANTS }).entra.tenants).toEqual([guid, other]);
  expect(readConfig({ ...cloud, ALLOWED_TENANTS: " , " }).entra.tenants).toEqual([guid]);
});

test("defaults are Microsoft's and Autotask's own addresses, and everybody's reading", () => {
  const config = readConfig(cloud);
  expect(config.autotask.zoneLookup).toBe("https://webservices.autotask.net/atservicesrest/v1.0/zoneInformation");
  expect(config.graph.url).toBe("https://graph.microsoft.com/v1.0");
  expect(config.entra.issuer("t")).toBe("https://login.microsoftonline.com/t/v2.0");
  expect(config.entra.tenants).toEqual([guid]);
  expect(config.reads).toBe("all");
  expect(config.entra.administrators).toBe("Administrator");
  expect(readConfig({ ...cloud, ADMINISTRATORS: "Autotask.Owners" }).entra.administrators).toBe("Autotask.Owners");
});

test("without a bot identity the app starts only on this machine", () => {
  expect(readConfig(local).bot.appId).toBeUndefined();
  expect(() => readConfig({ ...local, PUBLIC_URL: "https://app.example" })).toThrow(/MicrosoftAppId/);
  expect(() => readConfig({ ...local, AZURE_FUNCTIONS_ENVIRONMENT: "Production" })).toThrow(/MicrosoftAppId/);
});

test("another issuer of channel tokens is accepted in local development only", () => {
  const channel = { ToBotFromChannelOpenIdMetadataUrl: "http://127.0.0.1:1/meta" };
  expect(() => readConfig({ ...cloud, ...channel })).toThrow(/ToBotFromChannelOpenIdMetadataUrl/);
  const development = readConfig({ ...cloud, ...channel, AZURE_FUNCTIONS_ENVIRONMENT: "Development" });
  expect(development.bot.channel).toEqual(channel);
});

test("plain http is accepted for this machine only", () => {
  expect(readConfig({ ...cloud, GRAPH_URL: "http://127.0.0.1:5/v1.0" }).graph.url).toBe("http://127.0.0.1:5/v1.0");
  expect(() => readConfig({ ...cloud, ENTRA_AUTHORITY: "http://entra.example/v2.0" })).toThrow(/ENTRA_AUTHORITY/);
});
