import type { Field } from "./field.ts";
import { assignedKind } from "./kinds/assigned.ts";
import { dateTimeKind } from "./kinds/dateTime.ts";
import { hoursKind } from "./kinds/hours.ts";
import type { Common, Kind } from "./kinds/kind.ts";
import { pairKind } from "./kinds/pair.ts";
import { pairsKind } from "./kinds/pairs.ts";
import { periodKind } from "./kinds/period.ts";
import { picklistKind } from "./kinds/picklist.ts";
import { searchKind } from "./kinds/search.ts";
import { searchesKind } from "./kinds/searches.ts";
import { longTextKind, textKind } from "./kinds/text.ts";
import { toggleKind } from "./kinds/toggle.ts";
import { userDefinedKind } from "./kinds/userDefined.ts";
import { workedKind } from "./kinds/worked.ts";

/** Every kind of field there is. */
const kinds: { readonly [K in Field["kind"]]: Kind<Extract<Field, { readonly kind: K }>> } = {
  text: textKind,
  longText: longTextKind,
  picklist: picklistKind,
  pair: pairKind,
  pairs: pairsKind,
  search: searchKind,
  searches: searchesKind,
  assigned: assignedKind,
  hours: hoursKind,
  dateTime: dateTimeKind,
  period: periodKind,
  worked: workedKind,
  toggle: toggleKind,
  userDefined: userDefinedKind,
};

/** How a field begins, is read and is drawn. */
export const kindOf = (field: Field): Kind<Field & Common> => kinds[field.kind] as Kind<Field & Common>;
