// axe finds nothing, in light and in dark, in every view.

import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { after, before, describe, it } from "node:test";
import { openPage, shown, start } from "./setup.mjs";

const AXE = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

let at;
before(async () => (at = await start()));
after(() => at.stop());

async function findings(page) {
  const { violations } = await page.evaluate(() => window.axe.run(document));
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target, failureSummary }) => `${target} ${failureSummary}`).join("; ")}`);
}

for (const colorScheme of ["light", "dark"]) {
  for (const width of [360, 1440]) {
    describe(`in ${colorScheme} at ${width} px, axe finds nothing`, () => {
      const context = { colorScheme, viewport: { width, height: 900 }, bypassCSP: true, reducedMotion: "reduce" };

      it("on the empty page, and on the shortcuts", async () => {
        const { page } = await openPage(at, { fake: true, context });
        await page.addScriptTag({ path: AXE });
        assert.deepEqual(await findings(page), []);
        await page.click("#help");
        assert.deepEqual(await findings(page), []);
      });

      it("on an article, on a selection in it, and in each list", async () => {
        const { page } = await openPage(at, { fake: true, context });
        await page.click("#example");
        await shown(page);
        await page.addScriptTag({ path: AXE });
        // the line of status fades, and a fading text has no contrast to measure
        await page.evaluate(() => document.querySelector("#status").classList.remove("seen"));
        assert.deepEqual(await findings(page), []);
        for (const tab of ["quotes", "entities", "claims"]) {
          await page.click(`#tab-${tab}`);
          await page.locator(`#panel-${tab} .row`).first().click();
          assert.deepEqual(await findings(page), [], tab);
        }
      });
    });
  }
}
