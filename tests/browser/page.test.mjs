// The page, with an engine that finds fixed words, so that every place is known.

import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { STORY, openPage, openStory, selectedText, shown, start } from "./setup.mjs";

let at;
before(async () => (at = await start()));
after(() => at.stop());

const withStory = (text, how) => openStory(at, text, how);

describe("a pasted article", () => {
  it("is annotated at once, with marks and lists", async () => {
    const { page, seen } = await withStory();
    assert.equal(await page.locator('mark[data-label="person"]').count(), 2);
    assert.equal(await page.locator("#tab-claims .count").textContent(), "2");
    assert.equal(await page.locator("#tab-quotes .count").textContent(), "1");
    assert.match(await page.locator("#status").textContent(), /^Found 5 names and figures, 1 quote, 2 sentences worth checking\.$/);
    assert.deepEqual(seen.errors, []);
  });

  it("is annotated when typed and sent with the button or with Ctrl Enter", async () => {
    const { page } = await openPage(at, { fake: true });
    await page.fill("#source", STORY);
    await page.click("#annotate");
    await shown(page);
    await page.click("#fresh");
    await page.fill("#source", STORY);
    await page.press("#source", "Control+Enter");
    await shown(page);
  });

  it("shows a name in a quote in a claim as one mark that carries all three", async () => {
    const { page } = await withStory();
    const { label, quote, claim } = await page.getByText("$48.5 million", { exact: true }).first().evaluate((mark) => ({ ...mark.dataset }));
    assert.deepEqual([label, quote, claim], ["money", "direct", "high"]);
  });

  it("names the speaker beside the paragraph but not in its text", async () => {
    const { page } = await withStory();
    const block = page.locator('.block[data-speakers="Mayor Adela Brandt"]');
    assert.equal(await block.textContent(), '"We spent $48.5 million on six boats," Mayor Adela Brandt said.');
  });

  it("dims page furniture", async () => {
    const { page } = await withStory();
    assert.equal(await page.locator('.block[data-role="furniture"]').textContent(), "Share this article");
  });

  it("keeps offsets right after emoji, combining accents and a lone surrogate", async () => {
    const { page } = await withStory(`👩‍👩‍👧 cafe\u0301 \uD800 🇨🇦 Mayor Adela Brandt paid $48.5 million.`);
    assert.equal(await page.locator('mark[data-label="person"]').textContent(), "Mayor Adela Brandt");
    assert.equal(await page.locator('mark[data-label="money"]').textContent(), "$48.5 million");
  });
});

describe("a click", () => {
  it("in the text jumps in the list and shows the details", async () => {
    const { page } = await withStory();
    await page.locator('mark[data-label="place"]').click();
    assert.equal(await page.locator("#tab-entities").getAttribute("aria-selected"), "true");
    assert.equal(await page.locator('.row[aria-current="true"] .row-text').textContent(), "Harbor City");
    assert.match(await page.locator("#details").textContent(), /Place.*Harbor City.*Certainty.*High/);
  });

  it("in the list jumps in the text, and goes on to the next mention with each press", async () => {
    const { page } = await withStory();
    await page.click("#tab-entities");
    const row = page.locator("#panel-entities .row", { hasText: "Mayor Adela Brandt" });
    await row.click();
    assert.equal(await selectedText(page), "Mayor Adela Brandt");
    await row.click();
    assert.equal(await selectedText(page), "Brandt");
    await row.click();
    assert.equal(await selectedText(page), "Mayor Adela Brandt");
  });

  it("on a claim gives its reasons and never a verdict", async () => {
    const { page } = await withStory();
    await page.locator("#panel-claims .row").first().click();
    const details = await page.locator("#details").textContent();
    assert.match(details, /Worth checking because it.*names a figure: \$48\.5 million/);
    assert.doesNotMatch(details, /\b(?:true|false)\b/i);
  });

  it("on the same place again goes to the wider highlight", async () => {
    const { page } = await withStory();
    const mark = page.getByText("$48.5 million", { exact: true }).first();
    await mark.click();
    assert.equal(await selectedText(page), "$48.5 million");
    await mark.click();
    assert.equal(await selectedText(page), "We spent $48.5 million on six boats,");
  });
});

const lit = (page, name) =>
  page.evaluate((key) => [...(CSS.highlights.get(`newsmark-${key}`) ?? [])].map(String).join("|"), name);

describe("the words that a quote or a claim rests on", () => {
  it("are lit while it is selected, and put out afterwards", async () => {
    const { page } = await withStory();
    await page.locator("#panel-claims .row", { hasText: "Fares fell" }).click();
    await page.mouse.move(0, 0);
    assert.equal(await lit(page, "evidence"), "12 percent");
    await page.click("#tab-quotes");
    await page.locator("#panel-quotes .row").first().click();
    await page.mouse.move(0, 0);
    assert.equal(await lit(page, "evidence"), "Mayor Adela Brandt");
    await page.locator("#pane").focus();
    await page.keyboard.press("Escape");
    assert.equal(await lit(page, "evidence"), "");
  });

  it("are lit while its row is pointed at or has the focus", async () => {
    const { page } = await withStory();
    const row = page.locator("#panel-claims .row", { hasText: "Fares fell" });
    for (const [point, leave] of [
      [() => row.hover(), () => page.mouse.move(0, 0)],
      [() => row.focus(), () => row.blur()],
    ]) {
      await point();
      assert.deepEqual([await lit(page, "evidence"), await lit(page, "pointed")], ["12 percent", "Fares fell by |12 percent|."]);
      await leave();
      assert.deepEqual([await lit(page, "evidence"), await lit(page, "pointed")], ["", ""]);
    }
  });
});

describe("a long list", () => {
  const MANY = "Fares fell by 12 percent.\n\n".repeat(300);

  it("draws a stretch of its rows, and further ones on request", async () => {
    const { page } = await withStory(MANY);
    const rows = () => page.locator("#panel-claims .row").count();
    assert.equal(await rows(), 25);
    await page.locator("#panel-claims .more", { hasText: "Show more" }).first().click();
    assert.equal(await rows(), 50);
  });

  it("jumps to the last row without drawing those between", async () => {
    const { page } = await withStory(MANY);
    await page.keyboard.press("p");
    await page.keyboard.press("p");
    const current = page.locator('#panel-claims .row[aria-current="true"]');
    assert.equal(await current.getAttribute("data-row"), "c299");
    assert.ok((await page.locator("#panel-claims .row").count()) <= 25);
    assert.equal(await page.locator("#panel-claims .more:not([hidden])", { hasText: "Show earlier" }).isVisible(), true);
  });
});

describe("the keyboard", () => {
  it("walks forth and back through highlights while the text has the focus", async () => {
    const { page } = await withStory();
    const walked = [];
    for (const key of ["n", "j", "ArrowRight", "p"]) {
      await page.keyboard.press(key);
      walked.push(await selectedText(page));
    }
    assert.equal(new Set(walked.slice(0, 3)).size, 3);
    assert.equal(walked[3], walked[1]);
  });

  it("walks from claim to claim alone", async () => {
    const { page } = await withStory();
    await page.keyboard.press("n");
    await page.keyboard.press("]");
    assert.equal(await selectedText(page), "Fares fell by 12 percent.");
  });

  it("goes to the list with Enter and back with Escape", async () => {
    const { page } = await withStory();
    await page.keyboard.press("n");
    await page.keyboard.press("Enter");
    assert.equal(await page.evaluate(() => document.activeElement.classList.contains("row")), true);
    await page.keyboard.press("Escape");
    assert.equal(await page.evaluate(() => document.activeElement.matches("mark.selected")), true);
    await page.keyboard.press("Escape");
    assert.equal(await page.locator("#details").isVisible(), false);
    assert.equal(await page.evaluate(() => document.activeElement.id), "pane");
  });

  it("shows the shortcuts with a question mark, and types one in the textarea", async () => {
    const { page } = await withStory();
    await page.keyboard.press("?");
    assert.equal(await page.locator("#shortcuts").isVisible(), true);
    await page.keyboard.press("Escape");
    await page.click("#fresh");
    await page.locator("body[data-view=compose]").waitFor();
    await page.keyboard.type("n?");
    assert.equal(await page.inputValue("#source"), "n?");
    assert.equal(await page.locator("#shortcuts").isVisible(), false);
  });

  it("moves between the tabs with the arrow keys", async () => {
    const { page } = await withStory();
    await page.locator("#tab-claims").focus();
    await page.keyboard.press("ArrowRight");
    assert.equal(await page.locator("#panel-quotes").isVisible(), true);
  });
});

describe("hostile text", () => {
  it("is shown as text and does nothing", async () => {
    const hostile = `<img src=x onerror="window.hit=1"> </mark><script>window.hit=1</script> Mayor Adela Brandt <b>paid</b> $48.5 million.`;
    const { page, seen } = await withStory(hostile);
    await page.locator("#panel-claims .row").first().click();
    assert.equal(await page.evaluate(() => window.hit), undefined);
    assert.equal(await page.locator("main img, main script, main b").count(), 0);
    assert.equal(await page.locator(".block").first().textContent(), hostile);
    assert.deepEqual([seen.errors, seen.violations], [[], []]);
  });
});

describe("a message for people", () => {
  for (const [what, text, says] of [
    ["an empty text", "  ", /nothing to annotate/],
    ["a text that is too long", "TOO LONG", /too long.*64 MB/],
    ["a text on which the engine fails", "TRAP", /failed on this text/],
  ]) {
    it(`is shown for ${what}, and the next text works`, async () => {
      const { page } = await openPage(at, { fake: true });
      await page.fill("#source", text);
      await page.click("#annotate");
      await page.locator("#problem").waitFor();
      assert.match(await page.locator("#problem").textContent(), says);
      assert.equal(await page.inputValue("#source"), text);
      await page.fill("#source", STORY);
      await page.click("#annotate");
      await shown(page);
      assert.equal(await page.locator("#problem").isVisible(), false);
    });
  }
});

describe("the layout", () => {
  it("has the shortcuts within reach at 360 px", async () => {
    const { page } = await withStory(STORY, { context: { viewport: { width: 360, height: 800 } } });
    await page.click("#help");
    assert.equal(await page.locator("#shortcuts").isVisible(), true);
  });

  for (const width of [1000, 1600]) {
    it(`ends the sheet where the article ends at ${width} px`, async () => {
      const { page } = await openPage(at, { fake: true, context: { viewport: { width, height: 900 } } });
      await page.click("#example");
      await shown(page);
      const blank = await page.evaluate(() => document.querySelector("#text").offsetHeight - document.querySelector("#pane").offsetHeight);
      assert.ok(blank < 8, `${blank} px`);
    });
  }

  for (const width of [360, 768, 1600]) {
    it(`has no horizontal scroll at ${width} px`, async () => {
      const context = { viewport: { width, height: 800 } };
      const { page } = await withStory(`${STORY}\n${"a".repeat(3000)} \n\nשלום עולם`, { context });
      await page.locator('mark[data-label="place"]').click();
      const { inner, scroll } = await page.evaluate(() => ({ inner: innerWidth, scroll: document.documentElement.scrollWidth }));
      assert.ok(scroll <= inner, `${scroll} > ${inner}`);
    });
  }

  it("keeps a claim visible under forced colours and in print", async () => {
    const { page } = await withStory(STORY, { context: { forcedColors: "active" } });
    const border = () => page.locator("mark[data-claim]").first().evaluate((mark) => getComputedStyle(mark).borderTopStyle);
    assert.notEqual(await border(), "none");
    await page.emulateMedia({ media: "print" });
    assert.equal(await page.locator("#panel-entities").isVisible(), true);
  });
});
