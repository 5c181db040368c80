// The preview: the element itself, as it will stand on the publisher's page.

import { make } from "./make.js";

/** What is taken over from the choices; `loading` is for the page it will stand on. */
const ATTRIBUTES = ["format", "lang", "theme", "text-size", "related"];

export class Preview {
  #room;
  #tell;
  #element;

  /** In a place of the page; `tell` hears `loading`, `load` and `error`, each with its detail and the element. */
  constructor(room, tell) {
    this.#room = room;
    this.#tell = tell;
  }

  /** Shows an article from its address or its text. */
  show({ address, text }, attributes) {
    const element = (this.#element = document.createElement("baca-berita"));
    const hear = (what, name) =>
      element.addEventListener(`baca:${name}`, ({ detail, target }) => {
        // Not what the one before it has to say, nor an element inside.
        if (target === this.#element) this.#tell(what, detail, element);
      });
    hear("loading", "loadstart");
    hear("load", "load");
    hear("error", "error");
    // A link of the article would lead away from the page, and lose a text.
    element.addEventListener("baca:navigate", (event) => event.preventDefault());
    if (address) element.setAttribute("src", address);
    else element.article = text;
    this.choose(attributes);
    this.#room.replaceChildren(element);
  }

  /** Nothing is shown, and words stand in its place; `name` is what they are called. */
  clear(name, words) {
    this.#element = undefined;
    const note = make("p", { className: "preview__empty" }, words);
    note.dataset.words = name;
    this.#room.replaceChildren(note);
  }

  /** Gives the element what was chosen. */
  choose(attributes) {
    for (const name of ATTRIBUTES) {
      if (attributes[name]) this.#element?.setAttribute(name, attributes[name]);
      else this.#element?.removeAttribute(name);
    }
  }

  /** How wide the element is and whether it has its panel: matters of style. */
  place({ width, panel }) {
    Object.assign(this.#room.dataset, { width, panel });
    // What was drawn by hand makes room for what was chosen.
    this.#room.removeAttribute("style");
  }

  /** It takes the page's language where it has none of its own, but does not hear of a change. */
  followLanguage() {
    if (this.#element && !this.#element.lang) this.#element.reload?.();
  }
}
