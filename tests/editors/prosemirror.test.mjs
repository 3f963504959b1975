// The ProseMirror plugin: marks that follow edits, decisions, and what is saved.

import assert from "node:assert/strict";
import { after, before, beforeEach, describe, it } from "node:test";
import { ARTICLE, openEditor } from "./setup.mjs";

let at;
before(async () => (at = await openEditor("prosemirror")));
after(() => at.stop());

/** Waits until the marks are those of the text that the document has. */
const settled = () => at.page.waitForFunction(() => newsmark.newsmarkKey.getState(view.state)?.stale === false);

const run = (work, given) => at.page.evaluate(work, given);
const listed = () => run(() => newsmark.list(view.state).map(({ id, kind, label, text, state, from, to }) => ({ id, kind, label, text, state, there: view.state.doc.textBetween(from, to, " ") })));
const find = async (text) => (await listed()).find((each) => each.text === text);
const type = (after, words) =>
  run(
    ([after, words]) => {
      let position;
      view.state.doc.descendants((node, from) => {
        const index = node.isText ? node.text.indexOf(after) : -1;
        if (index >= 0 && position === undefined) position = from + index + after.length;
      });
      view.dispatch(view.state.tr.insertText(words, position));
    },
    [after, words],
  );

describe("the ProseMirror plugin", () => {
  beforeEach(async () => {
    await run((text) => open(text), ARTICLE);
    await settled();
  });

  it("marks what was found, each finding on its own words", async () => {
    const all = await listed();
    for (const { text, there } of all.filter(({ kind }) => kind !== "quote")) assert.equal(there, text);
    assert.deepEqual([...new Set(all.map(({ kind }) => kind))].sort(), ["claim", "mention", "quote"]);
    const painted = await at.page.locator(".newsmark-mention.newsmark-person").allTextContents();
    assert.ok(painted.includes("Adela Brandt"), painted.join());
    assert.deepEqual(at.errors, []);
  });

  it("leaves the document as it is", async () => {
    const text = await run(() => view.state.doc.textBetween(0, view.state.doc.content.size, "\n\n"));
    assert.equal(text, ARTICLE.trim());
  });

  it("moves marks with the words while somebody types, before any analysis", async () => {
    await run((text) => open(text, { delayMs: 1e9 }), ARTICLE);
    await settled();
    await type("Harbor City will", " probably");
    await type("Buys", " All");
    const mention = await find("Tomas Okafor");
    assert.equal(mention.there, "Tomas Okafor");
    assert.equal(await run(() => newsmark.newsmarkKey.getState(view.state).stale), true);
  });

  it("finds what was typed when typing pauses", async () => {
    assert.equal(await find("Ilse Novak"), undefined);
    await type("planned for next week.", " Governor Ilse Novak said on Monday that it would cost $90 million.");
    await settled();
    assert.equal((await find("Ilse Novak")).label, "person");
  });

  it("comes to the same as an analysis of the whole text from the start", async () => {
    const marks = () => run(() => newsmark.list(view.state).map(({ kind, label, text, from, to, id }) => [id, kind, label, text, from, to].join()));
    await type("Harbor City will", " not");
    await settled();
    await run(() => view.dispatch(view.state.tr.split(70)));
    await run(() => view.dispatch(view.state.tr.delete(1, 8)));
    await settled();
    const followed = await marks();
    const text = await run(() => view.state.doc.textBetween(0, view.state.doc.content.size, "\n\n"));
    await run((now) => open(now), text);
    await settled();
    assert.deepEqual(followed, await marks());
  });

  it("does not draw a paragraph again in which nothing changed", async () => {
    await run(() => {
      globalThis.kept = [...document.querySelectorAll(".ProseMirror p")].at(-1).firstChild;
    });
    await type("Harbor City will", " Ilse Novak");
    await settled();
    assert.equal(await run(() => kept.isConnected), true);
  });

  it("accepts, rejects and takes back by commands, and saves it as a review", async () => {
    const [person, money] = [await find("Adela Brandt"), await find("$48.5 million")];
    await run(([a, b]) => (newsmark.accept(a)(view.state, view.dispatch), newsmark.reject(b)(view.state, view.dispatch)), [person.id, money.id]);
    await settled();
    assert.equal((await find("Adela Brandt")).state, "accepted");
    assert.equal(await find("$48.5 million"), undefined);
    const { decisions } = await run(() => newsmark.reviewOf(view.state));
    assert.deepEqual(decisions.map(({ action, by, targets }) => [action, by, targets[0].kind]), [["accept", "ed", "mention"], ["reject", "ed", "mention"]]);
    await run((id) => newsmark.reset(id)(view.state, view.dispatch), (await find("Adela Brandt")).id);
    await settled();
    assert.equal((await find("Adela Brandt")).state, "suggested");
  });

  it("keeps decisions through edits, and says no to a finding that is not there", async () => {
    await run((id) => newsmark.accept(id)(view.state, view.dispatch), (await find("Ruth Salgado")).id);
    await type("Harbor City will", " perhaps");
    await run(() => view.dispatch(view.state.tr.split(120)));
    await settled();
    assert.equal((await find("Ruth Salgado")).state, "accepted");
    const saved = await run(() => newsmark.reviewOf(view.state));
    const text = await run(() => view.state.doc.textBetween(0, view.state.doc.content.size, "\n\n"));
    await run(([now, review]) => open(now, { review }), [text, saved]);
    await settled();
    assert.equal((await find("Ruth Salgado")).state, "accepted");
    assert.equal(await run(() => newsmark.accept("m999")(view.state, view.dispatch)), false);
  });

  it("decides about words that moved since the analysis", async () => {
    await run((text) => open(text, { delayMs: 1e9 }), ARTICLE);
    await settled();
    const { id } = await find("Ruth Salgado");
    await type("Buys", " All");
    await run((id) => newsmark.accept(id)(view.state, view.dispatch), id);
    await settled();
    assert.equal((await find("Ruth Salgado")).state, "accepted");
  });

  it("tells which finding the caret is in", async () => {
    await at.page.evaluate(() => (seen.selected.length = 0));
    await at.page.locator(".newsmark-person", { hasText: "Ruth Salgado" }).first().click();
    await at.page.waitForFunction(() => seen.selected.at(-1) === "Ruth Salgado");
    await at.page.locator(".newsmark-selected").first().waitFor();
    await run(() => {
      const { doc, tr } = view.state;
      let free = 1;
      while (newsmark.at(view.state, free).length > 0 || !doc.resolve(free).parent.isTextblock) free++;
      view.dispatch(tr.setSelection(TextSelection.create(doc, free)));
    });
    assert.equal(await run(() => seen.selected.at(-1)), null);
  });

  it("leaves undo to the text: an analysis is no step of it", async () => {
    await type("Buys", " All");
    await settled();
    await at.page.locator(".ProseMirror").focus();
    await at.page.keyboard.press("Control+z");
    assert.match(await at.page.locator("h1").textContent(), /Buys Six/);
  });

  it("tells an error by its code, keeps the marks and tries again at the next change", async () => {
    await run((text) => {
      let failing = true;
      globalThis.mend = () => (failing = false);
      const error = Object.assign(new Error("It fell over."), { code: "engine-crashed" });
      const review = async (...args) => (failing ? Promise.reject(error) : (await engine).review(...args));
      open(text, { newsmark: { review } });
    }, ARTICLE);
    await at.page.waitForFunction(() => seen.errors.includes("engine-crashed"));
    await run(() => mend());
    await type("Buys", " All");
    await settled();
    assert.ok(await find("Ruth Salgado"));
  });

  it("has nothing to say of an empty document, and is silent after it was destroyed", async () => {
    await run(() => view.dispatch(view.state.tr.delete(0, view.state.doc.content.size)));
    await settled();
    assert.deepEqual(await listed(), []);
    await run((text) => (open(text), view.destroy()), ARTICLE);
    await run(async () => (await engine).annotate("Ready."));
    assert.deepEqual(at.errors, []);
  });
});
