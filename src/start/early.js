// What the program asks for first is asked for while the program itself is on its way, and its top is shown.

import { showGlimpse } from "./glimpse.js";

const PORTAL = "content/portal.json";

/** As long as an answer may be: `browser/fetch.rs`. */
const LONGEST = 5 * 1024 * 1024;

/** The elements in which a page carries its portal, and itself: `app/carried.rs`. */
const CARRIED = ["baca-portal", "baca-page"];

/** How long the program waits for its first article before it asks by itself, in milliseconds. */
const PATIENCE = 250;

/** What may be an article's id: `model/portal.rs`. */
const ID = /^(?=.*[a-z\d])[\w.~-]{1,200}$/i;

/** The answers under way, by their addresses: `browser/early.rs` takes them, or forgets them all. */
window.bacaEarly = {};

/** The same, whether or not they were taken. */
const answers = new Map();

// From here on the program asks for what it needs, and nobody beside it: that would be a second time.
let isOver = false;

/** What is asked for, until the end of it. */
let asking;

/** Asks for what the program will ask for first. */
export function askEarly() {
  // Whatever goes wrong before the program runs, the program meets, and says.
  asking = carryPage().catch(() => askForParts());
  asking.then(() => answers.clear());
}

/** Waits for an article, for a moment, and leaves asking to the program, which is here by now. */
export async function awaitEarly() {
  const patience = articleId() === undefined ? 0 : PATIENCE;
  await Promise.race([asking, new Promise((resolve) => setTimeout(resolve, patience))]);
  isOver = true;
}

/** Takes from the page what the program has read by now. */
export function forgetEarly() {
  for (const id of CARRIED) document.getElementById(id)?.remove();
}

/**
 * Asks for the portal, and for what its own files have of the page: at once where the page says how the portal was
 * when it was built (`xtask/src/hint.rs`). Should it be another by now, that was in vain.
 *
 * In the end the page carries the article that it is of, and its portal, as a printed one does, in the file it would
 * have there. Or the program has to ask by itself, for a front, for what is not in Baca's own format, or for what did not
 * come: then the part of it that asks is fetched.
 */
async function carryPage() {
  const hint = document.querySelector('meta[name="baca-portal"]')?.dataset;
  const asked = ask(PORTAL);
  if (hint) ask(pageOf(hint, new URL(PORTAL, document.baseURI)));
  const id = articleId();
  const portal = await read(await asked);
  const answer = portal && ask(pageOf(portal.value, portal.address));
  const article = id !== undefined && answer && (await read(await answer));
  // An article in Baca's own format has a body.
  if (!article || article.value.body === undefined || articleId() !== id) return askForParts();
  if (!isOver) {
    carry(CARRIED[0], portal);
    carry(CARRIED[1], article, { file: `berita/${id}.html` });
  }
  await showGlimpse(article.value, article.address, portal.value);
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
  window.bacaEarly[address] = { controller, answer };
  answers.set(address, answer);
  return answer;
}

/** What asks for pages. It comes after the program, which starts meanwhile, rather than beside it. */
function askForParts() {
  if (isOver) return;
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

/** Puts an answer into the page, where the program reads it. No `script`: under Trusted Types that takes no text. */
function carry(id, { text, address }, data) {
  const element = Object.assign(document.createElement("template"), { id, textContent: text });
  Object.assign(element.dataset, { address, ...data });
  document.head.append(element);
}

/** What an answer says, and where it came from; nothing where it is too long, or in other letters than JSON's. */
async function read(answer) {
  const type = answer.headers.get("content-type") ?? "";
  if (!answer.ok || /charset\s*=(?![\s"]*utf-?8)/i.test(type)) return undefined;
  const text = await answer.clone().text();
  if (text.length > LONGEST) return undefined;
  return { text, address: answer.url, value: JSON.parse(text) };
}
