// Documents outlive the tab, are never overwritten by another one, and are never lost in silence.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, describe, it } from "node:test";
import { STORY, openPage, openStory, paste, shown, start } from "./setup.mjs";

let at;
before(async () => (at = await start()));
after(() => at.stop());

const OTHER = "Bridge Opens\n\nGrace Mbeki opened the bridge. It cost $12 million.\n";

/** Decides something as the page does. */
const note = (page, text) =>
  page.evaluate(async (note) => {
    const { session } = await import("./app/workspace.js");
    const { start, end } = session.reviewed.annotations.mentions[0];
    await session.act({ action: "note", target: { kind: "mention", spans: [[start, end]] }, note });
  }, text);
const notes = (page) =>
  page.evaluate(async () => (await import("./app/workspace.js")).session.review.decisions.map(({ note }) => note));
const saved = (page) => page.locator("#saved[data-state=saved]").waitFor();
const rows = (page) => page.locator("#document-list .document-title").allTextContents();

async function savedStory(text = STORY, how = {}) {
  const { page } = await openStory(at, text, how);
  await saved(page);
  return page;
}

/** Another tab of the same browser. */
async function tab(page, url = page.url()) {
  const other = await page.context().newPage();
  await other.goto(url);
  await other.locator("body[data-engine]").waitFor();
  return other;
}

async function openList(page) {
  await page.click("#documents");
  await page.locator("#documents-dialog[open]").waitFor();
}

/** Makes every write to IndexedDB fail as when the disk is full. */
const fullStorage = () => {
  IDBObjectStore.prototype.put = () => {
    throw new DOMException("The disk is full.", "QuotaExceededError");
  };
};
const noStorage = () => {
  IDBFactory.prototype.open = () => {
    throw new DOMException("The user denied permission to access the database.", "SecurityError");
  };
};

describe("a document is saved by itself", () => {
  it("within a second of each decision, and the time is shown", async () => {
    const page = await savedStory();
    await note(page, "seen");
    assert.equal(await page.locator("#saved").textContent(), "Saving …");
    await page.locator("#saved[data-state=saved]").waitFor({ timeout: 1_000 });
    assert.match(await page.locator("#saved").textContent(), /^Saved \d/);
  });

  it("and is there after the tab was killed", async () => {
    const page = await savedStory();
    await note(page, "before the crash");
    await saved(page);
    const url = page.url();
    const crashed = page.waitForEvent("crash");
    const devtools = await page.context().newCDPSession(page);
    devtools.send("Page.crash").catch(() => {});
    await crashed;
    const again = await tab(page, url);
    await shown(again);
    assert.deepEqual(await notes(again), ["before the crash"]);
  });

  it("and when the tab is closed or left right after a decision", async () => {
    const page = await savedStory();
    await note(page, "at the last moment");
    await page.reload();
    await shown(page);
    assert.deepEqual(await notes(page), ["at the last moment"]);
  });

  it("and what a closed tab left does not replace what another has saved since", async () => {
    const { page } = await openPage(at, { fake: true });
    const kept = await page.evaluate(async () => {
      const { Store } = await import("./app/documents/store.js");
      const version = (title) => ({ title, review: { text: title }, savedAt: "2026-01-01T00:00:00Z" });
      const [one, other] = [new Store("trial"), new Store("trial")];
      await one.save("a", version("first"), 0);
      await one.save("b", version("first"), 0);
      await other.save("a", version("saved since"), 1);
      one.leave("a", version("left behind"), 1);
      const next = new Store("trial");
      return Promise.all((await next.list()).map(async ({ id }) => (await next.get(id)).review.text + (id === "a" ? "" : ", beside it")));
    });
    assert.deepEqual(kept.sort(), ["first, beside it", "left behind, beside it", "saved since"]);
  });

  it("but the example only when something was decided in it", async () => {
    const { page } = await openPage(at, { fake: true });
    await page.click("#example");
    await shown(page);
    await openList(page);
    assert.deepEqual(await rows(page), []);
    await page.keyboard.press("Escape");
    await note(page, "worth it");
    await saved(page);
    await openList(page);
    assert.equal((await rows(page)).length, 1);
  });

  it("under its headline, not under the links before it", async () => {
    const { page } = await openPage(at);
    const body = "Mayor Elena Duarte said on Tuesday that the city would pay for two more boats. The council voted 9-4 for the plan.";
    await paste(page, `Skip to content\n\nSubscribe\n\nHarbor Council Approves New Ferry Plan\n\n${body}\n\n${body}\n`);
    await shown(page);
    assert.equal(await page.inputValue("#document-title"), "Harbor Council Approves New Ferry Plan");
  });

  it("under its first line, or the title that it is given", async () => {
    const page = await savedStory();
    assert.equal(await page.inputValue("#document-title"), "Ferry Plan");
    await page.fill("#document-title", "Ferries, second look");
    await page.press("#document-title", "Enter");
    await saved(page);
    await page.reload();
    await shown(page);
    assert.equal(await page.inputValue("#document-title"), "Ferries, second look");
  });
});

describe("the list of documents", () => {
  async function withTwo() {
    const page = await savedStory();
    await page.click("#fresh");
    await paste(page, OTHER);
    await shown(page);
    await saved(page);
    await openList(page);
    await page.locator("#document-list li").nth(1).waitFor();
    return page;
  }

  it("opens one, the last saved first", async () => {
    const page = await withTwo();
    assert.deepEqual(await rows(page), ["Bridge Opens", "Ferry Plan"]);
    await page.getByRole("button", { name: "Open Ferry Plan" }).click();
    await page.locator("#pane", { hasText: "Adela Brandt" }).waitFor();
    assert.equal(await page.inputValue("#document-title"), "Ferry Plan");
  });

  it("finds words of the title and of the text", async () => {
    const page = await withTwo();
    await page.fill("#document-search", "mbeki BRIDGE");
    await page.locator("#document-list li").nth(1).waitFor({ state: "detached" });
    assert.deepEqual(await rows(page), ["Bridge Opens"]);
    await page.fill("#document-search", "no such words");
    await page.locator("#documents-empty").waitFor();
  });

  it("renames one, open or not", async () => {
    const page = await withTwo();
    for (const [old, title] of [["Ferry Plan", "Ferries"], ["Bridge Opens", "Bridge"]]) {
      await page.getByRole("button", { name: `Rename ${old}` }).click();
      await page.fill(".rename input", title);
      await page.press(".rename input", "Enter");
      await page.getByRole("button", { name: `Open ${title}`, exact: true }).waitFor();
    }
    assert.deepEqual((await rows(page)).sort(), ["Bridge", "Ferries"]);
    assert.equal(await page.inputValue("#document-title"), "Bridge");
  });

  it("deletes one and gives it back", async () => {
    const page = await withTwo();
    await page.getByRole("button", { name: "Delete Ferry Plan" }).click();
    await page.getByRole("button", { name: "Undo" }).and(page.locator(".document-undo *")).waitFor();
    assert.deepEqual(await rows(page), ["Bridge Opens"]);
    assert.equal(await page.evaluate(() => document.activeElement.textContent), "Undo");
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "Open Ferry Plan" }).click();
    await page.locator("#pane", { hasText: "Adela Brandt" }).waitFor();
  });

  it("clears all with one press and a confirmation", async () => {
    const page = await withTwo();
    await page.click("#documents-clear");
    await page.getByRole("button", { name: "Keep them" }).click();
    assert.equal((await rows(page)).length, 2);
    await page.click("#documents-clear");
    await page.click("#clear-yes");
    await page.locator("#documents-empty").waitFor();
    const left = await page.evaluate(async () => {
      const { openDB } = await import("./vendor/idb.js");
      const database = await openDB("newsmark");
      return Promise.all([database.count("summaries"), database.count("reviews")]);
    });
    assert.deepEqual(left, [0, 0]);
    assert.equal(new URL(page.url()).search, "");
  });
});

describe("two tabs on one document", () => {
  async function twoTabs() {
    const first = await savedStory();
    const second = await tab(first);
    await shown(second);
    return { first, second };
  }
  const notice = (page) => page.locator('[data-notice="tab"]');

  it("are told of each other, and a copy can be worked on", async () => {
    const { second } = await twoTabs();
    await notice(second).getByRole("button", { name: "Work on a copy" }).click();
    await saved(second);
    await openList(second);
    await second.locator("#document-list li").nth(1).waitFor();
    assert.deepEqual(await rows(second), ["Ferry Plan (copy)", "Ferry Plan"]);
  });

  it("do not overwrite each other", async () => {
    const { first, second } = await twoTabs();
    await note(first, "of the first");
    await note(second, "of the second");
    await saved(first);
    await notice(second).getByText("document-changed").waitFor();
    assert.equal(await second.locator("#saved").textContent(), "Not saved");
    await note(second, "more of the second");
    await second.waitForTimeout(900);
    const third = await tab(first);
    await shown(third);
    assert.deepEqual(await notes(third), ["of the first"]);
  });

  it("and the later one can load the other's work, or keep its own as a copy", async () => {
    const { first, second } = await twoTabs();
    await note(first, "of the first");
    await saved(first);
    await notice(second).getByRole("button", { name: "Load the changed one" }).click();
    await saved(second);
    await second.waitForFunction(async () => (await import("./app/workspace.js")).session.review.decisions.length === 1);
    assert.deepEqual(await notes(second), ["of the first"]);
    await note(second, "of the second");
    await saved(second);
    await notice(first).getByRole("button", { name: "Keep this one as a copy" }).click();
    await saved(first);
    assert.deepEqual([await notes(first), await first.inputValue("#document-title")], [["of the first"], "Ferry Plan (copy)"]);
  });

  it("and one that was deleted in the other is not brought back unasked", async () => {
    const { first, second } = await twoTabs();
    await openList(first);
    await first.getByRole("button", { name: "Delete Ferry Plan" }).click();
    await notice(second).getByText("document-missing").waitFor();
    await note(second, "after it was deleted");
    await second.waitForTimeout(900);
    assert.deepEqual(await rows(first), []);
  });
});

describe("a browser that stores nothing", () => {
  for (const [what, script, code] of [
    ["refuses storage", noStorage, "storage-unavailable"],
    ["has no room left", fullStorage, "storage-full"],
    ["has no IndexedDB", () => Object.defineProperty(globalThis, "indexedDB", { value: undefined }), "storage-unavailable"],
  ]) {
    it(`because it ${what} says so and offers the work as a file`, async () => {
      const { page, seen } = await openPage(at, { fake: true, before: (page) => page.addInitScript(script) });
      await paste(page, STORY);
      await shown(page);
      await note(page, "not to be lost");
      const alarm = page.locator('[data-notice="saving"]');
      await alarm.getByText(code).waitFor();
      const downloading = page.waitForEvent("download");
      await alarm.getByRole("button", { name: "Save as a file" }).click();
      const file = await downloading;
      assert.equal(file.suggestedFilename(), "Ferry-Plan.newsmark.json");
      const review = JSON.parse(await readFile(await file.path(), "utf8"));
      assert.deepEqual([review.text, review.decisions[0].note], [STORY, "not to be lost"]);
      assert.deepEqual(seen.errors, []);
    });
  }

  it("asks before decisions are left behind", async () => {
    const { page } = await openPage(at, { fake: true, before: (page) => page.addInitScript(noStorage) });
    await paste(page, STORY);
    await shown(page);
    await note(page, "not to be lost");
    await page.locator('[data-notice="saving"]').waitFor();
    await page.click("#fresh");
    await page.getByRole("button", { name: "Stay here" }).click();
    assert.equal(await page.locator("#pane").isVisible(), true);
    await page.click("#fresh");
    await page.getByRole("button", { name: "Go on without saving" }).click();
    await page.locator("#source").waitFor();
  });

  it("says so in the list as well", async () => {
    const { page } = await openPage(at, { fake: true, before: (page) => page.addInitScript(noStorage) });
    await openList(page);
    await page.locator("#documents-problem", { hasText: "keeps nothing" }).waitFor();
  });
});
