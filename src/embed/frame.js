// The page in the frame: which article, in which look, and how high it is.
//
// The address names an article of this portal by its id, never where one lies: `embed.html` shows
// nothing else than the reader beside it. `docs/contracts/frame.md` is what pages may rely on.

/** What else the address may say: attributes of the element, with what each may be. */
const CHOICES = {
  theme: ["auto", "light", "dark"],
  "text-size": ["smaller", "normal", "larger"],
  lang: ["id", "en"],
};

const WORDS = { id: "Baca selengkapnya di", en: "Read more at" };

/** Reasons that have words of their own; all others have the same. */
const TOLD = ["not-found", "private"];

/** The frame is never told to be higher. */
const HIGHEST = 20_000;

const query = new URLSearchParams(location.search);
const id = query.get("baca") ?? "";
const element = document.querySelector("baca-berita");

function choose() {
  for (const [name, values] of Object.entries(CHOICES)) {
    const value = query.get(name);
    if (values.includes(value)) element.setAttribute(name, value);
  }
  document.documentElement.dataset.theme = element.getAttribute("theme") ?? "auto";
  element.setAttribute("entry", id);
  // In a sandbox that gives the page no origin, the top window is out of reach; a new one may not be.
  if (self.origin === "null") document.querySelector("base").target = "_blank";
}

function showWords(told) {
  for (const words of document.querySelectorAll("[data-told]")) words.hidden = words.dataset.told !== told;
}

/** The element has refused any id that could be something else, once the article is here. */
function finish({ headline, language, portal }) {
  document.documentElement.lang = language;
  document.title = headline;
  const more = document.querySelector(".frame__more");
  const link = more.querySelector("a");
  link.href = `./?baca=${id}`;
  link.textContent = `${WORDS[language]} ${portal}`;
  more.hidden = false;
}

// How high

let told;

function height() {
  return Math.min(Math.ceil(document.querySelector("main").getBoundingClientRect().height), HIGHEST);
}

function tellHeight() {
  parent.postMessage({ type: "baca:height", id, height: (told = height()) }, "*");
}

/** Of what stands on the page, never of the window: what the parent does about it changes nothing here. */
function watchHeight() {
  if (parent === window) return;
  new ResizeObserver(() => {
    if (height() === told) return;
    tellHeight();
    resize();
  }).observe(document.querySelector("main"));
  // The page around it may have begun to listen only now.
  addEventListener("message", ({ source, data }) => {
    if (source === parent && data?.type === "baca:height?") tellHeight();
  });
}

/** Where the browser sizes the frame itself. It refuses in frames of other kinds. */
function resize() {
  try {
    window.requestResize?.();
  } catch {
    // As high as the page around it made it.
  }
}

choose();
element.addEventListener("baca:load", ({ detail }) => finish(detail));
element.addEventListener("baca:error", ({ detail }) => showWords(TOLD.includes(detail.reason) ? detail.reason : "failed"));
watchHeight();
