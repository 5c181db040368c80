// Why an article could not be shown, and what whoever publishes it can do.

import { isOwn } from "./address.js";

/**
 * Which of the `failures` in `words.js` it is, and the code that goes with it, if any. `error` is the
 * detail of `baca:error`; `isForbidden` says that this page's own policy refused the request.
 */
export function troubleOf(error, { address, isForbidden }) {
  const { reason, message } = error;
  if (reason === "offline" && address) return { message, ...noAnswer(address, isForbidden) };
  if (reason === "unreadable" && address && /web page|<html>/i.test(message)) {
    return { kind: "web-page", message, code: wordPressOf(address) };
  }
  return { kind: reason, message };
}

/** A browser does not tell a script why: it goes by what it can know itself. */
function noAnswer(address, isForbidden) {
  if (isForbidden) return { kind: "policy", code: `connect-src ${new URL(address).origin}` };
  if (location.protocol === "https:" && address.startsWith("http:")) return { kind: "mixed" };
  if (isOwn(address)) return { kind: "offline" };
  return { kind: "cross-origin", code: "Access-Control-Allow-Origin: *" };
}

/** Where a WordPress has the data of the page at an address, by the last part of its path. */
function wordPressOf(address) {
  const { origin, pathname } = new URL(address);
  const slug = pathname.split("/").filter(Boolean).pop()?.replace(/\.html?$/, "") ?? "…";
  return `${origin}/wp-json/wp/v2/posts?slug=${slug}&_embed`;
}

/** Where in a text its JSON breaks off, as browsers say it: line and column, from 1, and that line. */
export function brokenAt(message, text) {
  const offset = /at position (\d+)/.exec(message)?.[1];
  const place = /line (\d+) column (\d+)/.exec(message);
  const ended = /end of (JSON|data)/i.test(message) ? text.length : undefined;
  const at = offset ?? ended;
  if (at === undefined && !place) return undefined;
  const before = text.slice(0, at).split("\n");
  const [line, column] = at === undefined ? place.slice(1).map(Number) : [before.length, before.at(-1).length + 1];
  const whole = text.split("\n")[line - 1] ?? "";
  return { line, column, excerpt: whole.slice(Math.max(0, column - 40), column + 20) };
}
