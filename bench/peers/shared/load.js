// What each page needs: fetched, read, or a `LoadError`.

import { readArticle } from "./article.js";
import { LoadError, fetchJson, unreadable } from "./fetch.js";
import { readPanel } from "./panel.js";
import { articleAddress, isId, readPortal } from "./portal.js";

let portal;
let tell = () => {};

/** Calls back once the portal is known. */
export function onPortal(callBack) {
  tell = callBack;
}

/** The portal, asked for once; a failure is not kept. */
export function loadPortal() {
  portal ??= fetchPortal().catch((error) => {
    portal = undefined;
    throw error;
  });
  return portal;
}

async function fetchPortal() {
  const { json, address } = await fetchJson("/content/portal.json", new AbortController().signal);
  const found = readPortal(json, address);
  if (!found) throw unreadable(address, "expected a portal object");
  tell(found);
  return found;
}

/** The front's teasers. */
export async function loadFront(leaving) {
  const portal = await loadPortal();
  return { portal, panel: await loadPanel(portal.front, portal.zone, leaving) };
}

/** An article, and when it was asked for, here, and read. */
export async function loadArticle(id, leaving) {
  const portal = await loadPortal();
  if (!isId(id)) throw new LoadError("not-found");
  const { json, address, asked, fetched } = await fetchJson(articleAddress(portal, id), leaving);
  const article = readArticle(json, { base: address, zone: portal.zone });
  if (!article) throw unreadable(address, "headline: missing; an article needs one");
  return { portal, article, stamps: { asked, fetched, parsed: performance.now() } };
}

/** The teasers at an address. */
export async function loadPanel(where, zone, leaving) {
  const { json, address } = await fetchJson(where, leaving);
  const panel = readPanel(json, { base: address, zone });
  if (!panel) throw unreadable(address, "expected an itemListElement");
  return panel;
}
