/** Settings by name, as a process has them. */
export type Settings = Readonly<Record<string, string | undefined>>;

/** Fills in the `%NAME%` that bindings may hold, from the settings. */
export const filledIn = (text: unknown, settings: Settings): string =>
  String(text).replace(/%([^%]+)%/g, (_, name: string) => required(name, settings));

/** The connection string that a binding's `connection` names. */
export const connectionString = (connection: unknown, settings: Settings): string => {
  const name = String(connection || "AzureWebJobsStorage");
  return settings[`AzureWebJobs${name}`] ?? required(name, settings);
};

function required(name: string, settings: Settings): string {
  const value = settings[name];
  if (!value) throw new Error(`The setting ${name} is missing, which a trigger names.`);
  return value;
}
