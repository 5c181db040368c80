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

/**
 * Where in a text its JSON breaks off, as browsers say it: line and column, from 1, and what stands
 * there. The reader has left out what is blank before it.
 */
export function brokenAt(message, text) {
  const blank = text.length - text.trimStart().length;
  const offset = offsetIn(message, text.trim());
  if (offset === undefined) return undefined;
  const before = text.slice(0, blank + offset).split("\n");
  const [line, column] = [before.length, before.at(-1).length + 1];
  const whole = text.split("\n")[line - 1];
  return { line, column, excerpt: whole.slice(Math.max(0, column - 40), column + 20) };
}

/** Chromium counts letters, Firefox lines; at the end of the text, neither does. */
function offsetIn(message, text) {
  const position = /at position (\d+)/.exec(message);
  if (position) return Number(position[1]);
  if (/end of (JSON|data)/i.test(message)) return text.length;
  const place = /line (\d+) column (\d+)/.exec(message);
  if (!place) return undefined;
  const before = text.split("\n").slice(0, place[1] - 1);
  return before.join("\n").length + (before.length ? 1 : 0) + Number(place[2]) - 1;
}

/** What a browser says, without the place. */
export const withoutPlace = (message) => message.replace(/,? (in JSON )?at (position|line) \d.*$/, "");
