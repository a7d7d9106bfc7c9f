import { buffer } from "node:stream/consumers";
import {
  bearerTokenAuthenticationPolicy,
  createDefaultHttpClient,
  createHttpHeaders,
  createPipelineFromOptions,
  createPipelineRequest,
  type HttpMethods,
  type PipelineResponse,
  RestError,
} from "@azure/core-rest-pipeline";
import { type BlobPage, blobsIn, type StoredBlob } from "./blobList.ts";
import { blobPlace } from "./blobPlace.ts";
import type { Account } from "./tables.ts";

/** One container of Azure Blob Storage, made at first use. */
export interface Blobs {
  /** Writes the bytes whatever was there. */
  put(name: string, bytes: Uint8Array): Promise<void>;
  /** Null when there is none. */
  get(name: string): Promise<Buffer | null>;
  /** Those whose names begin so, in the order of their names. */
  list(prefix: string): Promise<readonly StoredBlob[]>;
  /** Deletes it, if it is there. */
  remove(name: string): Promise<void>;
  /** Deletes what was written last before a time in milliseconds since 1970; how many. */
  removeBefore(time: number): Promise<number>;
}

type Ask = (
  method: HttpMethods,
  name: string,
  more?: { readonly query?: Readonly<Record<string, string>>; readonly body?: Uint8Array },
) => Promise<PipelineResponse>;

/** The container `container`. By hand: the client that Microsoft publishes weighs half a megabyte at each cold start. */
export function blobs(account: Account, container: string): Blobs {
  const ask = orMade(asking(account, container));
  const remove = async (name: string) => void (await ask("DELETE", name));
  return {
    remove,
    async put(name, body) {
      await ask("PUT", name, { body });
    },
    async get(name) {
      const { status, readableStreamBody } = await ask("GET", name);
      return status === 404 || !readableStreamBody ? null : buffer(readableStreamBody);
    },
    list: (prefix) => Array.fromAsync(listed(ask, prefix)),
    async removeBefore(time) {
      let removed = 0;
      for await (const { name, written } of listed(ask, "")) {
        if (written >= time) continue;
        await remove(name);
        removed += 1;
      }
      return removed;
    },
  };
}

async function* listed(ask: Ask, prefix: string): AsyncGenerator<StoredBlob> {
  let page: BlobPage | undefined;
  do {
    const query = { restype: "container", comp: "list", prefix, marker: page?.next ?? "" };
    const { readableStreamBody } = await ask("GET", "", { query });
    page = blobsIn(readableStreamBody ? String(await buffer(readableStreamBody)) : "");
    yield* page.blobs;
  } while (page.next);
}

/** Makes the container where it is missing. What else is not there is answered with 404. */
function orMade(ask: Ask): Ask {
  return async (...asked) => {
    const answer = await ask(...asked);
    if (answer.headers.get("x-ms-error-code") !== "ContainerNotFound") return answer;
    await ask("PUT", "", { query: { restype: "container" } });
    return ask(...asked);
  };
}

const scope = "https://storage.azure.com/.default";
const version = "2021-12-02";
const attemptsMilliseconds = 15_000;
const retryOptions = { maxRetries: 2, retryDelayInMs: 200, maxRetryDelayInMs: 1_000 };
// What is not there, and what somebody else has made meanwhile.
const expected = [404, 409];

function asking(account: Account, container: string): Ask {
  const pipeline = createPipelineFromOptions({ retryOptions });
  if ("credential" in account)
    pipeline.addPolicy(bearerTokenAuthenticationPolicy({ credential: account.credential, scopes: scope }), {
      phase: "Sign",
    });
  const place =
    "credential" in account ? { url: account.url, signature: () => "" } : blobPlace(account.connectionString);
  const client = createDefaultHttpClient();
  return async (method, name, { query = {}, body } = {}) => {
    const signed = [new URLSearchParams(query).toString(), place.signature()].filter(Boolean).join("&");
    const request = createPipelineRequest({
      url: `${place.url}/${container}${name && `/${encodeURIComponent(name)}`}?${signed}`,
      method,
      headers: createHttpHeaders({ "x-ms-version": version, ...(body ? blockBlob : {}) }),
      ...(body ? { body } : {}),
      abortSignal: AbortSignal.timeout(attemptsMilliseconds),
      // The emulator speaks plain http on the loopback interface.
      allowInsecureConnection: "connectionString" in account,
      streamResponseStatusCodes: new Set([200]),
    });
    const answer = await pipeline.sendRequest(client, request);
    if (answer.status < 300 || expected.includes(answer.status)) return answer;
    throw new RestError(`Blob storage answered ${answer.status}`, { statusCode: answer.status });
  };
}

const blockBlob = { "x-ms-blob-type": "BlockBlob", "Content-Type": "application/octet-stream" };
