// TipTap, CKEditor 5, TinyMCE and the WordPress block editor as they come from npm, with the real engine.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, describe, it } from "node:test";
import { openEditor } from "./setup.mjs";

describe("ProseMirror with the README's recipe", () => {
  let at;
  before(async () => {
    const readme = await readFile(new URL("../../README.md", import.meta.url), "utf8");
    const [, code] = /```js prosemirror\n(.*?)```/s.exec(readme);
    at = await openEditor({ code });
  });
  after(() => at.stop());

  it("marks what is found, and saves what is accepted as Web Annotation", async () => {
    await at.page.locator("#editor .newsmark", { hasText: "Adela Brandt" }).first().click();
    await at.page.click("#accept");
    await at.page.locator("#editor .newsmark-accepted").first().waitFor();
    const logged = at.page.waitForEvent("console");
    await at.page.click("#save");
    const [, count, json] = /^(\d+) (.*)$/s.exec((await logged).text());
    const { first, items } = JSON.parse(json);
    const accepted = (first?.items ?? items).filter((each) => each["newsmark:state"] === "accepted");
    assert.ok(Number(count) >= 4, count);
    assert.deepEqual(accepted.map((each) => each["newsmark:kind"]), ["mention"]);
    assert.deepEqual(at.errors, []);
  });
});

describe("TipTap with the extension", () => {
  let at;
  before(async () => (at = await openEditor("tiptap")));
  after(() => at.stop());
  const settled = () => at.page.waitForFunction(() => newsmarkKey.getState(globalThis.editor?.state)?.stale === false);
  const state = (text) => at.page.evaluate((text) => list(editor.state).find((each) => each.text === text)?.state, text);

  it("marks, accepts and rejects by commands, and follows what is typed", async () => {
    await at.page.waitForFunction(() => globalThis.editor);
    await settled();
    const id = (text) => at.page.evaluate((text) => list(editor.state).find((each) => each.text === text).id, text);
    assert.equal(await at.page.evaluate((id) => editor.commands.acceptFinding(id), await id("Ruth Salgado")), true);
    await settled();
    assert.equal(await state("Ruth Salgado"), "accepted");
    await at.page.evaluate((id) => editor.chain().rejectFinding(id).run(), await id("$48.5 million"));
    await settled();
    assert.equal(await state("$48.5 million"), undefined);
    await at.page.evaluate(() => editor.commands.insertContentAt(editor.state.doc.content.size - 1, " Governor Ilse Novak said no."));
    await settled();
    assert.equal(await state("Ilse Novak"), "suggested");
    assert.equal(await state("Ruth Salgado"), "accepted");
    assert.equal(await at.page.evaluate(() => editor.commands.acceptFinding("m999")), false);
    assert.deepEqual(at.errors, []);
  });
});

describe("CKEditor 5 with the recipe", () => {
  let at;
  before(async () => (at = await openEditor("ckeditor")));
  after(() => at.stop());
  const person = (name) => at.page.locator(".ck-content .newsmark-person", { hasText: name }).first();

  it("marks names, quotes and claims, and leaves the data as they are", async () => {
    await person("Adela Brandt").waitFor();
    for (const kind of ["claim", "quote"]) await at.page.locator(`.ck-content .newsmark-${kind}`).first().waitFor();
    assert.equal(await at.page.evaluate(() => editor.getData()), await at.page.evaluate(() => before));
    assert.deepEqual(await at.page.evaluate(() => seen.errors), []);
  });

  it("finds what is typed, marks included in no step of undo", async () => {
    await at.page.evaluate(() => editor.model.change((writer) => writer.insertText(" Governor Ilse Novak said no.", editor.model.document.getRoot().getChild(5), "end")));
    await person("Ilse Novak").waitFor();
    await at.page.evaluate(() => editor.execute("undo"));
    assert.equal(await at.page.evaluate(() => editor.getData()), await at.page.evaluate(() => before));
    assert.deepEqual(at.errors, []);
  });
});

describe("TinyMCE with the recipe", () => {
  let at;
  before(async () => (at = await openEditor("tinymce")));
  after(() => at.stop());
  const painted = (kind) => at.page.evaluate((kind) => [...(editor.getWin().CSS.highlights.get(`newsmark-${kind}`) ?? [])].map(String), kind);
  const waitFor = (kind, text) =>
    at.page.waitForFunction(([kind, text]) => [...(globalThis.editor?.getWin()?.CSS.highlights.get(`newsmark-${kind}`) ?? [])].some((range) => String(range) === text), [kind, text]);

  it("paints names, quotes and claims, and leaves content and undo as they are", async () => {
    await waitFor("mention", "Adela Brandt");
    for (const kind of ["claim", "quote"]) assert.ok((await painted(kind)).length > 0, kind);
    assert.equal(await at.page.evaluate(() => editor.getContent()), await at.page.evaluate(() => before));
    assert.equal(await at.page.evaluate(() => editor.undoManager.hasUndo()), false);
    assert.deepEqual(await at.page.evaluate(() => seen.errors), []);
  });

  it("moves with edits and finds what is typed", async () => {
    await at.page.evaluate(() => {
      editor.selection.setCursorLocation(editor.getBody().lastChild, editor.getBody().lastChild.childNodes.length);
      editor.insertContent(" Governor Ilse Novak said no.");
    });
    await waitFor("mention", "Ilse Novak");
    assert.ok((await painted("mention")).includes("Adela Brandt"));
    assert.deepEqual(at.errors, []);
  });
});

describe("the WordPress block editor with the recipe", () => {
  let at;
  before(async () => (at = await openEditor("wordpress")));
  after(() => at.stop());
  const marked = (text) => at.page.locator("#editor mark.annotation-text-newsmark", { hasText: text }).first().waitFor();
  const saved = () => at.page.evaluate(() => serialize(data.select("core/block-editor").getBlocks()));

  it("marks the words that were found, formatted ones too, and saves none of it", async () => {
    for (const text of ["Adela Brandt", "$48.5 million"]) await marked(text);
    assert.ok(await at.page.locator("#editor mark.annotation-text-newsmark strong", { hasText: "Ruth" }).count());
    const content = await saved();
    assert.match(content, /<strong>Ruth<\/strong> Salgado/);
    assert.doesNotMatch(content, /mark|annotation/);
  });

  it("finds what is typed", async () => {
    await at.page.locator("#editor p").last().click();
    await at.page.keyboard.press("Control+End");
    await at.page.keyboard.type(" Governor Ilse Novak said no.");
    await marked("Ilse Novak");
    assert.match(await saved(), / Governor Ilse Novak said no\.<\/p>/);
    assert.deepEqual([at.errors, await at.page.evaluate(() => seen.errors)], [[], []]);
  });
});
