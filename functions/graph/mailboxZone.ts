import { LRUCache } from "lru-cache";
import { IANAZone } from "luxon";
import { findIana } from "windows-iana";
import * as z from "zod";
import type { Clock } from "../kit/clock.ts";
import { orNothing } from "../kit/orNothing.ts";
import { ownerOf, spelledOnce } from "../storage/owner.ts";
import type { ReadAsApp } from "./asApp.ts";

/** The time zone of a person's mailbox as an IANA name, at most an hour old; null where nobody tells, sought anew after a minute. Never throws. */
export type MailboxZone = (tenant: string, objectId: string, signal?: AbortSignal) => Promise<string | null>;

const minute = 60_000;
const hour = 60 * minute;
const mostPeople = 5_000;
const settings = z.object({ value: z.string() });

/** Graph's `/users/{id}/mailboxSettings/timeZone`, for which the app may have `MailboxSettings.Read`; without it nobody tells. */
export function mailboxZones(read: ReadAsApp, clock: Clock): MailboxZone {
  const known = new LRUCache<string, { readonly zone: string | null }, { tenant: string; objectId: string }>({
    max: mostPeople,
    ttl: hour,
    perf: clock,
    ttlResolution: 0,
    fetchMethod: async (_, __, { context: { tenant, objectId }, options }) => {
      const told = settings.safeParse(
        await read(tenant, `users/${encodeURIComponent(objectId)}/mailboxSettings/timeZone`),
      );
      const zone = told.success ? ianaOf(told.data.value) : null;
      if (!zone) options.ttl = minute;
      return { zone };
    },
  });
  return async (tenant, objectId, signal) => {
    const person = { tenant, objectId };
    const asked = known.fetch(ownerOf(person), { context: spelledOnce(person) });
    return (await orNothing(asked, undefined, signal))?.zone ?? null;
  };
}

// Exchange says "W. Europe Standard Time"; some mailboxes hold an IANA name.
const ianaOf = (name: string): string | null => (IANAZone.isValidZone(name) ? name : (findIana(name)[0] ?? null));
