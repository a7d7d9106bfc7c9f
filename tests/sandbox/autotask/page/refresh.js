// What the server draws replaces what is shown, every second; rows that were not there before light up.
let shown = document.querySelector("#page").innerHTML;

const known = () => new Set([...document.querySelectorAll("tr[data-id]")].map((row) => row.dataset.id));

function show(page) {
  const before = known();
  const left = document.querySelector(".scroll")?.scrollLeft ?? 0;
  document.querySelector("#page").replaceWith(page);
  document.querySelector(".scroll")?.scrollTo({ left });
  for (const row of document.querySelectorAll("tr[data-id]")) row.classList.toggle("new", !before.has(row.dataset.id));
}

async function refresh() {
  const answer = await fetch(location.href, { cache: "no-store" });
  const page = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("#page");
  if (!answer.ok || !page || page.innerHTML === shown) return;
  shown = page.innerHTML;
  show(page);
}

async function keepFresh() {
  // A stand-in that is just being restarted answers again soon.
  await refresh().catch(() => undefined);
  setTimeout(keepFresh, 1000);
}

keepFresh();
