// The end-to-end tests: Chromium on the built site. `cargo xtask test --only e2e` builds it and runs them.
//
// BACA_DIST is the folder of the built site, BACA_CHROMIUM the browser, BACA_WORDPRESS the address of the
// WordPress of the tests. What Firefox shows is tested in `firefox/`.

import { availableParallelism } from "node:os";
import { defineConfig } from "@playwright/test";

import { SWITCHES } from "./chromium.mjs";

const CHROMIUM_SWITCHES = [
  ...SWITCHES,
  // Pages that a test answers for are nowhere: to Chromium, the server beside them is on another network.
  "--disable-features=LocalNetworkAccessChecks",
];

export default defineConfig({
  testDir: ".",
  // What Node runs is named otherwise.
  testMatch: "*.spec.js",
  outputDir: "results",
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  workers: Math.min(availableParallelism(), 4),
  // Patience for a machine that builds at the same time; no test waits unless something is late.
  timeout: 60_000,
  expect: { timeout: Number(process.env.BACA_PATIENCE ?? 15_000) },
  use: {
    // The server chooses a free port and prints it; Playwright keeps it in the environment.
    baseURL: `http://127.0.0.1:${process.env.BACA_PORT}`,
    viewport: { width: 1280, height: 800 },
    locale: "id-ID",
    launchOptions: {
      executablePath: process.env.BACA_CHROMIUM ?? "/usr/bin/chromium",
      args: CHROMIUM_SWITCHES,
    },
  },
  webServer: {
    command: "node server.mjs",
    wait: { stdout: /serves the reader at port (?<baca_port>\d+)/ },
  },
});
