// A whole page as anybody would write it by hand: one stylesheet, no script.

import { WORDS } from "#shared/words.js";
import { htmlOf, tag } from "./markup.js";

const words = WORDS.id;

/** The page around what stands in `main`. */
export function page({ title, description, portal, stylesheet, main }) {
  const link = (name) => tag("a", { class: name, href: "/", title: words.toFront }, portal.name);
  const head = [
    tag("meta", { charset: "utf-8" }),
    tag("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
    tag("meta", { name: "color-scheme", content: "light dark" }),
    tag("title", {}, title),
    description && tag("meta", { name: "description", content: description }),
    tag("link", { rel: "icon", href: "/content/icon.svg", type: "image/svg+xml" }),
    tag("link", { rel: "stylesheet", href: stylesheet }),
  ];
  const shell = [
    tag("a", { class: "skip", href: "#baca-text" }, words.skipToText),
    tag(
      "header",
      { class: "masthead" },
      link("masthead__name"),
      portal.tagline && tag("p", { class: "masthead__tagline" }, portal.tagline),
    ),
    tag("main", { id: "baca-text", tabindex: -1 }, main),
    tag("footer", { class: "footer" }, link()),
  ];
  const body = tag("div", { class: "portal" }, tag("div", { class: "shell" }, shell));
  const root = tag("html", { lang: "id" }, tag("head", {}, head), tag("body", {}, body));
  return `<!doctype html>\n${htmlOf(root)}\n`;
}
