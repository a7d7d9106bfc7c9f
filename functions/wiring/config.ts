import { IANAZone } from "luxon";
import * as z from "zod";
import { isTrusted } from "../autotask/zone.ts";
import type { AppIdentity } from "../graph/credential.ts";
import { isConnectionString } from "../storage/connectionString.ts";

/** Every setting, read once. Names are those of the environment; architecture and README list what they mean. */
export interface Config {
  readonly autotask: {
    readonly username: string;
    readonly secret: string;
    readonly integrationCode: string;
    readonly zoneLookup: string;
    readonly address?: string;
  };
  readonly bot: {
    readonly appId: string | undefined;
    readonly appType: string;
    readonly appTenantId: string | undefined;
    readonly appPassword: string | undefined;
    readonly channel: Readonly<Record<string, string>>;
  };
  readonly entra: {
    readonly clientId: string;
    /** The issuer of a tenant's access tokens. */
    readonly issuer: (tenant: string) => string;
    readonly tenants: readonly string[];
    /** The app role of administrators. */
    readonly administrators: string;
  };
  readonly reads: "all" | "own";
  /** IANA name, where neither client nor mailbox names one. */
  readonly timeZone: string;
  readonly graph: { readonly url: string; readonly app: AppIdentity };
  /** The user-assigned identity, where there is one. */
  readonly managedIdentity: string | undefined;
  readonly storage: { readonly connectionString: string } | { readonly accountName: string };
}

const loopback = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;
const isLoopback = (url: string): boolean => URL.canParse(url) && loopback.test(new URL(url).hostname);

const url = z.url({ protocol: /^https?$/ }).refine((value) => value.startsWith("https:") || isLoopback(value), {
  error: "http: only for this machine",
});
const optional = <T extends z.ZodType>(type: T) =>
  z.preprocess((value) => (value === "" ? undefined : value), type.optional());

const lookup = url.refine((value) => URL.canParse(value) && isTrusted(new URL(value)), {
  error: "neither Autotask's host nor this machine",
});
const guids = z
  .string()
  .transform((text) =>
    text
      .toLowerCase()
      .split(/[\s,;]+/)
      .filter(Boolean),
  )
  .refine((ids) => ids.every((id) => z.guid().safeParse(id).success), { error: "tenant ids are GUIDs" });
const connection = z.string().refine(isConnectionString, { error: "no connection string of a storage account" });

const isTimeZone = (name: string): boolean => IANAZone.isValidZone(name);

const settings = z.object({
  AUTOTASK_USERNAME: z.string().min(1),
  AUTOTASK_SECRET: z.string().min(1),
  AUTOTASK_INTEGRATION_CODE: z.string().min(1),
  AUTOTASK_ZONE_LOOKUP: optional(lookup),
  AUTOTASK_ADDRESS: optional(z.string()),
  MicrosoftAppId: optional(z.guid()),
  MicrosoftAppType: optional(z.enum(["SingleTenant", "UserAssignedMSI"])),
  MicrosoftAppTenantId: optional(z.guid()),
  MicrosoftAppPassword: optional(z.string()),
  ENTRA_CLIENT_ID: z.guid(),
  ENTRA_CLIENT_SECRET: optional(z.string()),
  ENTRA_AUTHORITY: optional(url),
  AZURE_CLIENT_ID: optional(z.guid()),
  ALLOWED_TENANTS: optional(guids),
  ADMINISTRATORS: optional(z.string().regex(/^\S{1,120}$/, { error: "no value of an app role" })),
  TIME_ZONE: optional(z.string().refine(isTimeZone, { error: "no time zone" })),
  READS: optional(z.enum(["all", "own"])),
  GRAPH_URL: optional(url),
  AzureWebJobsStorage: optional(connection),
  AzureWebJobsStorage__accountName: optional(z.string().regex(/^[a-z0-9]{3,24}$/)),
  PUBLIC_URL: optional(url),
  PORT: optional(z.coerce.number().int().min(1).max(65_535)),
  AZURE_FUNCTIONS_ENVIRONMENT: optional(z.string()),
});
type Settings = z.infer<typeof settings>;

const channelSettings = [
  "ToChannelFromBotLoginUrl",
  "ToChannelFromBotOAuthScope",
  "ToBotFromChannelTokenIssuer",
  "OAuthUrl",
  "ToBotFromChannelOpenIdMetadataUrl",
  "ToBotFromEmulatorOpenIdMetadataUrl",
  "CallerId",
] as const;

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads the settings. @throws Error naming all that are missing or wrong at once */
export function readConfig(environment: Environment = process.env): Config {
  const read = settings.safeParse(environment);
  const wrong = (read.error?.issues ?? []).map(
    ({ path, message }) => `${path.join(".")} (${environment[String(path[0])] ? message : "missing"})`,
  );
  const all = [...new Set([...wrong, ...contradictions(environment)])];
  if (!read.success || all.length) throw new Error(`Settings to mend: ${all.join(", ")}`);
  return configOf(read.data, environment);
}

/** What is wrong with settings beside each other. */
function contradictions(set: Environment): string[] {
  const development = set.AZURE_FUNCTIONS_ENVIRONMENT === "Development";
  const publicUrl = set.PUBLIC_URL || `http://localhost:${set.PORT || 7071}`;
  const managed = set.MicrosoftAppType === "UserAssignedMSI";
  const wrong: Readonly<Record<string, boolean>> = {
    // Without an app id botbuilder accepts anyone.
    "MicrosoftAppId (missing)": !set.MicrosoftAppId && !(development && isLoopback(publicUrl)),
    "MicrosoftAppTenantId (missing)": Boolean(set.MicrosoftAppId) && !set.MicrosoftAppTenantId,
    "MicrosoftAppPassword (missing)": Boolean(set.MicrosoftAppId) && !managed && !set.MicrosoftAppPassword,
    "MicrosoftAppPassword (not with UserAssignedMSI)": managed && Boolean(set.MicrosoftAppPassword),
    "ToBotFromChannelOpenIdMetadataUrl and its siblings (local development only)":
      !development && channelSettings.some((name) => set[name]),
    "AzureWebJobsStorage (missing)": !set.AzureWebJobsStorage && !set.AzureWebJobsStorage__accountName,
    "ALLOWED_TENANTS (missing)": !/[^\s,;]/.test(set.ALLOWED_TENANTS ?? "") && !set.MicrosoftAppTenantId,
  };
  return Object.keys(wrong).filter((what) => wrong[what]);
}

const tenantsOf = ({ ALLOWED_TENANTS: allowed, MicrosoftAppTenantId: own = "" }: Settings): readonly string[] =>
  allowed?.length ? allowed : [own.toLowerCase()];

function configOf(set: Settings, environment: Environment): Config {
  const authority = set.ENTRA_AUTHORITY;
  const issuer = (tenant: string) =>
    authority?.replace("{tid}", tenant) ?? `https://login.microsoftonline.com/${tenant}/v2.0`;
  return {
    autotask: {
      username: set.AUTOTASK_USERNAME,
      secret: set.AUTOTASK_SECRET,
      integrationCode: set.AUTOTASK_INTEGRATION_CODE,
      zoneLookup: set.AUTOTASK_ZONE_LOOKUP ?? "https://webservices.autotask.net/atservicesrest/v1.0/zoneInformation",
      ...(set.AUTOTASK_ADDRESS ? { address: set.AUTOTASK_ADDRESS } : {}),
    },
    bot: {
      appId: set.MicrosoftAppId,
      appType: set.MicrosoftAppType ?? "SingleTenant",
      appTenantId: set.MicrosoftAppTenantId,
      appPassword: set.MicrosoftAppPassword,
      channel: Object.fromEntries(
        channelSettings.flatMap((name) => (environment[name] ? [[name, environment[name]]] : [])),
      ),
    },
    entra: {
      clientId: set.ENTRA_CLIENT_ID,
      issuer,
      tenants: tenantsOf(set),
      administrators: set.ADMINISTRATORS ?? "Administrator",
    },
    reads: set.READS ?? "all",
    timeZone: set.TIME_ZONE ?? "UTC",
    graph: {
      url: set.GRAPH_URL ?? "https://graph.microsoft.com/v1.0",
      app: {
        clientId: set.ENTRA_CLIENT_ID,
        clientSecret: set.ENTRA_CLIENT_SECRET,
        managedIdentity: set.AZURE_CLIENT_ID,
        issuer,
      },
    },
    managedIdentity: set.AZURE_CLIENT_ID,
    storage: set.AzureWebJobsStorage
      ? { connectionString: set.AzureWebJobsStorage }
      : { accountName: set.AzureWebJobsStorage__accountName ?? "" },
  };
}
