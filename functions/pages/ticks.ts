import type { Say } from "./words.ts";

// A list as long as this is seen at a glance.
const glance = 8;

/** Makes a list of ticks one thing to tab to, named `label`: arrow keys walk through it, and a box narrows a long one. */
export function makeOne(list: HTMLElement, label: string, say: Say): void {
  const rows = [...list.children].flatMap((row) => {
    const tick = row.querySelector("input");
    // The library names the first tick by the whole list.
    tick?.removeAttribute("aria-labelledby");
    return row instanceof HTMLElement && tick ? [{ row, tick }] : [];
  });
  list.setAttribute("role", "group");
  list.setAttribute("aria-label", label);
  walkable(list, rows);
  if (rows.length > glance) list.before(narrowing(rows, `${label}: ${say("Filter")}`, say("Filter")));
}

interface Row {
  readonly row: HTMLElement;
  readonly tick: HTMLInputElement;
}

function walkable(list: HTMLElement, rows: readonly Row[]) {
  const tabTo = (tick: HTMLInputElement | undefined) => {
    for (const each of rows) each.tick.tabIndex = each.tick === tick ? 0 : -1;
  };
  tabTo((rows.find(({ tick }) => tick.checked) ?? rows[0])?.tick);
  list.addEventListener("focusin", ({ target }) => target instanceof HTMLInputElement && tabTo(target));
  list.addEventListener("keydown", (event) => {
    const seen = rows.filter(({ row }) => !row.hidden);
    const at = seen.findIndex(({ tick }) => tick === event.target);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: seen.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    seen[to]?.tick.focus();
  });
}

function narrowing(rows: readonly Row[], name: string, placeholder: string): HTMLInputElement {
  const box = document.createElement("input");
  box.type = "search";
  box.className = "ac-input ac-textInput narrowing";
  box.placeholder = placeholder;
  box.setAttribute("aria-label", name);
  box.addEventListener("input", () => {
    const sought = box.value.trim().toLowerCase();
    // What is ticked stays in sight: it is sent.
    for (const { row, tick } of rows) row.hidden = !tick.checked && !row.textContent?.toLowerCase().includes(sought);
    const first = rows.find(({ row }) => !row.hidden);
    for (const { tick } of rows) tick.tabIndex = tick === first?.tick ? 0 : -1;
  });
  return box;
}
