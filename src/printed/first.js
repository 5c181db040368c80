// In the head of a printed page, before anything is painted: sets what this reader chose before, so that
// nothing is painted otherwise. The names are those of `app/desk.rs`; `style/article.css` obeys.
try {
  const size = localStorage.getItem("baca:text-size");
  if (size) document.documentElement.dataset.textSize = size;
} catch {
  // A browser that remembers nothing.
}

/** For `page.js`: the page that came, whether somebody is here, and the button pressed before it could do anything. */
const first = (window.bacaFirst = {
  pathname: location.pathname,
  isWanted: false,
  press: ({ target }) => (first.button = target.closest?.("button")),
});

// What brings the page to life is asked for once the page is here, or somebody is: nothing that is read
// waits for it, nor is anything slower for it. From here on `page.js` does the same.
for (const sign of ["load", "pointerdown", "keydown", "focusin"]) {
  const hear = () => {
    first.isWanted ||= sign !== "load";
    import("./page.js");
  };
  addEventListener(sign, hear, { once: true, passive: true });
}
addEventListener("click", first.press);
