// axe finds nothing, in light, in dark and in forced colours, in every view.

import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { after, before, describe, it } from "node:test";
import { openPage, openStory, shown, start } from "./setup.mjs";

const AXE = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

/** An export whose reading leaves something to tell. */
const REPORTED = Buffer.from(
  JSON.stringify({
    fake: {
      review: { format: "newsmark-review", version: 1, title: "Ferries", text: "Fares fell.", options: { offsets: "utf16" }, scale: ["False", "True"], decisions: [] },
      report: { read: { mentions: 1, quotes: 0, claims: 2 }, notes: [{ code: "orphaned", message: "Its words are not in the text.", place: "items[3].target" }] },
    },
  }),
);

let at;
before(async () => (at = await start()));
after(() => at.stop());

async function findings(page) {
  const { violations } = await page.evaluate(() => window.axe.run(document));
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target, failureSummary }) => `${target} ${failureSummary}`).join("; ")}`);
}

const LOOKS = [
  ["light", { colorScheme: "light" }],
  ["dark", { colorScheme: "dark" }],
  ["forced colours", { forcedColors: "active" }],
];

for (const [look, media] of LOOKS) {
  for (const width of [360, 1440]) {
    describe(`in ${look} at ${width} px, axe finds nothing`, () => {
      const context = { ...media, viewport: { width, height: 900 }, bypassCSP: true, reducedMotion: "reduce" };

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

      it("on a quote whose speaker is to be chosen", async () => {
        const { page } = await openStory(at, 'Ferry Plan\n\nMayor Adela Brandt met Grace Mbeki.\n\n"Fares fell," she said.\n', { context });
        await page.addScriptTag({ path: AXE });
        await page.click("#tab-quotes");
        await page.locator("#panel-quotes .row").click();
        await page.locator(".candidates").waitFor();
        await page.evaluate(() => document.querySelector("#status").classList.remove("seen"));
        assert.deepEqual(await findings(page), []);
      });

      it("on each dialog", async () => {
        const { page } = await openPage(at, { fake: true, context });
        await page.click("#example");
        await shown(page);
        await page.addScriptTag({ path: AXE });
        const check = async (dialog) => {
          await page.locator(`${dialog}[open]`).waitFor();
          await page.evaluate(() => document.querySelector("#status").classList.remove("seen"));
          assert.deepEqual(await findings(page), [], dialog);
          await page.keyboard.press("Escape");
          await page.locator(`${dialog}[open]`).waitFor({ state: "detached" });
        };
        await page.locator("#panel-claims .row").first().click();
        await page.click('[data-do="accept"]');
        await page.locator("#saved[data-state=saved]").waitFor();
        await page.click("#export");
        await check("#export-dialog");
        await page.click("#documents");
        await page.click("#documents-clear");
        await check("#clear-dialog");
        await page.locator("#document-list .document-title").waitFor();
        await check("#documents-dialog");
        await page.click('[data-section="verdict"] summary');
        await page.click('[data-do="ratings"]');
        await check(".ask");
        await page.setInputFiles("#file", { name: "notes.jsonld", mimeType: "application/json", buffer: REPORTED });
        await check("#report-dialog");
      });

      it("on what is decided, asked, set aside and edited", async () => {
        const { page } = await openPage(at, { fake: true, context });
        await page.click("#example");
        await shown(page);
        await page.addScriptTag({ path: AXE });
        const quiet = () => page.evaluate(() => document.querySelector("#status").classList.remove("seen"));
        const check = async (what) => (await quiet(), assert.deepEqual(await findings(page), [], what));
        await page.locator("#panel-claims .row").nth(1).click();
        await page.click('[data-do="accept"]');
        await page.locator("mark[data-decided]").first().waitFor();
        for (const section of ["verdict", "change", "note"]) await page.click(`[data-section="${section}"] summary`);
        await page.click('[data-do="add-source"]');
        await check("a decision");
        await page.click('[data-do="reject"]');
        await page.click("#tab-aside");
        await page.locator("#panel-aside .aside-row").waitFor();
        await check("set aside");
        await page.click("#tab-quotes");
        await page.locator("#panel-quotes button", { hasText: "Correct" }).first().click();
        await check("a speaker");
        await page.click(".ask button:not(.primary)");
        await page.evaluate(() => getSelection().selectAllChildren(document.querySelectorAll(".block")[6]));
        await page.locator("#adder button").first().click();
        await check("words to add");
        await page.keyboard.press("Escape");
        await page.click("#edit");
        await check("the text as it is edited");
      });
    });
  }
}
