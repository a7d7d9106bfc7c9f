import type { View } from "./view.ts";
import type { Say } from "./words.ts";

/** Does `then` once a person has said that what they typed may be lost by it. */
export function leave(view: View, say: Say, then: () => void): void {
  const before = document.activeElement;
  const close = () => view.offer.hide();
  const discard = () => {
    close();
    then();
  };
  const stay = () => {
    close();
    if (before instanceof HTMLElement) before.focus();
  };
  view.offer.show(
    say("What you typed here would be lost."),
    { words: say("Keep it"), onPress: stay },
    { words: say("Discard it"), onPress: discard },
  );
  view.offer.focus();
}
