import { LRUCache } from "lru-cache";
import type { Adapter, AdapterFactory, AdapterPayload } from "oidc-provider";

/** Keeps what an OpenID Connect server remembers (sessions, codes, grants) in this process, each as long as it is good. */
export function memoryAdapters(): AdapterFactory {
  const kept = new LRUCache<string, AdapterPayload>({ max: 10_000 });
  return (model) => adapter(model, kept);
}

function adapter(model: string, kept: LRUCache<string, AdapterPayload>): Adapter {
  const key = (id: string) => `${model} ${id}`;
  const where = (wanted: (payload: AdapterPayload) => boolean) =>
    [...kept.entries()].filter(([name, payload]) => name.startsWith(`${model} `) && wanted(payload));
  return {
    upsert: async (id, payload, expiresIn) => void kept.set(key(id), payload, { ttl: (expiresIn ?? 86_400) * 1000 }),
    find: async (id) => kept.get(key(id)),
    findByUid: async (uid) => where((payload) => payload.uid === uid)[0]?.[1],
    findByUserCode: async (userCode) => where((payload) => payload.userCode === userCode)[0]?.[1],
    async consume(id) {
      const payload = kept.get(key(id));
      if (payload) kept.set(key(id), { ...payload, consumed: Math.floor(Date.now() / 1000) });
    },
    destroy: async (id) => void kept.delete(key(id)),
    async revokeByGrantId(grantId) {
      for (const [name] of where((payload) => payload.grantId === grantId)) kept.delete(name);
    },
  };
}
