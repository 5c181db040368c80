// The findings, as elements: what was understood, what was wrong, or why nothing could be read.

import { make } from "./make.js";
import { FORMATS, filled } from "./words.js";

/** What was understood of an article, in the order of `baca check`, and its problems. */
export function reading(words, { headline, format, problems, understood }) {
  const { blocks, pictures, hasLeadImage, ...texts } = understood;
  const body = blocks.map(([kind, count]) => filled(words.blocks[kind], count)).join(", ");
  const count = pictures && filled(hasLeadImage ? words.picturesLead : words.pictures, pictures);
  const lines = { headline, format: FORMATS[format] ?? format, ...texts, body, pictures: count };
  const entries = Object.entries(words.understood).flatMap(([name, label]) => {
    const value = lines[name];
    return [make("dt", {}, label), make("dd", { className: value ? "" : "none" }, value ? `${value}` : words.none)];
  });
  return [make("dl", {}, ...entries), ...problemList(words, problems)];
}

function problemList(words, problems) {
  if (!problems.length) return [make("p", {}, words.noProblems)];
  const head = [words.problemPlace, words.problemWhat].map((word) => make("th", { scope: "col" }, word));
  const rows = problems.map(({ path, what }) => {
    const place = path ? make("code", {}, path) : words.wholeText;
    return make("tr", {}, make("td", {}, place), make("td", { lang: "en" }, what));
  });
  const caption = make("caption", {}, `${words.problems} (${problems.length})`);
  return [make("table", {}, caption, make("thead", {}, make("tr", {}, ...head)), make("tbody", {}, ...rows))];
}

/** Why nothing is shown, in plain words, and what to do. */
export function failure(words, { kind, message, code, place }, address) {
  const [title, advice] = words.failures[kind] ?? words.failures.unreadable;
  return [
    make("p", { className: "failure" }, title),
    make("p", {}, advice),
    code && codeLine(code),
    kind === "cross-origin" ? make("p", {}, words.sameSite) : undefined,
    message && make("p", {}, `${words.saysReader} `, make("q", { lang: "en" }, message)),
    ...(place ? [make("p", {}, filled(words.textPlace, place.line, place.column)), codeLine(place.excerpt)] : []),
    address && make("p", {}, make("a", { href: address, target: "_blank", rel: "noreferrer" }, words.open)),
  ].filter(Boolean);
}

const codeLine = (code) => make("pre", {}, make("code", { translate: false }, code));
