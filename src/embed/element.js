// The elements <baca-berita> and <baca-berita-terkait>, for any page: one script tag, no other trace.
//
// What is written here needs no WebAssembly: when to load it, what to show meanwhile and when it does
// not come, and the links. `docs/contracts/element.md` is what pages may rely on.

/** The parts behind this stable address; `cargo xtask build` writes their names and checksums. */
const parts = {
  wasm: ["./reader_bg.wasm", "integrity of reader_bg.wasm"],
  style: ["./embed.css", "integrity of embed.css"],
};

const fetchPart = ([name, integrity]) => fetch(new URL(name, import.meta.url), { integrity });

/** Something all elements of a page share; what failed is tried anew the next time. */
function shared(make) {
  let made;
  return () => (made ??= make().catch((error) => ((made = undefined), Promise.reject(error))));
}

const program = shared(async () => {
  const wasm = fetchPart(parts.wasm);
  wasm.catch(() => {});
  const reader = await import("./reader.js");
  await reader.default({ module_or_path: wasm });
  return reader;
});

const style = shared(async () => {
  const response = await fetchPart(parts.style);
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(await response.text());
  return sheet;
});

/** How near is near, for what is loaded late. */
const NEAR = { rootMargin: "600px" };

/** What the reader is told where the page has nothing to show instead; and the way on. */
const WORDS = {
  id: ["Berita ini tidak dapat dimuat.", "Coba lagi"],
  en: ["This article could not be loaded.", "Try again"],
};

/** The attributes that have a property of the same name. */
const REFLECTED = ["src", "portal", "entry", "format", "theme", "text-size", "related", "loading"];

class Berita extends HTMLElement {
  static observedAttributes = [...REFLECTED, "lang"];

  #article;
  #slot;
  /** The article that is shown, and what ends it. */
  #shown;
  #end;
  /** What is on its way, if anything. */
  #coming;
  #progress;
  #isDue = false;
  #asked;

  get article() {
    return this.#article;
  }

  set article(article) {
    this.#article = article;
    this.#schedule();
  }

  connectedCallback() {
    if (!this.#slot) this.#build();
    // Set before the element was defined.
    if (Object.hasOwn(this, "article")) {
      const { article } = this;
      delete this.article;
      this.article = article;
    }
    this.#schedule();
  }

  // A move within the page is a removal and an insertion: it keeps what is shown.
  disconnectedCallback() {
    queueMicrotask(() => this.isConnected || this.#leave());
  }

  // By `moveBefore`, it is not even that.
  connectedMoveCallback() {}

  attributeChangedCallback(name) {
    if (name === "text-size") this.#setSize();
    else this.#schedule();
  }

  /** Loads it once more, whatever has become of it. */
  reload() {
    this.#asked = undefined;
    this.#schedule();
  }

  #build() {
    // There already where the page's server printed it.
    const root = this.shadowRoot ?? this.attachShadow({ mode: "open" });
    this.#shown = root.querySelector(".baca");
    this.#slot = root.querySelector("slot:not([name])") ?? root.appendChild(document.createElement("slot"));
    root.addEventListener("click", (event) => this.#follow(event));
  }

  /** Several changes in one tick are one. */
  #schedule() {
    if (this.#isDue) return;
    this.#isDue = true;
    queueMicrotask(() => {
      this.#isDue = false;
      if (this.isConnected) this.#begin();
    });
  }

  #begin() {
    const settings = this.#settings();
    const asked = JSON.stringify(settings);
    const isLazy = this.getAttribute("loading") === "lazy";
    if (asked === this.#asked && (isLazy || !this.#coming?.isWaiting)) return;
    this.#asked = asked;
    this.#coming?.end();
    const coming = (this.#coming = { isWaiting: isLazy, end() {} });
    if (!settings.text && !settings.address) return this.#fail("no-source", settings.missing);
    if (!isLazy) return this.#load(settings, coming);
    const observer = new IntersectionObserver((entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      observer.disconnect();
      this.#load(settings, coming);
    }, NEAR);
    observer.observe(this);
    coming.end = () => observer.disconnect();
  }

  #settings() {
    const src = this.getAttribute("src");
    const settings = {
      format: this.getAttribute("format") ?? undefined,
      language: this.#language,
      related: this.#address(this.getAttribute("related")),
      isPanel: this.isPanel,
      address: document.baseURI,
    };
    if (this.#article) {
      const isText = typeof this.#article === "string";
      settings.text = isText ? this.#article : JSON.stringify(this.#article);
    } else if (src?.startsWith("#")) {
      const root = this.getRootNode();
      const found = root.getElementById?.(src.slice(1)) ?? document.getElementById(src.slice(1));
      settings.text = found?.textContent;
      if (!settings.text) Object.assign(settings, { address: undefined, missing: `nothing in ${src}` });
    } else if (this.hasAttribute("portal")) {
      settings.address = settings.portal = this.#address(this.getAttribute("portal"));
      settings.entry = this.getAttribute("entry");
      settings.missing = "portal is no address";
    } else {
      settings.address = this.#address(src);
      settings.missing = src ? `not an address: ${src}` : "no src";
    }
    return settings;
  }

  get isPanel() {
    return false;
  }

  get #language() {
    // A portal has a language of its own.
    const page = this.hasAttribute("portal") ? undefined : this.closest("[lang]");
    return this.lang || page?.lang || undefined;
  }

  #address(relative) {
    return relative && URL.canParse(relative, document.baseURI) ? new URL(relative, document.baseURI).href : undefined;
  }

  async #load(settings, coming) {
    coming.isWaiting = false;
    this.#say("loadstart");
    const place = document.createElement("div");
    place.className = "baca";
    place.hidden = true;
    const since = performance.now();
    try {
      const [reader, sheet] = await Promise.all([program(), style()]);
      if (coming !== this.#coming || !this.isConnected) return;
      this.shadowRoot.adoptedStyleSheets = [sheet, this.#measure()];
      this.shadowRoot.append(place);
      const end = reader.mount(place, { ...settings, since }, (what, detail) => {
        if (what === "load") this.#show(place, coming.end);
        if (what === "error") this.#fail(detail.reason, detail.message);
        else this.#say(what, detail);
      });
      coming.end = () => (end(), place.remove());
    } catch (error) {
      place.remove();
      if (coming === this.#coming) this.#fail("no-program", error.message);
    }
  }

  /** All sizes hang on the size of the page's text, within reason. */
  #measure() {
    const size = Math.min(Math.max(Number.parseFloat(getComputedStyle(this).fontSize) || 16, 14), 24);
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`:host{--baca-rem:${size}px}`);
    return sheet;
  }

  /** In one frame: what was there goes, the article is there. */
  #show(place, end) {
    place.hidden = false;
    if (!this.#end && this.#shown) this.#takeOver(place);
    this.#end?.();
    this.#shown?.remove();
    this.shadowRoot.querySelectorAll("link, .baca-failed").forEach((old) => old.remove());
    this.#shown = place;
    this.#end = end;
    this.#coming = undefined;
    this.#slot.hidden = true;
    this.#setSize();
    this.#watchProgress();
  }

  /** By an event that only the switch hears: for the page, nobody has clicked. */
  #setSize() {
    const size = this.getAttribute("text-size") ?? "normal";
    this.#shown?.querySelector(`[data-size="${CSS.escape(size)}"]`)?.dispatchEvent(new Event("click"));
  }

  /** From what the page's server printed: the keyboard's place, and pictures that are painted already. */
  #takeOver(place) {
    const printed = this.#shown.querySelectorAll("*");
    const focused = this.shadowRoot.activeElement;
    place.querySelectorAll("*").forEach((built, at) => {
      const old = printed[at];
      if (!old?.isEqualNode(built)) return;
      if (old === focused) built.focus({ preventScroll: true });
      if (!old.lastChild?.naturalWidth) return;
      built.replaceWith(old);
      built.lastChild.dispatchEvent(new Event("load"));
    });
  }

  /** What the page has in its place stays; where it has nothing, words and a way on. */
  #fail(reason, message) {
    this.#coming?.end();
    this.#coming = undefined;
    console.warn(`[baca] ${this.getAttribute("src") ?? this.getAttribute("entry") ?? "article"}: ${reason}${message ? `: ${message}` : ""}`);
    this.#say("error", { reason, message });
    if (!this.isConnected || this.#shown) return;
    this.#slot.hidden = false;
    const hasFallback = this.#slot.assignedNodes().some((node) => node.nodeType === 1 || node.data?.trim());
    if (!hasFallback) this.#tellFailure();
  }

  #tellFailure() {
    this.shadowRoot.querySelector(".baca-failed")?.remove();
    const [words, again] = WORDS[this.#language?.slice(0, 2)] ?? WORDS.id;
    const [note, retry] = [document.createElement("p"), document.createElement("button")];
    note.className = "baca-failed";
    note.part = "error";
    note.setAttribute("role", "status");
    retry.part = "retry";
    retry.textContent = again;
    retry.onclick = () => this.reload();
    note.append(`${words} `, retry);
    this.shadowRoot.append(note);
  }

  #leave() {
    this.#coming?.end();
    this.#coming = undefined;
    if (this.#end) {
      this.#end();
      this.#shown.remove();
      this.#shown = this.#end = undefined;
      this.#slot.hidden = false;
    }
    this.#progress?.disconnect();
    this.#asked = undefined;
  }

  /** Tells when a quarter, a half, … of the text has been in view. */
  #watchProgress() {
    this.#progress?.disconnect();
    const blocks = [...this.shadowRoot.querySelectorAll(".body > *")];
    const marks = new Map();
    for (const fraction of [0.25, 0.5, 0.75, 1]) marks.set(blocks[Math.ceil(fraction * blocks.length) - 1], fraction);
    const observer = (this.#progress = new IntersectionObserver((entries) => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting) continue;
        observer.unobserve(target);
        this.#say("progress", { fraction: marks.get(target) });
      }
    }));
    for (const block of marks.keys()) if (block) observer.observe(block);
  }

  /** A link is a link, unless the page says otherwise. */
  #follow(event) {
    const link = event.target.closest?.("a[href]");
    const isPlain = !event.button && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
    if (!link || !isPlain || event.defaultPrevented) return;
    if (!this.#say("navigate", { href: link.href }, true)) event.preventDefault();
  }

  #say(what, detail, cancelable = false) {
    return this.dispatchEvent(new CustomEvent(`baca:${what}`, { bubbles: true, composed: true, cancelable, detail }));
  }
}

for (const name of REFLECTED) {
  Object.defineProperty(Berita.prototype, name.replace(/-(.)/, (_, letter) => letter.toUpperCase()), {
    get() {
      return this.getAttribute(name);
    },
    set(value) {
      if (value == null) this.removeAttribute(name);
      else this.setAttribute(name, value);
    },
    configurable: true,
    enumerable: true,
  });
}

class Terkait extends Berita {
  get isPanel() {
    return true;
  }
}

for (const [name, element] of [["baca-berita", Berita], ["baca-berita-terkait", Terkait]]) {
  if (!customElements.get(name)) customElements.define(name, element);
}
