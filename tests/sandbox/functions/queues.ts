import { setTimeout as wait } from "node:timers/promises";
import { type DequeuedMessageItem, QueueServiceClient } from "@azure/storage-queue";
import type { Trigger } from "./core.ts";
import type { HostJson } from "./hostJson.ts";
import type { RpcData } from "./rpc.ts";
import { connectionString, filledIn, type Settings } from "./settings.ts";
import type { Invoke } from "./worker.ts";

// The real host holds a message that long while its function runs.
const invisibleSeconds = 600;
const shortestPause = 50;
const longestPause = 1000;

/**
 * Fetches messages for the queue triggers until `signal` aborts, as the real host does: a failed message comes again `maxDequeueCount` times and
 * then lies in `<queue>-poison`. A queue that does not exist is an empty one.
 */
export function queueTriggers(
  triggers: ReadonlyMap<string, Trigger>,
  options: HostJson["queues"],
  invoke: Invoke,
  settings: Settings,
  complain: (text: string, error: unknown) => void,
  signal: AbortSignal,
): Promise<unknown> {
  const listeners = [...triggers].filter(([, { binding }]) => binding.type.toLowerCase() === "queuetrigger");
  return Promise.all(
    listeners.map(([name, { binding }]) => {
      const service = QueueServiceClient.fromConnectionString(connectionString(binding.connection, settings));
      return listen(service, filledIn(binding.queueName, settings), name);
    }),
  );

  async function listen(service: QueueServiceClient, queueName: string, name: string): Promise<void> {
    const queue = service.getQueueClient(queueName);
    const poison = service.getQueueClient(`${queueName}-poison`);
    const running = new Set<Promise<void>>();
    let pause = shortestPause;
    while (!signal.aborted) {
      const messages = running.size > threshold(options) ? [] : await fetch();
      for (const message of messages) {
        const handled = handle(message).catch((error) => complain(`${name}: message ${message.messageId}`, error));
        running.add(handled);
        void handled.finally(() => running.delete(handled));
      }
      pause = messages.length > 0 ? shortestPause : Math.min(pause * 2, longestPause);
      await wait(pause, undefined, { signal }).catch(() => {});
    }
    await Promise.all(running);

    async function fetch(): Promise<readonly DequeuedMessageItem[]> {
      try {
        const request = {
          numberOfMessages: options.batchSize,
          visibilityTimeout: invisibleSeconds,
          abortSignal: signal,
        };
        return (await queue.receiveMessages(request)).receivedMessageItems;
      } catch (error) {
        if (!signal.aborted && !isMissing(error)) complain(`${name}: queue ${queueName}`, error);
        return [];
      }
    }

    async function handle(message: DequeuedMessageItem): Promise<void> {
      const data = decoded(message.messageText, options.messageEncoding);
      if (!data || message.dequeueCount > options.maxDequeueCount) return toPoison(message);
      try {
        await invoke(name, data, metadata(message));
      } catch (error) {
        complain(`${name} failed on message ${message.messageId}, attempt ${message.dequeueCount}`, error);
        if (message.dequeueCount >= options.maxDequeueCount) return toPoison(message);
        const { messageId, popReceipt, messageText } = message;
        await queue.updateMessage(messageId, popReceipt, messageText, options.visibilityTimeout);
        return;
      }
      await queue.deleteMessage(message.messageId, message.popReceipt);
    }

    async function toPoison({ messageId, popReceipt, messageText }: DequeuedMessageItem): Promise<void> {
      await poison.createIfNotExists();
      await poison.sendMessage(messageText, { messageTimeToLive: -1 });
      await queue.deleteMessage(messageId, popReceipt);
    }
  }
}

const threshold = ({ newBatchThreshold, batchSize }: HostJson["queues"]) =>
  newBatchThreshold ?? Math.floor(batchSize / 2);

const isMissing = (error: unknown) => error instanceof Error && "statusCode" in error && error.statusCode === 404;

/** Undefined for a message that is not base64: the real host calls no function for it. */
function decoded(text: string, encoding: HostJson["queues"]["messageEncoding"]): RpcData | undefined {
  if (encoding === "none") return { string: text };
  const bytes = Buffer.from(text, "base64");
  return bytes.toString("base64") === text ? { string: bytes.toString("utf8") } : undefined;
}

const metadata = (message: DequeuedMessageItem): Record<string, RpcData> => ({
  Id: { string: message.messageId },
  PopReceipt: { string: message.popReceipt },
  DequeueCount: { json: JSON.stringify(message.dequeueCount) },
  InsertionTime: { json: JSON.stringify(message.insertedOn) },
  ExpirationTime: { json: JSON.stringify(message.expiresOn) },
  NextVisibleTime: { json: JSON.stringify(message.nextVisibleOn) },
});
