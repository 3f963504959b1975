// The lists: claims by worth or place, what was set aside, and the page for everybody.

import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { STORY, openPage, openStory, shown, start } from "./setup.mjs";

let at;
before(async () => (at = await start()));
after(() => at.stop());

const said = (page, text) => page.locator("#status", { hasText: text }).waitFor();
const texts = (page, tab) => page.locator(`#panel-${tab} .row-text`).allTextContents();
const act = (page, action) => page.evaluate(async (given) => (await import("./app/workspace.js")).session.act(given), action);

describe("the claims", () => {
  it("are listed by worth, or by their place in the text", async () => {
    const { page } = await openStory(at, `Fares fell by 12 percent.\n\n${STORY}`);
    assert.match((await texts(page, "claims"))[0], /We spent/);
    await page.selectOption('[data-do="order"]', "place");
    assert.match((await texts(page, "claims"))[0], /^Fares fell/);
    assert.equal(await page.evaluate(() => document.activeElement.dataset.do ?? "order"), "order");
  });

  it("are chosen by band, by kind and by whether they were checked", async () => {
    const { page } = await openStory(at);
    await page.selectOption('[data-do="band"]', "high");
    assert.equal((await texts(page, "claims")).length, 1);
    await page.selectOption('[data-do="kind"]', "cause");
    assert.deepEqual(await texts(page, "claims"), []);
    assert.equal(await page.locator("#panel-claims .none").textContent(), "No claim is like that.");
    await page.selectOption('[data-do="kind"]', "");
    await page.selectOption('[data-do="band"]', "");
    await page.selectOption('[data-do="state"]', "checked");
    assert.deepEqual(await texts(page, "claims"), []);
    assert.equal(await page.locator("#tab-claims .count").textContent(), "2");
  });

  it("underlines the cue of a quote that is selected", async () => {
    const { page } = await openStory(at);
    await page.click("#tab-quotes");
    await page.locator("#panel-quotes .row").first().click();
    await page.mouse.move(0, 0);
    assert.equal(await page.evaluate(() => [...CSS.highlights.get("newsmark-cue")].map(String).join()), "said");
  });
});

describe("a new version of the article", () => {
  it("keeps what is gone, and asks where words belong that stand at several places", async () => {
    const { page } = await openStory(at);
    const place = STORY.indexOf("Harbor City");
    await act(page, { action: "accept", targets: [{ kind: "mention", spans: [[place, place + 11]] }] });
    const claim = STORY.indexOf("Fares fell");
    await act(page, { action: "note", target: { kind: "claim", spans: [[claim, claim + 25]] }, note: "Ask" });
    await act(page, { action: "replace", text: "Harbor City is not Harbor City. Mayor Adela Brandt paid." });
    await page.click("#tab-aside");
    assert.deepEqual(await page.locator("#panel-aside .group-title").allTextContents(), ["Several places fit1", "Words that are gone1"]);
    assert.match(await page.locator("#panel-aside").textContent(), /Fares fell by 12 percent\.Ask/);
    await page.locator("#panel-aside .place").last().click();
    await said(page, "Placed");
    assert.deepEqual(await page.locator("#panel-aside .group-title").allTextContents(), ["Words that are gone1"]);
    assert.equal(await page.locator('mark[data-decided="accepted"]').count(), 1);
    assert.notEqual(await page.evaluate(() => document.activeElement), null);
    assert.equal(await page.evaluate(() => document.activeElement === document.body), false);
  });
});

describe("the shortcuts", () => {
  const remap = async (page, command, key) => {
    await page.locator("#pane").focus();
    await page.keyboard.press("?");
    await page.click(`[data-command="${command}"]`);
    await page.keyboard.press(key);
    await page.locator('#shortcuts form button.primary').click();
    await page.locator("#pane").focus();
  };

  it("get other keys, which are kept for the next visit", async () => {
    const { page } = await openStory(at);
    await remap(page, "accept", "o");
    await page.keyboard.press("n");
    await page.keyboard.press("o");
    await said(page, "Accepted");
    await page.reload();
    await page.locator("body[data-engine]").waitFor();
    await page.click("#help");
    assert.equal(await page.locator('#shortcut-list > div:has([data-command="accept"]) kbd').textContent(), "o");
    await page.click("#reset-keys");
    assert.equal(await page.locator('#shortcut-list > div:has([data-command="accept"]) kbd').textContent(), "a");
  });

  it("do not take a key that is taken", async () => {
    const { page } = await openStory(at);
    await page.click("#help");
    await page.click('[data-command="accept"]');
    await page.keyboard.press("x");
    assert.match(await page.locator("#status").textContent(), /taken: Reject/);
    assert.equal(await page.locator('#shortcut-list > div:has([data-command="accept"]) kbd').textContent(), "a");
  });

  it("are switched off for single keys", async () => {
    const { page } = await openStory(at);
    await page.click("#help");
    await page.uncheck("#single-keys");
    await page.locator('#shortcuts form button.primary').click();
    await page.locator("#pane").focus();
    await page.keyboard.press("n");
    assert.equal(await page.locator("mark.selected").count(), 0);
    await page.keyboard.press("ArrowRight");
    assert.notEqual(await page.locator("mark.selected").count(), 0);
  });

  it("work where nothing can be stored, for this visit", async () => {
    const before = (page) => page.addInitScript(() => Object.defineProperty(window, "localStorage", { get: () => { throw new Error("refused"); } }));
    const { page, seen } = await openStory(at, STORY, { before });
    await remap(page, "accept", "o");
    await page.keyboard.press("n");
    await page.keyboard.press("o");
    await said(page, "Accepted");
    assert.deepEqual(seen.errors, []);
  });
});

describe("an article from right to left", () => {
  it("is shown, marked and edited so", async () => {
    const { page } = await openStory(at, "שלום עולם Adela Brandt אמרה שלום.\n\nThe fares fell by 12 percent.");
    const direction = () => page.locator(".block").first().evaluate((block) => getComputedStyle(block).direction);
    assert.equal(await direction(), "rtl");
    await page.locator('mark[data-label="person"]').click();
    assert.equal(await page.locator("#details .title").textContent(), "Adela Brandt");
    await page.click("#edit");
    assert.equal(await direction(), "rtl");
  });
});

describe("at twice the size of the letters", () => {
  it("nothing is cut off and nothing scrolls sideways", async () => {
    // 200 % zoom of a window of 1280 px
    const { page } = await openPage(at, { fake: true, context: { viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 } });
    await page.click("#example");
    await shown(page);
    await page.locator("#panel-claims .row").first().click();
    await page.click('[data-section="change"] summary');
    const { inner, scroll } = await page.evaluate(() => ({ inner: innerWidth, scroll: document.documentElement.scrollWidth }));
    assert.ok(scroll <= inner, `${scroll} > ${inner}`);
    await page.click("#help");
    assert.equal(await page.locator("#shortcuts form button.primary").isVisible(), true);
  });
});
