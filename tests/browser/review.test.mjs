// A fact-checker's work: every decision by mouse and by keyboard, and the way back from each.

import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { STORY, openPage, openStory, paste, selectedText, shown, start } from "./setup.mjs";

let at;
before(async () => (at = await start()));
after(() => at.stop());

/** What is saved of the open document. */
export const saved = (page) => page.evaluate(async () => (await import("./app/workspace.js")).session.review.decisions.map(({ at, ...decision }) => decision));

const said = (page, text) => page.locator("#status", { hasText: text }).waitFor();
const row = (page, tab, text) => page.locator(`#panel-${tab} .row`, { hasText: text });
const press = async (page, ...keys) => {
  for (const key of keys) await page.keyboard.press(key);
};
const focused = (page) => page.evaluate(() => document.activeElement?.dataset.do ?? document.activeElement?.dataset.row ?? document.activeElement?.tagName.toLowerCase());

/** Opens the story and selects the claim about the fares. */
async function onClaim(how) {
  const { page, seen } = await openStory(at, STORY, how);
  await row(page, "claims", "Fares fell").click();
  return { page, seen };
}

async function onName(how) {
  const { page, seen } = await openStory(at, STORY, how);
  await page.locator('mark[data-label="person"]').first().click();
  return { page, seen };
}

describe("a review by mouse", () => {
  it("accepts, judges, dismisses and restores claims, and counts them", async () => {
    const { page, seen } = await onClaim();
    await page.click('[data-do="accept"]');
    await said(page, "Accepted");
    assert.equal(await page.locator('mark[data-decided="accepted"]').count(), 1);
    assert.match(await row(page, "claims", "Fares fell").textContent(), /✓Accepted: /);
    await page.click('[data-section="verdict"] summary');
    await page.selectOption('[data-do="rating"]', "Mostly true");
    await page.fill('[data-do="summary"]', "The annual report says so.");
    await page.click('[data-do="add-source"]');
    await page.fill('[data-do="source-0"]', "https://example.org/report");
    await page.fill('[data-do="source-note-0"]', "page 12");
    await page.fill('[data-do="checker"]', "Ada");
    await page.click('[data-do="save-verdict"]');
    await said(page, "Verdict kept: Mostly true");
    assert.equal(await page.locator(".progress").textContent(), "1 open, 1 checked, 0 dismissed");
    assert.equal(await page.locator(".row-verdict").textContent(), "Verdict: Mostly true");
    await row(page, "claims", "We spent").click();
    await page.click('[data-do="reject"]');
    await said(page, "Dismissed");
    assert.equal(await page.locator(".progress").textContent(), "0 open, 1 checked, 1 dismissed");
    assert.equal(await page.locator('mark[data-claim]').count(), 3);
    await page.click("#tab-aside");
    await page.locator("#panel-aside button", { hasText: "Restore" }).click();
    await said(page, "Restored");
    assert.equal(await page.locator(".progress").textContent(), "1 open, 1 checked, 0 dismissed");
    const verdict = { rating: "Mostly true", summary: "The annual report says so.", sources: [{ url: "https://example.org/report", note: "page 12" }] };
    assert.deepEqual((await saved(page))[1], { by: "Ada", action: "verdict", target: { kind: "claim", spans: [[106, 131]] }, verdict });
    assert.deepEqual([seen.errors, seen.violations], [[], []]);
  });

  it("changes a label and a name, and applies a decision to all mentions", async () => {
    const { page } = await onName();
    await page.click('[data-section="change"] summary');
    await page.selectOption('[data-do="label"]', "organization");
    await page.click('[data-do="save-name"]');
    await said(page, "Changed");
    assert.equal(await page.locator('mark[data-label="organization"]').textContent(), "Mayor Adela Brandt");
    await page.click("#undo");
    await said(page, "Undone: change");
    await page.check('[data-do="all"]');
    await page.click('[data-do="reject"]');
    await said(page, "Rejected: 2 places");
    assert.equal(await page.locator('mark[data-label="person"]').count(), 0);
  });

  it("corrects the speaker of one quote, and of all of a group", async () => {
    const { page } = await openPage(at, { fake: true });
    await page.click("#example");
    await shown(page);
    await page.click("#tab-quotes");
    const titles = () => page.locator("#panel-quotes .group-title").allTextContents();
    const before = await titles();
    assert.ok(before.some((title) => /Tomas Okafor|Okafor/.test(title)));
    await page.locator("#panel-quotes .row").first().click();
    await page.click('[data-section="change"] summary');
    await page.fill('[data-do="speaker"]', "Ingrid Solheim");
    await page.click('[data-do="save-speaker"]');
    await said(page, "Changed");
    assert.ok((await titles()).some((title) => title.startsWith("Ingrid Solheim")));
    const group = page.locator("#panel-quotes .group", { hasText: "Okafor" }).first();
    const count = await group.locator(".row").count();
    await group.locator("button", { hasText: "Correct" }).click();
    await page.fill(".ask input", "Grace Mbeki");
    await page.click(".ask .primary");
    await said(page, "Changed");
    const last = (await saved(page)).at(-1);
    assert.deepEqual([last.change, last.targets.length], [{ name: "Grace Mbeki" }, count]);
    assert.ok((await titles()).some((title) => title.startsWith("Grace Mbeki")));
  });

  it("moves a boundary by words, and by characters with Alt", async () => {
    const { page } = await onClaim();
    await page.click('[data-section="change"] summary');
    await page.click('[data-do="start1"]');
    await said(page, "Now: fell by 12 percent.");
    assert.equal(await selectedText(page), "fell by 12 percent.");
    await page.click('[data-do="end-1"]', { modifiers: ["Alt"] });
    await said(page, "Now: fell by 12 percent");
    assert.equal(await focused(page), "end-1");
  });

  it("keeps what was typed of a verdict when something else is decided", async () => {
    const { page } = await onClaim();
    await page.click('[data-section="verdict"] summary');
    await page.fill('[data-do="summary"]', "Half of it");
    await page.click('[data-do="accept"]');
    await said(page, "Accepted");
    assert.equal(await page.inputValue('[data-do="summary"]'), "Half of it");
  });

  it("takes the newsroom's own ratings, for this document and for new ones", async () => {
    const { page } = await onClaim();
    await page.click('[data-section="verdict"] summary');
    await page.click('[data-do="ratings"]');
    await page.fill(".ask textarea", "Wrong\n Half right \n\nRight\nNot known");
    await page.click(".ask .primary");
    await said(page, "Ratings: Wrong, Half right, Right, Not known");
    const offered = () => page.locator('[data-do="rating"] option').allTextContents();
    assert.deepEqual(await offered(), ["Choose …", "Wrong", "Half right", "Right", "Not known"]);
    await page.selectOption('[data-do="rating"]', "Half right");
    await page.fill('[data-do="checker"]', "Ada");
    await page.click('[data-do="save-verdict"]');
    await said(page, "Verdict kept: Half right");
    await page.click("#fresh");
    await paste(page, "Fares fell by 12 percent.");
    await shown(page);
    assert.deepEqual(await page.evaluate(async () => (await import("./app/workspace.js")).session.review.scale), ["Wrong", "Half right", "Right", "Not known"]);
  });

  it("keeps the ratings that verdicts have, and no rating twice", async () => {
    const { page } = await onClaim();
    await page.click('[data-section="verdict"] summary');
    await page.selectOption('[data-do="rating"]', "Mixture");
    await page.fill('[data-do="checker"]', "Ada");
    await page.click('[data-do="save-verdict"]');
    await said(page, "Verdict kept: Mixture");
    await page.click('[data-do="ratings"]');
    for (const [ratings, fault] of [
      ["Wrong\nRight", "A verdict of this document is “Mixture”: keep it."],
      ["Mixture\nRight\nMixture", "“Mixture” stands there twice."],
      ["Mixture", "At least two are needed."],
    ]) {
      await page.fill(".ask textarea", ratings);
      await page.click(".ask .primary");
      assert.equal(await page.evaluate(() => document.querySelector(".ask textarea").validationMessage), fault);
    }
    await page.fill(".ask textarea", "Wrong\nMixture");
    await page.click(".ask .primary");
    await said(page, "Ratings: Wrong, Mixture");
    assert.equal((await saved(page)).length, 1);
  });

  it("says why when a decision is refused, and drops it", async () => {
    const { page } = await onClaim();
    await page.evaluate(async () => {
      const { session } = await import("./app/workspace.js");
      session.review.scale.push("REFUSED");
    });
    await page.click('[data-do="accept"]');
    await page.click('[data-section="verdict"] summary');
    await page.selectOption('[data-do="rating"]', "REFUSED");
    await page.fill('[data-do="checker"]', "Ada");
    await page.click('[data-do="save-verdict"]');
    await page.locator("#problem:not([hidden])").waitFor();
    assert.equal((await saved(page)).length, 1);
  });
});

describe("words that were selected", () => {
  const select = (page, from, to) =>
    page.evaluate(([start, end]) => {
      const walker = document.createTreeWalker(document.querySelector("#pane"), NodeFilter.SHOW_TEXT);
      const at = (words, edge) => {
        walker.currentNode = walker.root;
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const index = node.data.indexOf(words);
          if (index >= 0) return [node, index + (edge ? words.length : 0)];
        }
      };
      getSelection().setBaseAndExtent(...at(start, 0), ...at(end, 1));
    }, [from, to]);

  it("are added as a name, whole words of them", async () => {
    const { page } = await openStory(at);
    await select(page, "erry Pl", "erry Pl");
    await page.locator("#adder button", { hasText: "Name" }).click();
    await page.locator("#adder button", { hasText: "Event" }).click();
    await said(page, "Name added: Ferry Plan");
    assert.equal(await selectedText(page), "Ferry Plan");
    assert.equal(await page.locator('mark[data-label="event"][data-decided="added"]').textContent(), "Ferry Plan");
    await page.click('[data-do="reject"]');
    await page.locator('mark[data-label="event"]').waitFor({ state: "detached" });
    assert.equal(await page.locator("mark").count() > 0, true);
  });

  it("are added as a quote and as a claim", async () => {
    const { page } = await openStory(at);
    await select(page, "lives", " in ");
    await page.locator("#adder button", { hasText: "Quote" }).click();
    await said(page, "Quote added: lives in");
    await select(page, "Ferry Plan", "Ferry Plan");
    await page.locator("#adder button", { hasText: "Claim" }).click();
    await said(page, "Claim added: Ferry Plan");
    assert.equal(await page.locator("#tab-claims .count").textContent(), "3");
  });

  it("are found with the keyboard alone", async () => {
    const { page } = await openStory(at);
    await press(page, "n", "n", "n", "n", "n", "n", "Shift+ArrowRight", "Shift+ArrowRight");
    const selected = await page.evaluate(() => getSelection().toString());
    assert.equal(selected.split(/\s+/).length, 2);
    await page.locator("#adder").waitFor();
    await press(page, "Enter", "ArrowRight", "ArrowRight", "Enter");
    await said(page, "Claim added");
    assert.equal(await selectedText(page), selected);
    assert.equal(await page.evaluate(() => document.querySelector("#pane").contains(document.activeElement)), true);
  });

  it("are taken to the character with Alt", async () => {
    const { page } = await openStory(at);
    await press(page, "n", "Alt+Shift+ArrowRight", "Alt+Shift+ArrowRight");
    await page.locator("#adder").waitFor();
    await press(page, "Enter", "ArrowRight", "Enter");
    await said(page, "Quote added: W");
  });
});

describe("a review by keyboard alone", () => {
  it("accepts, changes, judges, notes, dismisses, and goes back, with the focus never lost", async () => {
    const { page } = await openStory(at);
    await press(page, "n", "a");
    await said(page, "Accepted");
    assert.equal(await focused(page), "mark");
    await press(page, "Enter", "t");
    await page.keyboard.type("Ask the mayor");
    await press(page, "Tab", "Enter");
    await said(page, "Note kept");
    assert.equal(await focused(page), "save-note");
    await press(page, "Escape", "Escape");
    await page.keyboard.press("n");
    while (!/^Fares/.test(await selectedText(page))) await press(page, "n");
    await press(page, "v");
    assert.equal(await focused(page), "rating");
    await page.keyboard.type("True");
    await press(page, "Tab");
    await page.keyboard.type("Checked against the fares.");
    await press(page, "Tab", "Tab");
    await page.keyboard.type("Ada");
    await press(page, "Enter");
    await said(page, "Verdict kept: True");
    await press(page, "Escape");
    assert.equal(await focused(page), "mark");
    await press(page, "x");
    await said(page, "Dismissed");
    assert.notEqual(await focused(page), "body");
    await press(page, "u");
    await said(page, "Undone: rejection");
    assert.equal(await selectedText(page), "Fares fell by 12 percent.");
    await press(page, "Control+Shift+Z");
    await said(page, "Redone: rejection");
    assert.equal(await page.locator(".progress").textContent(), "1 open, 0 checked, 1 dismissed");
  });

  it("acts on the row that has the focus, and goes on to the next when it is gone", async () => {
    const { page } = await openStory(at);
    await row(page, "claims", "Fares fell").focus();
    await press(page, "x");
    await said(page, "Dismissed");
    assert.equal(await page.evaluate(() => document.activeElement.textContent.includes("We spent")), true);
  });
});

describe("undo and redo", () => {
  const DECISIONS = {
    accept: async (page) => page.click('[data-do="accept"]'),
    reject: async (page) => page.click('[data-do="reject"]'),
    note: async (page) => {
      await page.click('[data-section="note"] summary');
      await page.fill('[data-do="note"]', "A note");
      await page.click('[data-do="save-note"]');
    },
    verdict: async (page) => {
      await page.click('[data-section="verdict"] summary');
      await page.selectOption('[data-do="rating"]', "True");
      await page.fill('[data-do="checker"]', "Ada");
      await page.click('[data-do="save-verdict"]');
    },
    boundary: async (page) => {
      await page.click('[data-section="change"] summary');
      await page.click('[data-do="start1"]');
    },
    kinds: async (page) => {
      await page.click('[data-section="change"] summary');
      await page.check('[data-do="kind-event"]');
      await page.click('[data-do="save-kinds"]');
    },
  };

  /** What can be seen of the review. */
  const state = (page) =>
    page.evaluate(async () => {
      const { session } = await import("./app/workspace.js");
      return JSON.stringify({ ...session.reviewed, text: session.text });
    });
  const decided = (page, count) => page.waitForFunction(async (wanted) => (await import("./app/workspace.js")).session.review.decisions.length === wanted, count);
  /** Waits until what can be seen is (or is no longer) `known`; what is seen then. */
  const stateOf = async (page, known, same) => {
    for (let left = 300; left > 0; left--) {
      const now = await state(page);
      if ((now === known) === same) return now;
      await page.waitForTimeout(50);
    }
    return state(page);
  };

  for (const [name, decide] of Object.entries(DECISIONS)) {
    it(`take back and bring back: ${name}`, async () => {
      const { page } = await onClaim();
      const before = await state(page);
      await decide(page);
      await decided(page, 1);
      const then = await stateOf(page, before, false);
      assert.notEqual(then, before);
      await page.click("#undo");
      await decided(page, 0);
      assert.equal(await stateOf(page, before, true), before);
      await page.click("#redo");
      await decided(page, 1);
      assert.equal(await stateOf(page, then, true), then);
    });
  }

  it("have no limit", async () => {
    const { page } = await onClaim();
    let seen = await state(page);
    for (let i = 0; i < 30; i++) {
      await page.click(`[data-do="${i % 2 ? "reset" : "accept"}"]`);
      await decided(page, i + 1);
      seen = await stateOf(page, seen, false);
    }
    for (let i = 30; i > 0; i--) {
      await page.click("#undo");
      await decided(page, i - 1);
    }
    assert.equal(await page.locator("#undo").getAttribute("aria-disabled"), "true");
  });
});
