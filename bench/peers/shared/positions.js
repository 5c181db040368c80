// Where each entry of the history was scrolled to, for routers that do not restore it themselves.

const KEY = "baca:positions";

const positions = recall();
let entry = history.state?.entry ?? positions.length;

history.scrollRestoration = "manual";
addEventListener("click", leave, { capture: true });
addEventListener("popstate", () => {
  leave();
  entry = history.state?.entry ?? entry + 1;
}, { capture: true });
addEventListener("pagehide", () => {
  leave();
  remember();
});

/** Scrolls the page that has just arrived to where it was left, or to its top. */
export function restorePosition() {
  if (history.state?.entry === undefined) {
    // A page that a link has led to; what lay ahead of it is gone.
    if (positions.length) entry += 1;
    positions.length = entry;
    history.replaceState({ ...history.state, entry }, "");
  }
  scrollTo(0, positions[entry] ?? 0);
}

function leave() {
  positions[entry] = Math.round(scrollY);
}

function recall() {
  try {
    return JSON.parse(sessionStorage.getItem(KEY)) ?? [];
  } catch {
    return [];
  }
}

function remember() {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(positions));
  } catch {
    // Then a reload begins at the top.
  }
}
