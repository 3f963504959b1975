// The page in Firefox, with the real engine: what another engine of JavaScript, of WebAssembly and of
// editing could do otherwise than Chromium.

import assert from "node:assert/strict";
import { after, before, beforeEach, describe, it } from "node:test";
import { Key } from "selenium-webdriver";
import { SHOWN, annotate, becomes, open, start, there } from "./page-driver.mjs";

const ARTICLE = `Harbor City buys six ferries

The council of Harbor City paid $48.5 million for six ferries on Monday, Mayor Adela Brandt said.

"Fares fell by 12 percent last year," said Tomas Okafor of Fjordline Marine Ltd.
`;

let at;
before(async () => (at = await start()));
after(() => at.stop());

const said = (text) => becomes(at.driver, "return document.querySelector('#status').textContent.includes(arguments[0])", text);
const marked = (text) => becomes(at.driver, "return [...document.querySelectorAll('mark')].some((mark) => mark.textContent.includes(arguments[0]))", text);
const text = (beginning) => becomes(at.driver, "return document.querySelector('.pane').innerText.startsWith(arguments[0])", beginning);

async function press(...keys) {
  for (const key of keys) await at.driver.actions().sendKeys(key).perform();
}

describe("the page in Firefox", () => {
  beforeEach(async () => {
    await open(at);
    await annotate(at.driver, ARTICLE);
  });

  it("marks names, quotes and claims, and lists them", async () => {
    await marked("Adela Brandt");
    await marked("$48.5 million");
    await there(at.driver, "#panel-claims .row");
    await (await there(at.driver, "#tab-quotes")).click();
    const quotes = await there(at.driver, "#panel-quotes");
    assert.match(await quotes.getText(), /Tomas Okafor[^]*Fares fell by 12 percent last year/);
  });

  it("runs the engine in a worker and violates no policy", async () => {
    assert.equal(await at.driver.executeScript("return document.body.dataset.engine"), "worker");
    assert.deepEqual(await at.driver.executeScript("return window.violations"), []);
  });

  it("keeps what is decided with keys, and takes it back", async () => {
    await (await there(at.driver, ".pane")).click();
    await press("n", "a");
    await said("Accepted");
    await becomes(at.driver, "return document.querySelectorAll('mark[data-decided]').length > 0");
    await press("u");
    await said("Undone");
    await becomes(at.driver, "return document.querySelectorAll('mark[data-decided]').length === 0");
  });

  it("keeps a verdict in the browser until the next visit", async () => {
    await (await there(at.driver, "#panel-claims .row")).click();
    await (await there(at.driver, '[data-section="verdict"] summary')).click();
    await (await there(at.driver, '[data-do="rating"]')).sendKeys("True");
    await (await there(at.driver, '[data-do="checker"]')).sendKeys("Ada", Key.ENTER);
    await said("Verdict kept: True");
    await there(at.driver, "#saved[data-state=saved]");
    await at.driver.navigate().refresh();
    await there(at.driver, SHOWN);
    assert.match(await (await there(at.driver, ".progress")).getText(), /1 checked/);
  });

  it("follows what is typed into the article", async () => {
    await (await there(at.driver, "#edit")).click();
    await there(at.driver, ".pane[contenteditable]");
    await at.driver.executeScript(`
      const block = document.querySelector(".pane .block");
      getSelection().setBaseAndExtent(block, 0, block, 0);
    `);
    await press(..."By Ann Lee: ");
    await text("By Ann Lee: Harbor City buys");
    await marked("Ann Lee");
    await press(Key.BACK_SPACE, Key.BACK_SPACE);
    await text("By Ann LeeHarbor City buys");
  });
});
