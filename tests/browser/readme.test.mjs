// The README's recipes for newsrooms, as they stand there, with the real engine.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, describe, it } from "node:test";
import { fileOfPage, openPage, serveFiles, start } from "./setup.mjs";

const README = await readFile(new URL("../../README.md", import.meta.url), "utf8");

/** The first example of a kind, as it is named after the fence. */
function recipe(kind) {
  const [, code] = new RegExp("```" + kind + "\\n(.*?)```", "s").exec(README) ?? assert.fail(`there is no ${kind} recipe`);
  return code;
}

let at;
before(async () => (at = await start()));
after(() => at.stop());

describe("the README's recipe", () => {
  it("for the engine by itself finds what is in the page's article", async () => {
    const { page } = await openPage(at, { context: { bypassCSP: true } });
    const logged = page.waitForEvent("console");
    await page.evaluate(() => (document.querySelector("article").textContent = "The ferry's fares fell by 12 percent in May."));
    await page.addScriptTag({ type: "module", content: recipe("js browser") });
    assert.match((await logged).text(), /^\d\.\d\d The ferry's fares fell by 12 percent in May\. /);
  });

  it("for an article in a page marks it and lists what is in it", async () => {
    const page = await at.browser.newPage();
    const errors = [];
    page.on("pageerror", (error) => errors.push(String(error)));
    const site = await serveFiles(async (path) => (path === "index.html" ? recipe("html") : fileOfPage(path.replace(/^newsmark\//, ""))));
    try {
      await page.goto(site.url);
      await page.locator("news-mark-panel .item", { hasText: "fares fell by 12 percent" }).first().waitFor();
      const people = await page.evaluate(() => [...(CSS.highlights.get("newsmark-person") ?? [])].map((range) => range.startContainer.data.slice(range.startOffset, range.endOffset)));
      assert.deepEqual(people, ["Adela Brandt"]);
      assert.deepEqual(errors, []);
    } finally {
      site.close();
    }
  });
});
