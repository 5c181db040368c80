// A page that is here: tells the tab, the screen reader and the keyboard, and measures.

/** Moves the focus to the headline, except on the first page of a visit. */
export function arrive(title, isFirst) {
  document.title = title;
  if (!isFirst) document.querySelector("h1")?.focus({ preventScroll: true });
}

/** Tells the parts of the time from the press to the paint, in milliseconds, once it is painted. */
export function measure({ asked, fetched, parsed }, since, tell) {
  if (document.hidden) return () => {};
  let frame = requestAnimationFrame(() => {
    frame = requestAnimationFrame(() => {
      const painted = performance.now();
      record("fetch", asked, fetched);
      record("parse", fetched, parsed);
      record("render", parsed, painted);
      record("article", since, painted);
      tell([asked - since, fetched - asked, parsed - fetched, painted - parsed]);
    });
  });
  return () => cancelAnimationFrame(frame);
}

function record(name, start, end) {
  performance.measure(`baca:${name}`, { start, end });
}

/** Calls back once an element is near the visible part of the page; returns what ends the wait. */
export function whenNear(element, callBack) {
  const observer = new IntersectionObserver(
    (entries) => {
      if (entries.some((entry) => entry.isIntersecting)) callBack();
    },
    { rootMargin: "600px" },
  );
  observer.observe(element);
  return () => observer.disconnect();
}

/** When the last link was pressed or the last step in the history was made, by the browser's clock. */
export let pressed = 0;

for (const event of ["click", "popstate"]) {
  addEventListener(event, ({ timeStamp }) => (pressed = timeStamp), { capture: true });
}
