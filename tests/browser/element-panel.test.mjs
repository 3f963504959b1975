// <news-mark-panel>: who is quoted, what is worth checking, and deciding about it.

import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { after, before, describe, it } from "node:test";
import { annotated, define, heard, openElementPage, startElement } from "./element-page.mjs";

const AXE = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

let at;
before(async () => (at = await startElement()));
after(() => at.stop());

const panel = (page) => page.locator("news-mark-panel");
const section = (page, name) => page.locator(`news-mark-panel [data-section=${name}]`);
const focused = (page) => page.evaluate(() => document.activeElement.shadowRoot?.activeElement?.textContent ?? document.activeElement.localName);

/** The fake engine finds a quote and three claims in it. */
async function open(at, how) {
  const opened = await openElementPage(at, "article.html", how);
  await annotated(opened.page);
  await section(opened.page, "checking").waitFor();
  return opened;
}

describe("the panel", () => {
  it("tells who is quoted and what is worth checking, with the reasons", async () => {
    const { page } = await open(at);
    assert.match(await section(page, "quoted").innerText(), /Adela Brandt/);
    assert.match(await section(page, "quoted").innerText(), /“We spent \$48\.5 million on six boats,”/);
    const claims = await page.evaluate(() => document.querySelector("news-mark").annotations.claims.length);
    assert.ok(claims >= 3);
    assert.equal(await section(page, "checking").locator(".choose").count(), claims);
    assert.match(await section(page, "checking").locator(".item").first().innerText(), /names a figure/);
  });

  it("counts sources without a name apart", async () => {
    const { page } = await openElementPage(at, "many.html");
    await define(page);
    await page.evaluate(() => {
      const text = 'Tomas Okafor rowed.\n\n"It is late," officials said. "We sold it," a lawyer for Tomas Okafor said.\n\n"Fares fell," she said.';
      document.querySelector("main").append(Object.assign(document.createElement("news-mark"), { textContent: text }), document.createElement("news-mark-panel"));
    });
    await section(page, "quoted").waitFor();
    assert.equal(await section(page, "quoted").locator(".sum").textContent(), "1 person, 2 unnamed sources");
    assert.deepEqual(await section(page, "quoted").locator(".who").allTextContents(), ["Tomas Okafor", "Unnamed source: officials", "Unnamed source: a lawyer for Tomas Okafor"]);
  });

  it("finds its article when it comes first, and follows a change of `for`", async () => {
    const { page } = await openElementPage(at, "many.html");
    await define(page);
    await page.evaluate(() => {
      const panel = document.createElement("news-mark-panel");
      panel.setAttribute("for", "later");
      document.querySelector("main").append(panel);
    });
    await page.getByText("No article is here yet.").waitFor();
    await page.evaluate(() => {
      for (const [id, text] of [["later", "Fares fell by 12 percent."], ["other", "Fares rose by 9-4 for 12 percent."]]) {
        document.querySelector("main").append(Object.assign(document.createElement("news-mark"), { id, textContent: text }));
      }
    });
    await panel(page).locator(".choose", { hasText: "Fares fell by 12 percent." }).waitFor();
    await page.evaluate(() => document.querySelector("news-mark-panel").setAttribute("for", "other"));
    await panel(page).locator(".choose", { hasText: "Fares rose by 9-4" }).waitFor();
    await page.evaluate(() => document.querySelector("#other").remove());
    await page.getByText("No article is here yet.").waitFor();
  });

  it("follows the article that it is given, before it is defined and after", async () => {
    const { page } = await openElementPage(at, "many.html");
    await page.evaluate(() => {
      const [main, panel] = [document.querySelector("main"), document.createElement("news-mark-panel")];
      main.append(Object.assign(document.createElement("news-mark"), { textContent: "Fares fell by 12 percent." }));
      const given = Object.assign(document.createElement("news-mark"), { textContent: "Fares rose by 9-4 for 12 percent." });
      panel.article = given;
      main.append(given, panel);
    });
    await define(page);
    await panel(page).locator(".choose", { hasText: "Fares rose by 9-4" }).waitFor();
    await page.evaluate(() => (document.querySelector("news-mark-panel").article = document.querySelector("news-mark")));
    await panel(page).locator(".choose", { hasText: "Fares fell by 12 percent." }).waitFor({ timeout: 5_000 });
  });

  it("names what it selects, and brings the place into view", async () => {
    const { page } = await open(at, { context: { viewport: { width: 1000, height: 300 } } });
    const entry = section(page, "checking").locator(".choose", { hasText: "Denmark paid" });
    await entry.click();
    const [{ kind, annotation, from, id }] = await heard(page, "select");
    assert.deepEqual([kind, from], ["claim", "panel"]);
    assert.match(annotation.text, /^Denmark paid \$3 million/);
    await page.waitForFunction(() => CSS.highlights.has("newsmark-selected"));
    const { top, bottom } = await page.evaluate(() => {
      const [first] = CSS.highlights.get("newsmark-selected");
      const range = document.createRange();
      range.setStart(first.startContainer, first.startOffset);
      range.setEnd(first.endContainer, first.endOffset);
      return range.getBoundingClientRect().toJSON();
    });
    assert.ok(top >= 0 && bottom <= 300, `${top} to ${bottom}`);
    await page.locator(`news-mark-panel [data-id="${id}"] .choose[aria-pressed=true]`).waitFor();
    assert.equal(await page.evaluate(() => document.querySelector("news-mark").selected), id);
  });
});

describe("with the keyboard alone", () => {
  it("entries are reached, chosen and judged, and the focus is never lost", async () => {
    const { page } = await open(at);
    const first = section(page, "checking").locator(".choose").first();
    await first.focus();
    await page.keyboard.press("ArrowDown");
    assert.equal(await focused(page), await section(page, "checking").locator(".choose").nth(1).innerText());
    await page.keyboard.press("Home");
    assert.match(await focused(page), /We spent/);
    await page.keyboard.press("Enter");
    assert.equal((await heard(page, "select"))[0].kind, "quote");
    await panel(page).locator("[aria-pressed=true].choose").waitFor();
    assert.match(await focused(page), /We spent/);
    await page.keyboard.press("Tab");
    assert.match(await focused(page), /^Accept “We spent/);
    await page.keyboard.press("Space");
    await heard(page, "change");
    await panel(page).getByRole("button", { name: /^Accepted/ }).waitFor();
    assert.match(await focused(page), /^Accepted “We spent/);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await panel(page).getByText("Rejected (1)").waitFor();
    assert.notEqual(await focused(page), "body");
  });
});

describe("deciding", () => {
  it("accepts, rejects and restores, and tells of the review each time", async () => {
    const { page } = await open(at);
    await page.evaluate(() => document.querySelector("news-mark").setAttribute("by", "lena"));
    const entry = section(page, "checking").locator(".item", { hasText: "Denmark paid" });
    await entry.getByRole("button", { name: /^Accept/ }).click();
    const [change] = await heard(page, "change");
    assert.deepEqual(change.review.decisions.map(({ action, by }) => [action, by]), [["accept", "lena"]]);
    await entry.locator("[aria-pressed=true]", { hasText: "Accepted" }).waitFor();
    await entry.getByRole("button", { name: /^Reject/ }).click();
    await section(page, "checking").getByText("Rejected (1)").click();
    await section(page, "checking").getByRole("button", { name: /^Restore/ }).click();
    const all = await heard(page, "change", 3);
    assert.deepEqual(all[2].review.decisions.map(({ action }) => action), ["accept", "reject", "reset"]);
    await entry.waitFor();
    assert.deepEqual(await page.evaluate(() => document.querySelector("news-mark").review), all[2].review);
  });

  it("a saved review is taken up again by another element", async () => {
    const { page } = await open(at);
    await section(page, "checking").locator(".item", { hasText: "Denmark paid" }).getByRole("button", { name: /^Reject/ }).click();
    const [{ review }] = await heard(page, "change");
    const { page: later } = await openElementPage(at, "article.html");
    await later.evaluate((review) => (document.querySelector("news-mark").review = review), review);
    await annotated(later);
    await section(later, "checking").getByText("Rejected (1)").waitFor();
    assert.equal(await section(later, "checking").locator(".choose", { hasText: "Denmark paid" }).count(), 0);
    await later.evaluate(() => (document.querySelector("news-mark").review = undefined));
    await section(later, "checking").locator(".choose", { hasText: "Denmark paid" }).waitFor();
  });

  it("two decisions at once are both kept", async () => {
    const { page } = await open(at);
    await page.evaluate(() => {
      const article = document.querySelector("news-mark");
      const [a, b] = article.annotations.claims;
      const of = ({ start, end }) => ({ action: "accept", targets: [{ kind: "claim", spans: [[start, end]] }] });
      return Promise.all([article.decide(of(a)), article.decide(of(b))]).then(() => {});
    });
    await page.waitForFunction(() => Object.keys(document.querySelector("news-mark").reviewed.judgements).length === 2);
  });

  it("a decision that is refused is told of, and leaves no trace", async () => {
    const { page } = await open(at);
    const answers = await page.evaluate(() => {
      const article = document.querySelector("news-mark");
      const [{ start, end }] = article.annotations.claims;
      const target = { kind: "claim", spans: [[start, end]] };
      const refused = { action: "verdict", target, verdict: { rating: "REFUSED", summary: "", sources: [] } };
      const codeOf = (promise) => promise.then(() => "kept", ({ code }) => code);
      return Promise.all([refused, { action: "accept", targets: [target] }, refused].map((action) => codeOf(article.decide(action))));
    });
    assert.deepEqual(answers, ["invalid-review", "kept", "invalid-review"]);
    assert.deepEqual(await page.evaluate(() => document.querySelector("news-mark").review.decisions.map(({ action }) => action)), ["accept"]);
    assert.equal(await page.evaluate(() => document.querySelector("news-mark").phase), "ready");
  });

  it("read-only, nothing can be decided", async () => {
    const { page } = await openElementPage(at, "article.html");
    await page.evaluate(() => document.querySelector("news-mark").toggleAttribute("read-only", true));
    await annotated(page);
    await section(page, "checking").waitFor();
    assert.equal(await panel(page).getByRole("button", { name: /^Accept/ }).count(), 0);
    const code = await page.evaluate(() => document.querySelector("news-mark").decide({ action: "accept", targets: [] }).catch(({ code }) => code));
    assert.equal(code, "invalid-option");
    await page.evaluate(() => (document.querySelector("news-mark").readOnly = false));
    await panel(page).getByRole("button", { name: /^Accept/ }).first().waitFor();
  });
});

for (const colorScheme of ["light", "dark"]) {
  describe(`in ${colorScheme}, axe finds nothing`, () => {
    it("on the panel, with something chosen, accepted and rejected", async () => {
      const { page } = await open(at, { context: { colorScheme, bypassCSP: true, reducedMotion: "reduce" } });
      await page.evaluate((theme) => document.querySelector("news-mark").setAttribute("theme", theme), colorScheme);
      await section(page, "checking").getByRole("button", { name: /^Reject/ }).first().click();
      await heard(page, "change");
      await section(page, "checking").getByText("Rejected (1)").click();
      await section(page, "checking").getByRole("button", { name: /^Accept/ }).first().click();
      await heard(page, "change", 2);
      await panel(page).locator(".choose").first().click();
      await panel(page).locator(".choose[aria-pressed=true]").waitFor();
      await page.addScriptTag({ path: AXE });
      const { violations, passes } = await page.evaluate(() => window.axe.run("news-mark-panel"));
      assert.deepEqual(violations.map(({ id, nodes }) => [id, nodes.map(({ failureSummary }) => failureSummary)]), []);
      assert.ok(passes.some(({ id }) => id === "color-contrast"));
    });
  });
}
