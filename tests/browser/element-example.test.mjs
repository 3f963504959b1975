// The example page of the element, with the real engine.

import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { after, before, describe, it } from "node:test";
import { heard, highlighted, inPhase, openElementPage, startElement } from "./element-page.mjs";

const AXE = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
const EXAMPLE = "../examples/element/";

let at;
before(async () => (at = await startElement()));
after(() => at.stop());

describe("the example page", () => {
  it("marks names, quotes and claims, and keeps what is decided", async () => {
    const { page, seen } = await openElementPage(at, EXAMPLE, { fake: false });
    await inPhase(page, "ready");
    const words = await highlighted(page);
    assert.ok(words.person.some((name) => name.includes("Adela Brandt")), words.person.join());
    assert.ok(words.quote.length > 3 && words["claim-high"].length > 0);
    const entry = page.locator("news-mark-panel [data-section=checking] .item").first();
    const text = await entry.locator(".choose").innerText();
    await entry.getByRole("button", { name: /^Reject/ }).click();
    const [{ review, reviewed }] = await heard(page, "change");
    assert.deepEqual([review.decisions.length, reviewed.rejected[0].text], [1, text]);
    await page.locator("news-mark-panel [data-section=checking]").getByText("Rejected (1)").waitFor();
    assert.deepEqual([seen.errors, seen.violations], [[], []]);
    const here = new URL(at.url).origin;
    assert.deepEqual(seen.requests.filter((url) => !url.startsWith(here)), []);
  });

  for (const colorScheme of ["light", "dark"]) {
    it(`axe finds nothing on it, in ${colorScheme}`, async () => {
      const { page } = await openElementPage(at, EXAMPLE, { fake: false, context: { colorScheme, bypassCSP: true } });
      await inPhase(page, "ready");
      await page.locator("news-mark-panel [data-section=checking]").waitFor();
      await page.addScriptTag({ path: AXE });
      const { violations } = await page.evaluate(() => window.axe.run(document));
      assert.deepEqual(violations.map(({ id, nodes }) => [id, nodes.map(({ failureSummary }) => failureSummary)]), []);
    });
  }
});
