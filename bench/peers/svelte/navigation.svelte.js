// Which page is open: Svelte has no router of its own outside SvelteKit.

import "#shared/positions.js";

let path = $state(location.pathname);

export const navigation = {
  get path() {
    return path;
  },
};

/** Takes plain presses on links to the reader's own pages. */
export function onclick(event) {
  const link = event.target.closest("a[href]");
  const hasModifier = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
  if (!link || event.defaultPrevented || event.button !== 0 || hasModifier) return;
  if (link.origin !== location.origin || link.hash || link.target || link.download) return;
  event.preventDefault();
  if (link.pathname === location.pathname) return;
  history.pushState(null, "", link.pathname);
  path = link.pathname;
}

addEventListener("popstate", () => (path = location.pathname));
