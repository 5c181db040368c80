// What the program asks for first is asked for while the program itself is on its way, and its top is shown.

import { showGlimpse } from "./glimpse.js";
import { whole } from "./whole.js";

const PORTAL = "content/portal.json";

/** What may be an article's id: `model/portal.rs`. */
const ID = /^(?=.*[a-z\d])[\w.~-]{1,200}$/i;

/** The answers under way, by their addresses: `browser/early.rs` finds them here, and takes them. */
const early = (window.bacaEarly = {});

/** The same, whether or not they were taken. */
const answers = new Map();

// From here on the program asks for what it needs, and nobody beside it: that would be a second time.
let isOver = false;

/** Leaves asking to the program, which runs. */
export function stopAsking() {
  isOver = true;
}

/**
 * Asks for the portal, and for what its own files have of the page: at once where the page says how the portal was
 * when it was built (`xtask/src/hint.rs`). Should it be another by now, that was in vain. Shows the top of an article.
 */
export async function askEarly() {
  const hint = document.querySelector('meta[name="baca-portal"]')?.dataset;
  const asked = ask(PORTAL);
  if (hint) ask(pageOf(hint, new URL(PORTAL, document.baseURI)));
  const answer = await asked;
  if (!isOver) askForParts();
  if (!answer.ok) return;
  const portal = await answer.clone().json();
  await showPage(pageOf(portal, answer.url), portal);
}

/** Asks for an address once; whoever asks again gets that answer. Nothing for none, or where the program asks. */
function ask(address) {
  if (!address || isOver || answers.has(address)) return answers.get(address);
  const controller = new AbortController();
  const { signal } = controller;
  const referrerPolicy = "strict-origin-when-cross-origin";
  const answer = fetch(address, { signal, credentials: "omit", referrerPolicy });
  // A failure is the program's to tell.
  answer.catch(() => {});
  early[address] = { controller, answer };
  answers.set(address, answer);
  return answer;
}

/** What an answer is shown with. It comes after the program, which starts meanwhile, rather than beside it. */
function askForParts() {
  for (const link of document.querySelectorAll('link[rel="preload-later"]')) link.rel = "preload";
}

/** Where a portal has the page among its own files. What it has not there, or what is no id, is the program's to ask for. */
function pageOf({ source, front = "front.json", articles = "articles/{id}.json" }, base) {
  if (source) return undefined;
  const id = articleId();
  const isKnown = id === undefined || (ID.test(id) && articles.includes("{id}"));
  return isKnown ? new URL(id === undefined ? front : articles.replace("{id}", id), base).href : undefined;
}

/** The id of the article that the address is of; nothing where it is of a front: `route.rs`. */
function articleId() {
  const [key, value] = [...new URLSearchParams(location.search)].find(([key]) => /^(baca|rubrik)$/.test(key)) ?? [];
  return key === "baca" ? value : undefined;
}

async function showPage(address, portal) {
  const id = articleId();
  const answer = await ask(address);
  if (!answer?.ok || id === undefined) return;
  const [article] = await Promise.all([answer.clone().json(), whole()]);
  if (articleId() === id) showGlimpse(article, answer.url, portal);
}
