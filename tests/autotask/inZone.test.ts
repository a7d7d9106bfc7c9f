import { inZone } from "../../functions/autotask/inZone.ts";
import type { Zone, Zones } from "../../functions/autotask/zone.ts";
import { answer, giving, read, write } from "./calls.ts";

const old: Zone = { api: "https://webservices3.autotask.net/ATServicesRest/V1.0/", web: "https://ww3.autotask.net/" };
const other: Zone = {
  api: "https://webservices18.autotask.net/ATServicesRest/V1.0/",
  web: "https://ww18.autotask.net/",
};
const lookingUp = (after: Zone): Zones => ({ current: async () => old, after: async () => after });

test("a call goes to the tenant's zone", async () => {
  const { send, calls } = giving(answer(200));
  await inZone(lookingUp(old))(send)({ ...read, address: "Companies/0/Contacts" });
  expect(calls.map(({ address }) => address)).toEqual([`${old.api}Companies/0/Contacts`]);
});

test.each([
  ["a read", read],
  ["a write", write],
])("%s that met a 401 was not executed and follows the tenant to its new zone, once", async (_, call) => {
  const { send, calls } = giving(answer(401));
  expect((await inZone(lookingUp(other))(send)(call)).status).toBe(401);
  expect(calls.map(({ address }) => address)).toEqual([old.api + call.address, other.api + call.address]);
});

test("where the zone is still the same, the credentials are wrong: trying them again would lock the API user", async () => {
  const { send, calls } = giving(answer(401), answer(200));
  expect((await inZone(lookingUp({ ...old }))(send)(read)).status).toBe(401);
  expect(calls).toHaveLength(1);
});

test("a caller who goes does not wait for the look-up", async () => {
  const stuck: Zones = { current: () => new Promise(() => undefined), after: async () => other };
  const { send, calls } = giving(answer(200));
  const sent = inZone(stuck)(send)({ ...read, signal: AbortSignal.abort() });
  await expect(sent).rejects.toMatchObject({ code: "autotaskAway" });
  expect(calls).toEqual([]);
});
