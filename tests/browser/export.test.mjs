// The export menu: a file for each format, named as the document is.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, describe, it } from "node:test";
import { openPage, openStory, start } from "./setup.mjs";

let at;
before(async () => (at = await start()));
after(() => at.stop());

async function exported(page, format) {
  await page.click("#export");
  const downloading = page.waitForEvent("download");
  await page.click(`#export-list [data-format="${format}"]`);
  const file = await downloading;
  return { name: file.suggestedFilename(), content: await readFile(await file.path(), "utf8") };
}

describe("the export menu", () => {
  it("is not there before there is a document", async () => {
    const { page } = await openPage(at, { fake: true });
    assert.equal(await page.locator("#export").isVisible(), false);
  });

  it("gives a file of each format, named as the document is", async () => {
    const { page, seen } = await openStory(at);
    await page.fill("#document-title", "Café: ferries / boats?");
    await page.press("#document-title", "Enter");
    const files = [];
    for (const format of ["json", "html", "csv", "web-annotation", "claims"]) {
      const { name, content } = await exported(page, format);
      files.push(name);
      if (format === "json") assert.equal(JSON.parse(content).title, "Café: ferries / boats?");
      else assert.equal(content, `${format}: 0`);
      assert.equal(await page.locator("#export-dialog").isVisible(), false);
    }
    const extensions = [".newsmark.json", ".html", ".csv", ".annotations.jsonld", ".claims.jsonld"];
    assert.deepEqual(files, extensions.map((extension) => `Café-ferries-boats${extension}`));
    assert.deepEqual([seen.errors, seen.violations], [[], []]);
  });

  it("says what a ClaimReview lacks, and saves nothing", async () => {
    const { page } = await openStory(at);
    await page.click("#export");
    await page.click('#export-list [data-format="claim-review"]');
    await page.locator("#export-problem", { hasText: "A claim review needs more: a verdict." }).waitFor();
    assert.equal(await page.locator("#export-problem .code").textContent(), "claim-review-incomplete");
  });

  it("gives names that every system takes", async () => {
    const { page } = await openPage(at, { fake: true });
    const names = await page.evaluate(async () => {
      const { fileName } = await import("./app/export-dialog.js");
      return ["con", "../../etc/passwd", "", "a\u0000b\u202e", "x".repeat(300), "نص"].map(fileName);
    });
    assert.deepEqual(names, ["article-con", "etc-passwd", "article", "a-b", "x".repeat(80), "نص"]);
  });
});
