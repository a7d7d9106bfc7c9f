import * as z from "zod";
import type { Http } from "./asProblems.ts";
import type { Writes } from "./autotask.ts";
import { id } from "./coerced.ts";
import type { Creatable } from "./entities.ts";
import { described } from "./fields.ts";
import { changedRecord, newRecord, type WrittenRecord } from "./values.ts";

const written = z.object({ itemId: id });

/** Writing over HTTP on behalf of a person. */
export function writesOver(http: Http, resourceID: number): Writes {
  const write = async (method: "POST" | "PATCH", entity: Creatable, { path, body }: WrittenRecord) => {
    const headers = described(entity).ignoresImpersonation ? {} : { ImpersonationResourceId: String(resourceID) };
    return (await http({ kind: "write", method, entity, address: path, body, headers }, written)).itemId;
  };
  return {
    create: (entity, values) => write("POST", entity, newRecord(entity, values)),
    async update(entity, recordID, values) {
      await write("PATCH", entity, changedRecord(entity, recordID, values));
    },
  };
}
