// What this reader chose before, set before anything is painted: in the head of a printed page, so
// that nothing of it is painted otherwise. The names are those of `app/desk.rs`; `style/article.css`
// obeys.
try {
  const size = localStorage.getItem("baca:text-size");
  if (size) document.documentElement.dataset.textSize = size;
} catch {
  // A browser that remembers nothing.
}
