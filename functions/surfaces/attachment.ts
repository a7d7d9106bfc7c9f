import type { Screen } from "../desk/desk.ts";
import type { Card } from "../forms/card.ts";

/** A card under a title. */
export type Shown = Pick<Screen, "title" | "card">;

/** How Microsoft names an Adaptive Card. */
export const adaptiveCard = "application/vnd.microsoft.card.adaptive";

/** A card as an attachment of a message, or as what a dialog shows. */
export const attached = (card: Card) => ({ contentType: adaptiveCard, content: card });
