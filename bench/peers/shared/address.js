// Addresses: read by the URL standard, then allowed by scheme and place.

const SCHEMES = {
  link: ["http:", "https:", "mailto:", "tel:"],
  fetch: ["http:", "https:"],
};

const LONGEST = 4000;

/** An address made absolute and checked for its purpose, `link` or `fetch`; undefined if it may not be used. */
export function resolve(base, raw, purpose) {
  if (typeof raw !== "string" || !URL.canParse(raw, base)) return undefined;
  const url = new URL(raw, base);
  // Credentials serve only to disguise where a link leads.
  const isAllowed = SCHEMES[purpose].includes(url.protocol) && !url.username && !url.password;
  return isAllowed && url.href.length <= LONGEST ? url.href : undefined;
}
