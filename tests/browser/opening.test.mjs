// Pastes and files of every kind become paragraphs, and nothing in them runs.

import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { docx } from "./fixtures/docx.mjs";
import { STORY, openPage, openStory, pasteHtml, shown, start } from "./setup.mjs";

let at;
before(async () => (at = await start()));
after(() => at.stop());

const articleOf = (page) => page.evaluate(async () => (await import("./app/workspace.js")).session.text);

async function pasted(html, plain = "plain text of it") {
  const { page, seen } = await openPage(at, { fake: true });
  await pasteHtml(page, html, plain);
  await shown(page);
  return { text: await articleOf(page), page, seen };
}

async function chosen(name, content, mimeType = "") {
  const { page, seen } = await openPage(at, { fake: true });
  await page.setInputFiles("#file", { name, mimeType, buffer: Buffer.from(content) });
  return { page, seen };
}

async function opened(name, content) {
  const { page, seen } = await chosen(name, content);
  await shown(page);
  assert.deepEqual([seen.errors, seen.violations], [[], []]);
  return { page, text: await articleOf(page) };
}

describe("a paste keeps the paragraphs and drops the rest", () => {
  it("of Word", async () => {
    const { text, seen } = await pasted(`<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal{margin:0}</style></head>
      <body lang=EN-GB style='word-wrap:break-word'><!--StartFragment--><h1>Ferry Plan<o:p></o:p></h1>
      <p class=MsoNormal><span style='mso-bookmark:a'>The mayor,
      Adela Brandt, spoke.</span><o:p></o:p></p><p class=MsoNormal><o:p>&nbsp;</o:p></p>
      <p class=MsoListParagraph><![if !supportLists]><span style='mso-list:Ignore'>·<span>&nbsp; </span></span><![endif]>Six&nbsp;boats</p><!--EndFragment--></body></html>`);
    assert.equal(text, "Ferry Plan\n\nThe mayor, Adela Brandt, spoke.\n\nSix\u00a0boats");
    assert.deepEqual(seen.violations, []);
  });

  it("of Google Docs", async () => {
    const { text } = await pasted(`<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-1"><h1 dir="ltr"><span style="white-space:pre-wrap;">Ferry Plan</span></h1><p dir="ltr"><span style="white-space:pre-wrap;">One </span><span style="font-weight:700;white-space:pre-wrap;">bold</span><span style="white-space:pre-wrap;"> word.</span></p><br /><ul><li dir="ltr"><p dir="ltr" role="presentation"><span>First</span></p></li><li><p>Second</p></li></ul></b>`);
    assert.equal(text, "Ferry Plan\n\nOne bold word.\n\nFirst\n\nSecond");
  });

  it("of a web page", async () => {
    const { text } = await pasted(`<nav>Home</nav><article><h2>Ferry
      Plan</h2><p>A <a href="/x">link</a>, an <img src="/pixel.png" alt="image"> and a<br>line.</p><script>alert(1)</script><style>p{}</style><!-- note --><p hidden>unseen</p><p style="display: none">unseen</p><table><tr><td>12</td><td>boats</td></tr></table></article>`);
    assert.equal(text, "Ferry Plan\n\nA link, an and a\nline.\n\n12 boats");
  });

  it("and takes the plain text where the HTML says nothing of paragraphs", async () => {
    const { text } = await pasted("<span>one line</span>", "two\nlines");
    assert.equal(text, "two\nlines");
  });
});

describe("a hostile paste", () => {
  it("runs nothing, loads nothing and leaves only its text", async () => {
    const hostile = `<p>Brandt <img src=x onerror="window.hit=1"> spoke.</p><script>window.hit=2</script><svg onload="window.hit=3"><p>in svg</p></svg>
      <iframe srcdoc="<script>parent.hit=4</script>"></iframe><a href="javascript:window.hit=5">link</a><p>&lt;img src=x onerror=window.hit=6&gt;</p>
      <style>@import url(/stolen.css)</style><link rel=stylesheet href=/stolen.css><template><p>hidden</p></template><p style="background:url(/stolen.png)">end</p>`;
    const { text, page, seen } = await pasted(hostile);
    assert.equal(text, "Brandt spoke.\n\nlink\n\n<img src=x onerror=window.hit=6>\n\nend");
    assert.equal(await page.evaluate(() => window.hit), undefined);
    assert.deepEqual(seen.requests.filter((url) => /stolen|\/x$/.test(url)), []);
    assert.deepEqual([seen.errors, seen.violations], [[], []]);
  });

  it("of elements in a hundred thousand others is read", async () => {
    const deep = `${"<div>".repeat(100_000)}<p>Brandt spoke.</p>`;
    const { text, seen } = await pasted(deep);
    assert.equal(text, "Brandt spoke.");
    assert.deepEqual(seen.errors, []);
  });
});

describe("a file", () => {
  it("of text is read as UTF-8, UTF-16 or windows-1252", async () => {
    const words = "Café “Brandt” spoke.";
    const utf16 = Buffer.from(`\ufeff${words}`, "utf16le");
    const big = Buffer.from(utf16).swap16();
    const western = Buffer.from([0x43, 0x61, 0x66, 0xe9, 0x20, 0x93, ...Buffer.from("Brandt"), 0x94, ...Buffer.from(" spoke.")]);
    for (const bytes of [Buffer.from(words), Buffer.from(`\ufeff${words}`), utf16, big, western]) {
      assert.equal((await opened("story.txt", bytes)).text, words);
    }
  });

  it("of Markdown loses its marks", async () => {
    const { text } = await opened("story.md", "# Ferry Plan\n\nThe **mayor** [spoke](https://example.org/x).\nAgain.\n\n- one\n- two\n\n<script>window.hit=1</script>\n");
    assert.equal(text, "Ferry Plan\n\nThe mayor spoke. Again.\n\none\ntwo");
  });

  it("of HTML is read in the encoding that it names, its article alone", async () => {
    const html = Buffer.from('<meta charset="iso-8859-1"><title>t</title><header>Menu</header><main><h1>Ferry</h1><p>Caf\xe9</p></main><footer>Foot</footer>', "latin1");
    assert.equal((await opened("story.html", html)).text, "Ferry\n\nCafé");
  });

  it("of Word is read, and gives the document its name", async () => {
    const { page, text } = await opened("The story.docx", docx(["Ferry Plan", "Brandt & Okafor spoke."]));
    assert.equal(text, "Ferry Plan\n\nBrandt & Okafor spoke.");
    assert.equal(await page.inputValue("#document-title"), "The story");
  });

  it("is opened when it is dropped anywhere on the page", async () => {
    const { page } = await openStory(at);
    await page.evaluate(() => {
      const data = new DataTransfer();
      data.items.add(new File(["Okafor spoke."], "dropped.txt"));
      for (const type of ["dragover", "drop"]) {
        document.querySelector("#pane").dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }));
      }
    });
    await page.locator("#pane", { hasText: "Okafor spoke." }).waitFor();
    assert.equal(await page.locator("body[data-dragging]").count(), 0);
  });

  for (const [what, name, content, code, says] of [
    ["a picture", "story.txt", [0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1], "file-unknown", /cannot be read here/],
    ["a PDF", "story.pdf", "%PDF-1.7", "file-unknown", /cannot be read here/],
    ["an old .doc file", "story.doc", [0xd0, 0xcf, 0x11, 0xe0, 0xa1], "file-unknown", /cannot be read here/],
    ["a broken .docx file", "story.docx", "PK\u0003\u0004 broken", "file-unreadable", /cannot be read/],
    ["an empty file", "story.txt", " \n", "file-empty", /no text/],
  ]) {
    it(`that cannot be read, ${what}, says why (${code})`, async () => {
      const { page } = await chosen(name, typeof content === "string" ? content : Uint8Array.from(content));
      await page.locator("#problem").waitFor();
      assert.match(await page.locator("#problem").textContent(), says);
      assert.equal(await page.locator("#problem .code").textContent(), code);
    });
  }

  it("of Word that unpacks to more than any memory is refused", async () => {
    const file = docx(["Brandt spoke."]);
    const entry = file.lastIndexOf("PK\u0001\u0002");
    file.writeUInt32LE(0xfffffff0, entry + 24);
    const { page } = await chosen("story.docx", file);
    await page.locator("#problem .code", { hasText: "file-too-large" }).waitFor();
  });

  it("that is too large says how large one may be", async () => {
    const { page } = await openPage(at, { fake: true });
    await page.evaluate(async () => {
      const { readFile } = await import("./app/opening/read-file.js");
      const file = { name: "big.txt", size: 70 * 1024 * 1024 };
      window.refused = await readFile(file, { signal: new AbortController().signal }).catch(({ code, message }) => `${code}: ${message}`);
    });
    assert.equal(await page.evaluate(() => window.refused), "file-too-large: big.txt has 70 MB; the limit is 64 MB.");
  });
});

describe("a file of annotations", () => {
  const review = (changes = {}) => ({ format: "newsmark-review", version: 1, title: "Ferries", text: STORY, options: { offsets: "utf16" }, scale: ["False", "True"], decisions: [], ...changes });

  it("opens with its decisions, under its title", async () => {
    const decisions = [{ at: "2026-01-01T00:00:00Z", by: "A", action: "note", target: { kind: "mention", spans: [[36, 50]] }, note: "n" }];
    const { page, text } = await opened("r.newsmark.json", JSON.stringify(review({ decisions })));
    assert.equal(text, STORY);
    assert.equal(await page.inputValue("#document-title"), "Ferries");
    assert.equal(await page.evaluate(async () => (await import("./app/workspace.js")).session.review.decisions.length), 1);
  });

  it("tells piece by piece what could not be read, as text", async () => {
    const notes = [{ code: "orphaned", message: "<img src=x onerror=window.hit=1>", place: "items[3].target" }];
    const { page } = await chosen("r.jsonld", JSON.stringify({ fake: { review: review(), report: { read: { mentions: 1, quotes: 0, claims: 2 }, notes } } }));
    await page.locator("#report-dialog[open]").waitFor();
    assert.match(await page.locator("#report-summary").textContent(), /1 name, 0 quotes and 2 claims\. One thing needs a look/);
    assert.match(await page.locator("#report-notes").textContent(), /<img src=x onerror=window.hit=1>items\[3\]\.target · orphaned/);
    assert.equal(await page.evaluate(() => window.hit), undefined);
  });

  it("that does not hold its article takes the one that is open", async () => {
    const { page } = await chosen("r.jsonld", JSON.stringify({ fake: "text-missing" }));
    await page.locator("#problem", { hasText: "Open the article first" }).waitFor();
    const story = await openStory(at);
    await story.page.setInputFiles("#file", { name: "r.jsonld", mimeType: "", buffer: Buffer.from(JSON.stringify({ fake: "text-missing" })) });
    await story.page.waitForFunction(async () => (await import("./app/workspace.js")).session.review.title === "with the text given");
  });

  for (const [what, content] of [
    ["is no JSON", "{ nothing"],
    ["has other things in it", '{"__proto__": {"polluted": 1}, "a": [[[[[]]]]]}'],
  ]) {
    it(`that ${what} says so and leaves what was open`, async () => {
      const { page } = await openStory(at);
      await page.setInputFiles("#file", { name: "r.json", mimeType: "", buffer: Buffer.from(content) });
      await page.locator("#problem", { hasText: "no annotations that can be read" }).waitFor();
      assert.equal(await page.locator("#pane").isVisible(), true);
      assert.equal(await articleOf(page), STORY);
      assert.equal(await page.evaluate(() => ({}).polluted), undefined);
    });
  }
});
