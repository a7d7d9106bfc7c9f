import type { Autotask, Reads, Writes } from "../autotask/autotask.ts";

/** What `send` is given: writes as the person, recorded in the claim; reads under the reading rule. */
export type Sender = Writes & Pick<Reads, "get"> & Pick<Autotask, "link">;
