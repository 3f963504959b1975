// The element in Firefox, on its example page with the real engine, in both ways of painting.

import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { becomes, start, there } from "./page-driver.mjs";

let at;
before(async () => (at = await start()));
after(() => at.stop());

const ready = () => becomes(at.driver, "return document.querySelector('news-mark').phase === 'ready'");
const article = () => at.driver.executeScript("return document.querySelector('news-mark').innerHTML");

/** What the panel has of `selector`; its tree is out of reach for a driver's own search. */
const inPanel = (selector) => at.driver.executeScript("return [...document.querySelector('news-mark-panel').shadowRoot.querySelectorAll(arguments[0])].map((each) => each.textContent)", selector);

/** The article as the host wrote it, parsed where no script of it runs. */
async function asWritten() {
  const source = await (await fetch(`${at.url}examples/element/`)).text();
  await at.driver.get("about:blank");
  return at.driver.executeScript("return new DOMParser().parseFromString(arguments[0], 'text/html').querySelector('news-mark').innerHTML", source);
}

async function open(painting) {
  await at.driver.get(`${at.url}examples/element/`);
  await ready();
  await at.driver.executeScript("document.querySelector('news-mark').setAttribute('painting', arguments[0])", painting);
  await ready();
}

describe("in Firefox, the element", () => {
  for (const painting of ["highlight", "mark"]) {
    it(`annotates an article, lists what is in it, and leaves it as it was (${painting})`, async () => {
      const before = await asWritten();
      await open(painting);
      const listed = await inPanel("[data-section=checking] .item");
      assert.ok(listed.some((claim) => claim.includes("410,000 passengers")), listed.join("\n"));
      const inserted = painting === "mark" ? "return document.querySelectorAll('news-mark mark').length > 10" : "return [...CSS.highlights.keys()].includes('newsmark-person')";
      await becomes(at.driver, inserted);
      await at.driver.executeScript("const element = document.querySelector('news-mark'); element.setAttribute('kinds', '');");
      await becomes(at.driver, `return document.querySelectorAll("news-mark mark").length === 0 && ![...CSS.highlights.keys()].some((name) => name.startsWith("newsmark-"))`);
      assert.equal(await article(), before);
    });
  }

  it("takes a rejection from the panel", async () => {
    await open("highlight");
    const claims = await inPanel("[data-section=checking] .item .choose");
    await at.driver.executeScript("[...document.querySelector('news-mark-panel').shadowRoot.querySelectorAll('[data-section=checking] .item button')].find((each) => each.textContent.trim().startsWith('Reject')).click()");
    await becomes(at.driver, "return document.querySelector('news-mark').review.decisions.length === 1");
    await there(at.driver, "news-mark-panel");
    await becomes(at.driver, "return document.querySelector('news-mark-panel').shadowRoot.textContent.includes('Rejected (1)')");
    assert.equal((await inPanel("[data-section=checking] .item .choose")).includes(claims[0]), false);
  });
});
