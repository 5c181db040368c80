// The publisher's page: an address or a text goes in; the element shows it, and out come what the
// reader found and the code for a page. `docs/contracts/element.md` is what it shows.
//
// It keeps nothing. What was chosen stands in its address, so that it can be passed on; a text does not.

import { addressOf, isOwn } from "./address.js";
import { attributesOf, choose, chosen, queryOf } from "./choices.js";
import { originalOf, understood } from "./findings.js";
import { VERSION, integrity, script } from "./integrity.js";
import { make } from "./make.js";
import { Preview } from "./preview.js";
import { failure, reading } from "./report.js";
import { SnippetBox } from "./snippet_box.js";
import * as snippets from "./snippets.js";
import { brokenAt, troubleOf, withoutPlace } from "./trouble.js";
import { isPage, jsonLdOf } from "./web_page.js";
import { FORMATS, WORDS, filled } from "./words.js";

const byId = (id) => document.getElementById(id);

const preview = new Preview(byId("room"), hear);
const forms = [byId("choices"), byId("widths-form")];
const boxes = Object.fromEntries(
  ["command", "html", "css", "pinned", "shortcode"].map((name) => [name, new SnippetBox(byId(name), tellCopied)]),
);

let language = "id";
/** An address, or a text; nothing before something was asked for. */
let source = {};
/** How it stands: `empty`, `linked`, `loading`, `read`, `failed`; and what is wrong with what was typed since. */
let outcome = { state: "empty" };
/** Of the script of this version: `null` where it cannot be had. */
let checksum;

/** Shows an article from its address or its text. */
function show(wanted) {
  source = wanted;
  turn({ state: "loading" });
  preview.show(source, attributes());
  remember();
}

function hear(what, detail, element) {
  if (what === "loading") turn({ state: "loading" });
  if (what === "error") fail(detail);
  if (what !== "load") return;
  turn({ state: "read", ...detail, understood: understood(element), original: originalOf(element) });
}

function fail(error) {
  const trouble = troubleOf(error, source);
  const place = source.text && brokenAt(error.message, source.text);
  if (place) trouble.message = withoutPlace(error.message);
  turn({ state: "failed", error, ...trouble, place });
}

function turn(next) {
  outcome = next;
  tell();
}

/** What was typed is no source: says so, and leaves what was there before. `complaint` is the name of the words. */
function refuse(complaint, control) {
  turn({ ...outcome, complaint });
  control?.focus();
}

function showAddress() {
  const field = byId("address");
  const address = addressOf(field.value);
  field.setAttribute("aria-invalid", !address);
  if (address) show({ address });
  else refuse("notAddress", field);
}

function showText() {
  const field = byId("text");
  const text = field.value;
  if (!text.trim()) return refuse("noText", field);
  const json = isPage(text) ? jsonLdOf(text) : text;
  if (json !== undefined) return show({ text: json });
  source = {};
  preview.clear("previewEmpty", WORDS[language].previewEmpty);
  turn({ state: "failed", kind: "no-json-ld" });
}

async function showSample() {
  const front = new URL("content/front.json", document.baseURI);
  try {
    const { itemListElement } = await (await fetch(front)).json();
    byId("address").value = new URL(itemListElement[0].url, front).href;
  } catch {
    return refuse("sampleMissing");
  }
  showAddress();
}

async function openFile(input) {
  const [file] = input.files;
  if (!file) return;
  try {
    byId("text").value = await file.text();
  } catch {
    return refuse("fileFailed");
  }
  // So that the same file, changed, can be opened again.
  input.value = "";
  showText();
}

function attributes() {
  const now = chosen(forms);
  return attributesOf(now, addressOf(now.related));
}

/** What the snippets write down. */
function wanted() {
  const fallback = WORDS[chosen(forms).lang || language].fallback;
  return { src: source.address, attributes: attributes(), original: outcome.original, fallback };
}

function change() {
  const now = chosen(forms);
  byId("related-place").hidden = now.panel !== "other";
  byId("related-wrong").hidden = !now.related.trim() || Boolean(addressOf(now.related));
  preview.place(now);
  preview.choose(attributes());
  tell();
  remember();
}

/** Puts what was chosen into the page's address. */
function remember() {
  // One that waits to be asked for is in the address, too.
  const src = source.address ?? outcome.src;
  const query = new URLSearchParams([...(src ? [["src", src]] : []), ...queryOf(chosen(forms))]);
  if (language !== "id") query.set("ui", language);
  history.replaceState(null, "", query.size ? `?${query}` : location.pathname);
}

function tell() {
  const words = WORDS[language];
  tellState(words);
  byId("findings").replaceChildren(...findings(words));
  tellSnippets(words);
}

function findings(words) {
  if (outcome.state === "read") return reading(words, outcome);
  if (outcome.state === "failed") return failure(words, outcome, source.address);
  return [make("p", { className: "hint" }, words.nothingYet)];
}

function tellState(words) {
  const { state, complaint, format, problems, kind } = outcome;
  const name = FORMATS[format] ?? format;
  const sentences = {
    empty: () => "",
    linked: () => words.linked,
    loading: () => words.loading,
    read: () => filled(problems.length ? words.readWithProblems : words.read, name, problems.length),
    failed: () => filled(words.failed, (words.failures[kind] ?? words.failures.unreadable)[0]),
  };
  const line = byId("state");
  const sentence = complaint ? words[complaint] : sentences[state]();
  line.dataset.state = complaint ? "wrong" : state;
  // The same words again are no news to a screen reader.
  if (line.textContent !== sentence) line.textContent = sentence;
}

function tellSnippets(words) {
  const now = wanted();
  const embed = new URL("./embed.js", document.baseURI).href;
  const hidesPanel = chosen(forms).panel === "none";
  const pinned = checksum && snippets.pinned(now, script, checksum);
  const codes = {
    command: [words.commandHint, snippets.command(now)],
    html: [words.htmlHint, snippets.html(now, embed)],
    css: [words.cssHint, hidesPanel ? snippets.CSS : undefined],
    pinned: [filled(words.pinnedHint, VERSION), pinned],
    shortcode: [words.shortcodeHint, snippets.shortcode(now)],
  };
  for (const [name, [hint, code]] of Object.entries(codes)) {
    boxes[name].update(words, { title: words[name], hint, code });
  }
  byId("pinned-missing").hidden = checksum !== null;
  byId("no-address").hidden = source.text === undefined;
}

function tellCopied(sentence) {
  byId("copied").textContent = sentence;
  byId("copied-seen").textContent = sentence === WORDS[language].selected ? sentence : "";
}

/** Puts the words of a language everywhere. */
function speak(tag) {
  language = tag;
  const words = WORDS[language];
  document.documentElement.lang = language;
  document.title = words.pageTitle;
  for (const place of document.querySelectorAll("[data-words]")) place.textContent = words[place.dataset.words];
  byId("room").setAttribute("aria-label", words.previewLabel);
  const other = language === "id" ? "en" : "id";
  Object.assign(byId("language"), { lang: other, textContent: WORDS[other].name });
  preview.followLanguage();
  tell();
}

/**
 * Sets everything as the page's address says. An article of this site is shown at once. One of another
 * waits to be asked for: a link must not make this site show anybody's article as though it were its
 * own, nor tell another server of everyone who follows it.
 */
function begin() {
  const query = new URLSearchParams(location.search);
  const src = query.get("src");
  language = Object.hasOwn(WORDS, query.get("ui")) ? query.get("ui") : "id";
  choose(forms, query);
  if (src !== null) byId("address").value = src;
  const address = src === null ? undefined : addressOf(src);
  const related = addressOf(chosen(forms).related);
  if (address) outcome = { state: "linked", src: address };
  else if (src) outcome.complaint = "notAddress";
  preview.clear("previewEmpty", WORDS[language].previewEmpty);
  speak(language);
  byId("publish").hidden = false;
  change();
  if (address && isOwn(address) && (!related || isOwn(related))) show({ address });
}

function onSubmit(form, action) {
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    action();
  });
}

onSubmit(byId("by-address"), showAddress);
onSubmit(byId("by-text"), showText);
for (const form of forms) {
  onSubmit(form, () => {});
  form.addEventListener("change", change);
}
byId("sample").onclick = showSample;
byId("file").onchange = ({ target }) => openFile(target);
byId("language").onclick = () => {
  speak(language === "id" ? "en" : "id");
  remember();
};
byId("embed").onerror = () => fail({ reason: "no-program" });
document.addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI }) => {
  if (effectiveDirective !== "connect-src" || !source.address) return;
  if (new URL(blockedURI).origin !== new URL(source.address).origin) return;
  source.isForbidden = true;
  // It may come after the element's error.
  if (outcome.error) fail(outcome.error);
});
begin();
integrity().then((found) => {
  checksum = found ?? null;
  tell();
});
