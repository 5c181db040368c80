// Addresses, as people type them.

/** A host without its scheme: `warta.example/berita`. */
const BARE_HOST = /^[^/?#:\s]+\.[^/?#:\s]+(:\d+)?(\/|$)/;

/** The address that is meant, absolute; `undefined` for what is none, or neither http nor https. */
export function addressOf(entered) {
  const text = entered.trim();
  const whole = BARE_HOST.test(text) ? `https://${text}` : text;
  if (!text || !URL.canParse(whole, document.baseURI)) return undefined;
  const url = new URL(whole, document.baseURI);
  return ["http:", "https:"].includes(url.protocol) ? url.href : undefined;
}

export const isOwn = (address) => new URL(address).origin === location.origin;
