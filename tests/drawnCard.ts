import { AdaptiveCard, SerializationContext, Versions } from "adaptivecards";
import type { Card } from "./world.ts";

const versions = { "1.4": Versions.v1_4, "1.5": Versions.v1_5 } as const;

/** What the renderer has to say about a card, parsed as its own version: nothing for a card that every client of it draws. */
export function eventsOf(card: Card): string[] {
  const context = new SerializationContext(versions[card.version as keyof typeof versions]);
  const parsed = new AdaptiveCard();
  parsed.parse(JSON.parse(JSON.stringify(card)), context);
  const events = Array.from({ length: context.eventCount }, (_, index) => context.getEventAt(index).message);
  return [...events, ...parsed.validateProperties().validationEvents.map(({ message }) => message)];
}

/** The size of a card on the wire, in bytes of UTF-8. */
export const wireBytes = (card: Card): number => Buffer.byteLength(JSON.stringify(card));
