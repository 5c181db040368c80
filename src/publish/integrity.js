// The script of this version, which never changes, and its checksum.

/* global BACA_VERSION -- `cargo xtask build` puts it here. */
export const VERSION = BACA_VERSION;

const scriptOf = (version) => new URL(`./embed-${version}.js`, document.baseURI).href;

export const script = scriptOf(VERSION);

/** As `integrity` has it; `undefined` where the page is not secure, or the script is not there. */
export async function integrity() {
  if (!globalThis.crypto?.subtle) return undefined;
  const response = await fetch(script).catch(() => undefined);
  if (!response?.ok) return undefined;
  const digest = await crypto.subtle.digest("SHA-384", await response.arrayBuffer());
  return `sha384-${btoa(String.fromCharCode(...new Uint8Array(digest)))}`;
}
