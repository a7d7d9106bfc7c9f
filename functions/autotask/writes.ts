import { z } from "zod";
import type { Http } from "./asProblems.ts";
import type { Writes } from "./autotask.ts";
import { id } from "./coerced.ts";
import { described } from "./fields.ts";
import { newRecord } from "./values.ts";

const created = z.object({ itemId: id });

/** Writing over HTTP on behalf of a person. */
export const writesOver = (http: Http, resourceID: number): Writes => ({
  async create(entity, values) {
    const { path, body } = newRecord(entity, values);
    const headers = described(entity).ignoresImpersonation ? {} : { ImpersonationResourceId: String(resourceID) };
    const { itemId } = await http({ kind: "write", method: "POST", entity, address: path, body, headers }, created);
    return itemId;
  },
});
