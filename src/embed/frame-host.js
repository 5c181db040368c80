// For pages that show articles in frames and may run scripts: gives each frame the height of its article.
//
//   <script type="module" src="https://reader.example/embed-frame.js"></script>
//
// It sets the height of frames of the reader beside this file, and nothing else.

const PAGE = new URL("embed.html", import.meta.url);

/** The frame is never lower or higher, whatever it says. */
const [LOWEST, HIGHEST] = [80, 20_000];

function frames() {
  return [...document.querySelectorAll("iframe")].filter((frame) => {
    const { origin, pathname } = new URL(frame.src || "about:blank", document.baseURI);
    return origin === PAGE.origin && pathname === PAGE.pathname;
  });
}

/** A sandbox that does not say otherwise takes a page's origin away. */
function originOf(frame) {
  const isApart = frame.hasAttribute("sandbox") && !frame.sandbox.contains("allow-same-origin");
  return isApart ? "null" : PAGE.origin;
}

addEventListener("message", ({ source, origin, data }) => {
  if (data?.type !== "baca:height" || !Number.isFinite(data.height)) return;
  const frame = frames().find((frame) => frame.contentWindow === source);
  if (frame?.contentWindow && origin === originOf(frame)) {
    frame.style.height = `${Math.min(Math.max(Math.round(data.height), LOWEST), HIGHEST)}px`;
  }
});

// One that was there before this script has told its height already, to nobody.
for (const frame of frames()) frame.contentWindow?.postMessage({ type: "baca:height?" }, "*");
