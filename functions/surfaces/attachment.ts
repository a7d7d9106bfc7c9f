import type { Card } from "../forms/card.ts";

/** How Microsoft names an Adaptive Card. */
export const adaptiveCard = "application/vnd.microsoft.card.adaptive";

/** A card as an attachment of a message, or as what a dialog shows. */
export const attached = (card: Card) => ({ contentType: adaptiveCard, content: card });
