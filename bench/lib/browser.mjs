// The one Chromium of a run, and the two profiles pages are measured in.

import { chromium } from "playwright-core";
import { SWITCHES } from "../../tests/e2e/chromium.mjs";
import { CHROMIUM } from "./places.mjs";

/** 1.6 Mbit/s down, 750 kbit/s up, 150 ms: Lighthouse's "slow 4G". In bytes a second. */
const SLOW_4G = {
  offline: false,
  latency: 150,
  downloadThroughput: 1_600_000 / 8,
  uploadThroughput: 750_000 / 8,
};

/** By name; see `names.mjs`. */
export const PROFILES = {
  phone: {
    context: { viewport: { width: 412, height: 823 }, deviceScaleFactor: 1.75, isMobile: true, hasTouch: true },
    network: SLOW_4G,
    slowdown: 4,
  },
  desktop: {
    context: { viewport: { width: 1280, height: 800 } },
  },
};

export function launch() {
  return chromium.launch({ executablePath: CHROMIUM, args: SWITCHES });
}

/** Opens an empty page with nothing cached, in a profile; says how to end it. */
export async function freshPage(browser, profile = PROFILES.desktop) {
  const context = await browser.newContext({ ...profile.context, locale: "id-ID" });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send("Network.enable");
  if (profile.network) await session.send("Network.emulateNetworkConditions", profile.network);
  if (profile.slowdown) await session.send("Emulation.setCPUThrottlingRate", { rate: profile.slowdown });
  return { page, session, end: () => context.close() };
}
