// What a selection puts on the clipboard.

import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { STORY, openStory, start } from "./setup.mjs";

let at;
before(async () => (at = await start()));
after(() => at.stop());

const withStory = (text, how) => openStory(at, text, how);

const copied = (page, from = "#pane") =>
  page.evaluate((selector) => {
    const data = new DataTransfer();
    const event = new ClipboardEvent("copy", { clipboardData: data, bubbles: true, cancelable: true });
    document.querySelector(selector).dispatchEvent(event);
    return data.getData("text/plain");
  }, from);

describe("the article", () => {
  it("is copied exactly as it was pasted, line ends and spaces too", async () => {
    const source = `${STORY.replaceAll("\n", "\r\n")}  two  spaces\tand a tab `;
    const { page } = await withStory(source);
    await page.locator("#pane").focus();
    await page.keyboard.press("Control+a");
    assert.equal(await copied(page), source);
  });

  it("is copied in part from the middle of one mark to the middle of another", async () => {
    const { page } = await withStory();
    await page.evaluate(() => {
      const [first, last] = document.querySelectorAll('mark[data-label="person"]');
      getSelection().setBaseAndExtent(first.firstChild, 6, last.firstChild, 3);
    });
    assert.equal(await copied(page), STORY.slice(STORY.indexOf("Adela"), STORY.lastIndexOf("Brandt") + 3));
  });

  it("is copied without the page's labels when the selection begins and ends outside of it", async () => {
    const permissions = ["clipboard-read", "clipboard-write"];
    const { page } = await withStory(STORY, { context: { permissions } });
    await page.evaluate(() => getSelection().selectAllChildren(document.querySelector(".read")));
    await page.locator("#tab-claims").focus();
    await page.keyboard.press("Control+c");
    assert.equal(await page.evaluate(() => navigator.clipboard.readText()), STORY);
  });

  it("leaves what is selected beside it alone", async () => {
    const { page } = await withStory();
    await page.evaluate(() => getSelection().selectAllChildren(document.querySelector("#panel-claims")));
    assert.equal(await copied(page, "#panel-claims"), "");
    await page.click("#fresh");
    await page.locator("#source").waitFor();
    await page.evaluate(() => getSelection().selectAllChildren(document.body));
    assert.equal(await copied(page, "body"), "");
  });
});
