// What is said of the measured, in every report; it needs no package, so that the reports are tested without.

/** The contestants' titles, in the order of the tables. */
export const TITLES = {
  static: "static page",
  prerendered: "Baca, prerendered",
  baca: "Baca, single-page",
  react: "React + react-router",
  preact: "Preact + preact-iso",
  solid: "Solid + its router",
  svelte: "Svelte",
};

/** The profiles' titles. */
export const PROFILE_TITLES = {
  phone: "phone: 412 px, CPU slowed 4 times, 1.6 Mbit/s, 150 ms",
  desktop: "unthrottled: 1280 px",
};

/** Lighthouse's categories. */
export const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"];
