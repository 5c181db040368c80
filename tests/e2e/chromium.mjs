// How Chromium is started by whatever drives it, here and in `bench/`: on a bare machine, and quiet.

export const SWITCHES = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
