// What the server draws is put in place of what is shown, every second; rows that were not there before light up.
const known = () => new Set([...document.querySelectorAll("tr[data-id]")].map((row) => row.dataset.id));

async function refresh() {
  const answer = await fetch(location.href, { cache: "no-store" });
  const drawn = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("#page");
  const shown = document.querySelector("#page");
  if (!answer.ok || !drawn || !shown || drawn.innerHTML === shown.dataset.drawn) return;
  const before = known();
  const { drawn: first } = shown.dataset;
  const [left, top] = [document.querySelector(".scroll")?.scrollLeft ?? 0, window.scrollY];
  shown.dataset.drawn = drawn.innerHTML;
  if (first === undefined) return;
  shown.replaceChildren(...drawn.childNodes);
  for (const row of document.querySelectorAll("tr[data-id]")) row.classList.toggle("new", !before.has(row.dataset.id));
  document.querySelector(".scroll")?.scrollTo({ left });
  window.scrollTo({ top });
}

async function keepFresh() {
  // A stand-in that is just being restarted answers again soon.
  await refresh().catch(() => undefined);
  setTimeout(keepFresh, 1000);
}

keepFresh();
