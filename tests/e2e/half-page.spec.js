// A printed page of which the browser paints what has come: what follows moves none of it.

import { createServer } from "node:http";

import { expect, test as base } from "./static.mjs";
import { layoutShifts, painted, watchLayoutShifts } from "./support.mjs";

const ARTICLE = "berita/jembatan-apung-tirtamaya.html";

/** The static site, where a page stops before the words of `?before=` until it is let go. */
const test = base.extend({
  halfSite: async ({ staticSite }, use) => {
    let letGo;
    const server = createServer(async ({ url }, response) => {
      const { pathname, searchParams } = new URL(url, staticSite);
      const answer = await fetch(new URL(pathname, staticSite));
      for (const name of ["content-type", "content-security-policy"]) {
        if (answer.headers.has(name)) response.setHeader(name, answer.headers.get(name));
      }
      response.statusCode = answer.status;
      const whole = Buffer.from(await answer.arrayBuffer());
      if (!searchParams.has("before")) return response.end(whole);
      const end = whole.indexOf(searchParams.get("before"));
      if (end < 0) throw new Error(`${pathname} has no ${searchParams.get("before")}`);
      response.write(whole.subarray(0, end));
      letGo = () => response.end(whole.subarray(end));
    });
    await new Promise((isHere) => server.listen(0, "127.0.0.1", isHere));
    await use({ address: `http://127.0.0.1:${server.address().port}/`, letGo: () => letGo() });
    server.close();
  },
  baseURL: async ({ halfSite }, use) => use(halfSite.address),
});

for (const [what, path, before, width] of [
  ["the credit of a picture", ARTICLE, '<span class="caption__credit">', 412],
  ["the last size of the text", ARTICLE, '<button class="text-size__choice" type="button" data-size="larger"', 412],
  ["the last section", "", "English</a></nav>", 412],
  ["what stands on the front", "", '<nav class="sections"', 1280],
]) {
  test(`nothing moves where ${what} comes after what is painted`, async ({ page, halfSite }) => {
    await page.setViewportSize({ width, height: 823 });
    await watchLayoutShifts(page);
    await page.goto(`${path}?${new URLSearchParams({ before })}`, { waitUntil: "commit" });
    await painted(page);
    halfSite.letGo();
    await page.waitForLoadState("load");
    await expect(page.locator(".footer")).toBeAttached();
    expect(await layoutShifts(page)).toEqual([]);
  });
}
