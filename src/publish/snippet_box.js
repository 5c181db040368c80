// A box with code, and the button that copies it.

import { make } from "./make.js";
import { filled } from "./words.js";

export class SnippetBox {
  #place;
  #title = make("h3");
  #hint = make("p", { className: "hint" });
  #code = make("code", { translate: false });
  #button = make("button", { type: "button" });

  /** In a place of the page; `tell` is for what screen readers shall hear. */
  constructor(place, tell) {
    this.#place = place;
    place.append(this.#title, this.#hint, make("pre", {}, this.#code), this.#button);
    this.#button.onclick = () => this.#copy().then(tell);
  }

  /** Without code, there is no box. */
  update(words, { title, hint, code }) {
    this.#place.hidden = !code;
    this.words = words;
    this.#title.textContent = title;
    this.#hint.textContent = hint;
    if (this.#code.textContent !== code) this.#code.textContent = code ?? "";
    this.#button.textContent = words.copy;
    this.#button.setAttribute("aria-label", filled(words.copyWhat, title));
  }

  async #copy() {
    const title = this.#title.textContent;
    try {
      await navigator.clipboard.writeText(this.#code.textContent);
    } catch {
      getSelection().selectAllChildren(this.#code);
      return this.words.selected;
    }
    this.#button.textContent = this.words.copied;
    return filled(this.words.copiedWhat, title);
  }
}
