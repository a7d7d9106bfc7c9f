import { RestError, TableClient } from "@azure/data-tables";
import type { TokenCredential } from "@azure/identity";

/** What a column may hold; a time is an ISO string, because the service's integers have 32 bits. */
export type Columns = Readonly<Record<string, string | number | boolean>>;

/** A row as it was read: replacing it succeeds only while nobody else has changed it. */
export interface Stored<Row extends Columns> {
  readonly partition: string;
  readonly row: string;
  readonly values: Row;
  readonly etag: string;
}

/** One Azure table. Keys may hold anything but `/ \ # ?` and control characters. */
export interface Table<Row extends Columns> {
  get(partition: string, row: string): Promise<Stored<Row> | null>;
  /** Null when the row is already there. */
  insert(partition: string, row: string, values: Row): Promise<Stored<Row> | null>;
  /** Null when somebody else has changed the row since it was read. */
  replace(stored: Stored<Row>, values: Row): Promise<Stored<Row> | null>;
  /** Writes the row whatever was there. */
  put(partition: string, row: string, values: Row): Promise<void>;
  /** Deletes the rows whose ISO time in a column is earlier; how many. */
  removeBefore(column: string, time: string): Promise<number>;
}

/** Where the tables or the blobs are: a connection string, or an account that the app's identity may use. */
export type Account =
  | { readonly connectionString: string }
  | { readonly url: string; readonly credential: TokenCredential };

/** The table `name`, made at first use. */
export function table<Row extends Columns>(account: Account, name: string): Table<Row> {
  const client = clientOf(account, name);
  const ready = orCreated(client);
  const stored = (partition: string, row: string, values: Row, etag: string | undefined): Stored<Row> => ({
    partition,
    row,
    values,
    etag: etag ?? "",
  });
  return {
    get: (partition, row) =>
      ready(async () => {
        const { partitionKey, rowKey, timestamp, etag, ...values } = await client.getEntity<Record<string, unknown>>(
          partition,
          row,
          inTime(),
        );
        return stored(partition, row, valuesIn<Row>(values), etag);
      }, 404),
    insert: (partition, row, values) =>
      ready(async () => {
        const { etag } = await client.createEntity({ partitionKey: partition, rowKey: row, ...values }, inTime());
        return stored(partition, row, values, etag);
      }, 409),
    replace: ({ partition, row, etag }, values) =>
      ready(async () => {
        const answer = await client.updateEntity({ partitionKey: partition, rowKey: row, ...values }, "Replace", {
          etag,
          ...inTime(),
        });
        return stored(partition, row, values, answer.etag);
      }, 412),
    async removeBefore(column, time) {
      const remove = async () => {
        let removed = 0;
        for await (const { partitionKey = "", rowKey = "", etag = "" } of client.listEntities({
          queryOptions: { filter: `${column} lt '${time}'` },
        })) {
          // Another host may be sweeping too, or somebody has just written the row again.
          if (await ready(() => client.deleteEntity(partitionKey, rowKey, { etag }), 404, 412)) removed += 1;
        }
        return removed;
      };
      return (await ready(remove)) ?? 0;
    },
    async put(partition, row, values) {
      await ready(() => client.upsertEntity({ partitionKey: partition, rowKey: row, ...values }, "Replace", inTime()));
    },
  };
}

// A claim stands between a person and their record: storage that does not answer is told in time, not waited for.
const impatient = { retryOptions: { maxRetries: 1, retryDelayInMs: 100, maxRetryDelayInMs: 200 } };
const inTime = () => ({ abortSignal: AbortSignal.timeout(2_000) });

function clientOf(account: Account, name: string): TableClient {
  if (!("connectionString" in account)) return new TableClient(account.url, name, account.credential, impatient);
  // The emulator speaks plain http on the loopback interface.
  return TableClient.fromConnectionString(account.connectionString, name, {
    ...impatient,
    allowInsecureConnection: true,
  });
}

const valuesIn = <Row>(entity: Record<string, unknown>): Row =>
  Object.fromEntries(Object.entries(entity).filter(([key]) => !key.startsWith("odata."))) as Row;

/** Runs a call, makes the table when it is missing, and answers null for a status that means "no". */
function orCreated(client: TableClient) {
  const attempt = async <T>(call: () => Promise<T>, no: readonly number[]): Promise<T | null> => {
    try {
      return await call();
    } catch (error) {
      if (error instanceof RestError && no.includes(error.statusCode ?? 0) && !isMissingTable(error)) return null;
      throw error;
    }
  };
  return async <T>(call: () => Promise<T>, ...no: readonly number[]): Promise<T | null> => {
    try {
      return await attempt(call, no);
    } catch (error) {
      if (!isMissingTable(error)) throw error;
      await client.createTable();
      return attempt(call, no);
    }
  };
}

const isMissingTable = (error: unknown): boolean =>
  error instanceof RestError && error.statusCode === 404 && /TableNotFound/.test(`${error.code} ${error.message}`);
