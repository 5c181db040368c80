// What a picture is on the page, which decides how wide it is and how soon it is needed.

export const LEAD = { sizes: "(min-width: 62rem) 60rem, 100vw", isFirst: true };
export const BODY = { sizes: "(min-width: 44rem) 42rem, 100vw", isFirst: false };
export const TEASER = { sizes: "(min-width: 62rem) 23rem, 45vw", isFirst: false };
export const LEAD_TEASER = { sizes: "(min-width: 62rem) 48rem, 100vw", isFirst: true };

/** What a frame of another site may do. */
export const SANDBOX =
  "allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-presentation";
