// Who says a quote and why: its evidence, the choice among candidates, and how many are quoted.

import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { openStory, start } from "./setup.mjs";

let at;
before(async () => (at = await start()));
after(() => at.stop());

const RESOLVED = 'Ferry Plan\n\nMayor Adela Brandt lives in Harbor City.\n\nIt rained.\n\n"Fares fell by 12 percent," she said.\n';
const UNDECIDED = `${RESOLVED.replace("It rained.", "Grace Mbeki stayed away.")}\n"It is late," officials said. "We sold six," a lawyer for Grace Mbeki said. "One more," Officials said.\n`;

/** Opens a text with one of its quotes selected. */
async function onQuote(text, words, how) {
  const { page, seen } = await openStory(at, text, how);
  await page.click("#tab-quotes");
  await page.locator("#panel-quotes .row", { hasText: words }).click();
  await page.mouse.move(0, 0);
  return { page, seen };
}

const said = (page, text) => page.locator("#status", { hasText: text }).waitFor();
const lit = (page, name) => page.evaluate((name) => [...(CSS.highlights.get(`newsmark-${name}`) ?? [])].map(String), name);
const decisions = (page) => page.evaluate(async () => (await import("./app/workspace.js")).session.review.decisions.map(({ at, by, ...decision }) => decision));
const speaker = (page) => page.locator("#details dd").first();
const names = (page) => page.locator(".candidates button").evaluateAll((all) => all.map((each) => each.textContent));
const spans = [[UNDECIDED.indexOf("Fares fell"), UNDECIDED.indexOf('" she')]];

describe("a quote that is selected", () => {
  it("says who it is by, and why", async () => {
    const { page, seen } = await onQuote(RESOLVED, "Fares fell");
    assert.equal(await speaker(page).textContent(), "she →  is Mayor Adela Brandt: last woman named as subject");
    assert.deepEqual(seen.errors, []);
  });

  it("lights the words that show it, each in its own way", async () => {
    const { page } = await onQuote(RESOLVED, "Fares fell");
    assert.deepEqual([await lit(page, "evidence"), await lit(page, "antecedent"), await lit(page, "cue")], [["she"], ["Mayor Adela Brandt"], ["said"]]);
    await page.click('[data-do="close"]');
    await page.keyboard.press("Escape");
    assert.deepEqual(await lit(page, "antecedent"), []);
  });

  it("leads to them in the text, and says where they stand", async () => {
    const far = RESOLVED.replace("It rained.", "It rained in the city.\n\n".repeat(80));
    const { page } = await onQuote(far, "Fares fell");
    const name = page.locator("mark", { hasText: "Mayor Adela Brandt" });
    await page.waitForFunction(() => scrollY > 0);
    const way = page.getByRole("button", { name: "Show the antecedent in the text: Mayor Adela Brandt" });
    await way.focus();
    await page.keyboard.press("Enter");
    await page.waitForFunction((mark) => mark.getBoundingClientRect().top >= 0 && mark.getBoundingClientRect().bottom <= innerHeight, await name.elementHandle());
    assert.match(await page.locator("#spoken").textContent(), /^In the text: .*Mayor Adela Brandt lives in/);
    assert.equal(await page.evaluate(() => document.activeElement.dataset.do.startsWith("antecedent")), true);
  });

  it("says that its source is not named", async () => {
    const { page } = await onQuote(UNDECIDED, "We sold six");
    assert.equal(await speaker(page).textContent(), "unnamed source: a lawyer for Grace Mbeki");
    assert.deepEqual(await lit(page, "evidence"), ["a lawyer for ", "Grace Mbeki"]);
    assert.equal(await page.locator(".candidates").count(), 0);
  });
});

describe("a speaker who is not decided", () => {
  it("is chosen with one key, and the choice can be undone", async () => {
    const { page, seen } = await onQuote(UNDECIDED, "Fares fell");
    assert.match(await speaker(page).textContent(), /^she →  is not decided: several fit/);
    assert.deepEqual(await names(page), ["1 Grace Mbeki", "2 Mayor Adela Brandt Mayor"]);
    await page.keyboard.press("2");
    await said(page, "Speaker: Mayor Adela Brandt");
    assert.deepEqual(await decisions(page), [{ action: "change", targets: [{ kind: "quote", spans }], change: { name: "Mayor Adela Brandt" } }]);
    assert.match(await page.locator(".state").textContent(), /^Changed/);
    assert.match(await speaker(page).textContent(), /Mayor Adela Brandt$/);
    await page.keyboard.press("u");
    await said(page, "Undone: change");
    assert.equal((await names(page)).length, 2);
    assert.deepEqual([seen.errors, seen.violations], [[], []]);
  });

  it("is chosen in the text and with a button", async () => {
    const { page } = await openStory(at, UNDECIDED);
    await page.locator("mark[data-quote]", { hasText: "Fares fell" }).click();
    await page.keyboard.press("1");
    await said(page, "Speaker: Grace Mbeki");
    await page.keyboard.press("u");
    await said(page, "Undone: change");
    const group = page.getByRole("group", { name: "Who is “she”?" });
    await group.getByRole("button", { name: "Mayor Adela Brandt" }).click();
    await said(page, "Speaker: Mayor Adela Brandt");
    assert.equal(await page.evaluate(() => document.activeElement.dataset.do), "accept");
  });

  it("is not chosen by a number that nobody has", async () => {
    const { page } = await onQuote(UNDECIDED, "Fares fell");
    await page.keyboard.press("3");
    await said(page, "There is nobody to choose by that number.");
    assert.deepEqual(await decisions(page), []);
  });

  it("has no keys where single keys are off", async () => {
    const { page } = await openStory(at, UNDECIDED);
    await page.click("#help");
    assert.match(await page.locator("#shortcut-list").textContent(), /1 to 9Choose who says it/);
    await page.uncheck("#single-keys");
    await page.locator("#shortcuts form button.primary").click();
    await page.click("#tab-quotes");
    await page.locator("#panel-quotes .row", { hasText: "Fares fell" }).click();
    await page.keyboard.press("2");
    assert.deepEqual(await names(page), ["Grace Mbeki", "Mayor Adela Brandt Mayor"]);
    assert.deepEqual(await decisions(page), []);
  });
});

describe("who is quoted", () => {
  it("counts people, bodies and unnamed sources apart", async () => {
    const { page } = await openStory(at, `${UNDECIDED}\n\n"The boats are not for sale before the spring of next year," Tomas Okafor said.\n`);
    assert.equal(await page.locator(".quoted").textContent(), "1 person, 2 unnamed sources, 1 quote without a known speaker");
    await page.click("#tab-quotes");
    const titles = await page.locator("#panel-quotes .group-title > [dir]").allTextContents();
    assert.deepEqual(titles, ["Tomas Okafor", "Unnamed source: officials", "Unnamed source: a lawyer for Grace Mbeki", "Speaker not identified"]);
    assert.match(await page.locator("#panel-quotes .row", { hasText: "Fares fell" }).textContent(), /“she” is not decided/);
  });

  it("is counted anew when a speaker is chosen", async () => {
    const { page } = await onQuote(UNDECIDED, "Fares fell");
    await page.keyboard.press("1");
    await said(page, "Speaker: Grace Mbeki");
    assert.equal(await page.locator(".quoted").textContent(), "1 person, 2 unnamed sources");
  });

  it("says beside the text what the text says of a source", async () => {
    const { page } = await openStory(at, UNDECIDED);
    const beside = await page.locator(".block[data-speakers]").evaluateAll((all) => all.map((each) => each.dataset.speakers));
    assert.deepEqual(beside, ["“she”?", "“officials” · “a lawyer for Grace Mbeki” · “Officials”"]);
  });
});
