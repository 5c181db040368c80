// What the program asks for first is asked for while the program itself is on its way.

import { showGlimpse } from "./glimpse.js";
import { whole } from "./whole.js";

const PORTAL = "content/portal.json";

// From here on the program asks for what it needs, and nobody beside it: that would be a second time.
let isOver = false;

/** The answers under way, by their addresses: `browser/early.rs` finds them here. */
const early = (window.bacaEarly = {});

/** The program runs. */
export function stopAsking() {
  isOver = true;
}

/**
 * Asks for the portal, and for what its own files have of the page: at once where the page says how the portal was
 * when it was built (`xtask/src/hint.rs`). Should it be another by now, the program asks anew.
 */
export async function askEarly() {
  const hint = document.querySelector('meta[name="baca-portal"]')?.dataset;
  const answer = ask(PORTAL);
  const portal = answer.then((answer) => answer.clone().json());
  // One that is none is the program's to complain of.
  portal.catch(() => {});
  if (hint) askForPage(hint, new URL(PORTAL, document.baseURI), portal).catch(() => {});
  const { url } = await answer;
  if (isOver) return;
  askForParts();
  if (!hint) await askForPage(await portal, url, portal);
}

function ask(address) {
  const controller = new AbortController();
  const { signal } = controller;
  const referrerPolicy = "strict-origin-when-cross-origin";
  const answer = fetch(address, { signal, credentials: "omit", referrerPolicy });
  early[address] = { controller, answer };
  return answer;
}

/** What an answer is shown with. It comes after the program, which starts meanwhile, rather than beside it. */
function askForParts() {
  for (const link of document.querySelectorAll('link[rel="preload-later"]')) link.rel = "preload";
}

/** What a portal's own files have of the page. Of any other source the program asks itself. */
async function askForPage({ source, front = "front.json", articles = "articles/{id}.json" }, base, portal) {
  const query = new URLSearchParams(location.search);
  const id = query.get("baca");
  // What is no id, the program refuses.
  const wanted = id === null ? front : articles.replace("{id}", id);
  if (isOver || source || !/^[\w.~-]*$/.test(id ?? "")) return;
  const answer = await ask(new URL(wanted, base).href);
  if (!answer.ok || id === null) return;
  const [article, { name, tagline }] = await Promise.all([answer.clone().json(), portal, whole()]);
  showGlimpse(article, answer.url, { name, tagline });
}
