// The legend: what it switches, and how the labels look.

import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { openPage, openStory, selectedText, shown, start } from "./setup.mjs";

let at;
before(async () => (at = await start()));
after(() => at.stop());

const withStory = (text, how) => openStory(at, text, how);

describe("the legend", () => {
  it("switches a label off, and the walk leaves it out", async () => {
    const { page } = await withStory();
    const line = () => page.locator('mark[data-label="place"]').evaluate((mark) => getComputedStyle(mark).textDecorationLine);
    assert.equal(await line(), "underline");
    await page.locator('[data-toggle="place"]').click();
    assert.equal(await line(), "none");
    assert.equal(await page.locator('[data-toggle="place"]').getAttribute("aria-pressed"), "false");
    await page.locator("#pane").focus();
    for (let i = 0; i < 9; i++) {
      await page.keyboard.press("n");
      assert.notEqual(await selectedText(page), "Harbor City");
    }
  });

  it("switches claims off and on", async () => {
    const { page } = await withStory();
    const colour = () => page.locator("mark[data-claim]").first().evaluate((mark) => getComputedStyle(mark).backgroundColor);
    const before = await colour();
    await page.locator('[data-toggle="claim"]').click();
    assert.equal(await colour(), "rgba(0, 0, 0, 0)");
    await page.locator('[data-toggle="claim"]').click();
    assert.equal(await colour(), before);
  });

  const LOOKS = ["claim", "quote", "entity"];

  /** How many highlights of each kind and label can be seen. */
  const visible = (page) =>
    page.evaluate(() => {
      const counts = {};
      const count = (look, element, seen) => {
        counts[look] ??= 0;
        counts[look] += Number(seen(getComputedStyle(element)));
      };
      for (const mark of document.querySelectorAll("mark[data-label]")) {
        for (const look of ["entity", mark.dataset.label]) count(look, mark, (style) => style.textDecorationLine !== "none");
        const letter = getComputedStyle(mark, "::after").content !== "none";
        if (letter) counts.letters = (counts.letters ?? 0) + 1;
      }
      for (const mark of document.querySelectorAll("mark[data-claim]")) {
        count("claim", mark, (style) => style.backgroundColor !== "rgba(0, 0, 0, 0)");
      }
      for (const said of document.querySelectorAll(".said")) count("quote", said, (style) => style.borderInlineStartWidth !== "0px");
      return counts;
    });

  it("switches each kind and each label off alone, and on again", async () => {
    const { page } = await openPage(at, { fake: true });
    await page.click("#example");
    await shown(page);
    const before = await visible(page);
    const toggles = await page.locator("[data-toggle]").evaluateAll((all) => all.map((toggle) => toggle.dataset.toggle));
    assert.deepEqual(new Set([...toggles, "letters"]), new Set(Object.keys(before)));
    for (const look of toggles) {
      await page.click(`[data-toggle="${look}"]`);
      const { [look]: seen, letters = 0, ...others } = await visible(page);
      assert.equal(seen, 0, look);
      const names = look === "entity" ? 0 : before.entity - (LOOKS.includes(look) ? 0 : before[look]);
      if (look !== "entity") assert.equal(others.entity, names, look);
      else assert.equal(letters, 0);
      for (const kind of LOOKS.filter((kind) => kind !== look && kind !== "entity")) assert.equal(others[kind], before[kind]);
      await page.click(`[data-toggle="${look}"]`);
      assert.deepEqual(await visible(page), before, look);
    }
  });

  it("tells every label apart by the shape of its line and its letter", async () => {
    const { page } = await openPage(at, { fake: true });
    await page.click("#example");
    await shown(page);
    const looks = (selector) =>
      page.locator(selector).evaluateAll((all) =>
        all.map((one) => {
          const { textDecorationStyle, textDecorationThickness } = getComputedStyle(one);
          const label = one.dataset.label ?? one.dataset.look;
          return `${label}: ${textDecorationStyle} ${textDecorationThickness} ${getComputedStyle(one, "::after").content}`;
        }),
      );
    const inText = new Set(await looks("mark[data-ends]"));
    assert.equal(new Set([...inText].map((look) => look.split(": ")[1])).size, inText.size);
    assert.deepEqual(new Set(await looks(".labels .swatch")), inText);
  });
});
