// A whole session with the real engine: paste, judge, accept, dismiss, take the files along. By mouse
// and by keyboard alone, with the same files in the end, which are compared byte by byte.
//
// NEWSMARK_UPDATE=1 writes the expected files and the README's picture anew.

import assert from "node:assert/strict";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { after, before, describe, it } from "node:test";
import { openPage, paste, selectedText, shown, start } from "./setup.mjs";

const ARTICLE = `Harbor City buys six ferries

By Lena Moritz

The council of Harbor City paid $48.5 million for six ferries on Monday, Mayor Adela Brandt said.

"Fares fell by 12 percent last year," said Tomas Okafor, who heads the shipping company Fjordline Marine Ltd.

Brandt denied that the old boats were unsafe. "Nobody was ever hurt on them," she told reporters.

In winter the harbor is quiet, and the gulls have it to themselves.
`;
const JUDGED = "The council of Harbor City paid";
const DISMISSED = '"Fares fell by 12 percent';
const FORMATS = { json: "json", csv: "csv", html: "html", "web-annotation": "jsonld", "claim-review": "claim-review.jsonld" };
const EXPECTED = new URL("expected/", import.meta.url);
const UPDATE = Boolean(process.env.NEWSMARK_UPDATE);

let at;
before(async () => (at = await start()));
after(() => at.stop());

const said = (page, text) => page.locator("#status", { hasText: text }).waitFor();
const row = (page, text) => page.locator("#panel-claims .row", { hasText: text });

async function press(page, ...keys) {
  for (const key of keys) await page.keyboard.press(key);
}

/** The article, analysed, on a day that does not change. */
async function opened(context = {}) {
  const before = (page) => page.clock.setFixedTime(new Date("2026-01-05T10:00:00Z"));
  const { page, seen } = await openPage(at, { before, context });
  await paste(page, ARTICLE);
  await shown(page);
  return { page, seen };
}

/** What `start` downloads. */
async function download(page, start) {
  const downloading = page.waitForEvent("download");
  await start();
  return readFile(await (await downloading).path(), "utf8");
}

/** Holds what `take` gives for each format against the expected files. */
async function compare(take) {
  await mkdir(EXPECTED, { recursive: true });
  for (const [format, extension] of Object.entries(FORMATS)) {
    const content = await take(format);
    const file = new URL(`session.${extension}`, EXPECTED);
    if (UPDATE) await writeFile(file, content);
    assert.equal(content, await readFile(file, "utf8"), format);
  }
}

async function byMouse(page) {
  await row(page, JUDGED).click();
  await page.click('[data-section="verdict"] summary');
  await page.selectOption('[data-do="rating"]', "Mostly true");
  await page.fill('[data-do="summary"]', "The contract says $48.1 million.");
  await page.click('[data-do="add-source"]');
  await page.fill('[data-do="source-0"]', "https://example.org/contract");
  await page.fill('[data-do="source-note-0"]', "page 3");
  await page.fill('[data-do="checker"]', "Ada");
  await page.click('[data-do="save-verdict"]');
  await said(page, "Verdict kept: Mostly true");
  await row(page, DISMISSED).click();
  await page.click('[data-do="reject"]');
  await said(page, "Dismissed");
  await page.locator("mark", { hasText: "Tomas Okafor" }).first().click();
  await page.click('[data-do="accept"]');
  await said(page, "Accepted");
}

/** Goes on with "n" until what is selected begins with `text`. */
async function goTo(page, text) {
  for (let steps = 0; steps < 60; steps++) {
    if ((await selectedText(page)).startsWith(text)) return;
    await press(page, "n");
  }
  assert.fail(`${text} was not reached`);
}

async function byKeyboard(page) {
  await press(page, "n");
  await goTo(page, JUDGED);
  await press(page, "v");
  await page.keyboard.type("Mostly true");
  await press(page, "Tab");
  await page.keyboard.type("The contract says $48.1 million.");
  await press(page, "Tab", "Enter");
  await page.keyboard.type("https://example.org/contract");
  await press(page, "Tab");
  await page.keyboard.type("page 3");
  await press(page, "Tab", "Tab", "Tab");
  await page.keyboard.type("Ada");
  await press(page, "Enter");
  await said(page, "Verdict kept: Mostly true");
  await press(page, "Escape");
  await goTo(page, DISMISSED);
  await press(page, "x");
  await said(page, "Dismissed");
  await goTo(page, "Tomas Okafor");
  await press(page, "a");
  await said(page, "Accepted");
}

describe("a whole review session with the real engine", () => {
  it("by mouse leaves the expected files", async () => {
    const { page, seen } = await opened();
    await byMouse(page);
    await compare(async (format) => {
      await page.click("#export");
      return download(page, () => page.click(`#export-list [data-format="${format}"]`));
    });
    assert.deepEqual([seen.errors, seen.violations], [[], []]);
  });

  it("by keyboard alone leaves the same files", async () => {
    const { page, seen } = await opened();
    await byKeyboard(page);
    await compare(async (format) => {
      await page.focus("#export");
      await press(page, "Enter");
      await page.focus(`#export-list [data-format="${format}"]`);
      return download(page, () => press(page, "Enter"));
    });
    assert.deepEqual([seen.errors, seen.violations], [[], []]);
  });

  it("can be pictured for the README", async () => {
    const { page } = await opened({ viewport: { width: 1200, height: 800 }, reducedMotion: "reduce" });
    await byMouse(page);
    await page.click("#tab-claims");
    await row(page, JUDGED).click();
    const picture = await page.screenshot();
    assert.ok(picture.length > 10_000, String(picture.length));
    if (UPDATE) await writeFile(new URL("expected/session.png", import.meta.url), picture);
  });
});
