// <news-mark> among others, moved, removed, and when the engine fails.

import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { annotated, define, heard, highlighted, inPhase, openElementPage, startElement } from "./element-page.mjs";

let at;
before(async () => (at = await startElement()));
after(() => at.stop());

/** Appends an element with a text of its own inside. */
const append = (page, id, html) =>
  page.evaluate(
    ([id, html]) => {
      const article = Object.assign(document.createElement("news-mark"), { id });
      article.setHTMLUnsafe(html);
      document.querySelector("main").append(article);
    },
    [id, html],
  );

describe("ten elements on one page", () => {
  it("share one engine, and each has its own highlights and review", async () => {
    const { page, seen } = await openElementPage(at, "many.html");
    for (let i = 0; i < 10; i++) await append(page, `a${i}`, `<p>Brandt paid $${i + 1} million to Canada.</p>`);
    await define(page);
    for (let i = 0; i < 10; i++) await inPhase(page, "ready", `a${i}`);
    assert.equal(seen.requests.filter((url) => url.endsWith("/engine/worker.js")).length, 1);
    assert.equal(page.workers().length, 1);
    assert.equal((await highlighted(page)).person.length, 10);
    await page.evaluate(() => document.querySelector("#a3").decide({ action: "reject", targets: [{ kind: "mention", spans: [[0, 6]] }] }).then(() => {}));
    await page.waitForFunction(() => CSS.highlights.get("newsmark-person").size === 9);
    assert.deepEqual(await page.evaluate(() => ["#a3", "#a4"].map((id) => document.querySelector(id).review.decisions.length)), [1, 0]);
    await page.evaluate(() => document.querySelector("#a5").remove());
    assert.equal((await highlighted(page)).person.length, 8);
    assert.deepEqual(seen.errors, []);
  });
});

describe("removed and put back", () => {
  it("the engine ends when no element has needed it for a while", async () => {
    const { page } = await openElementPage(at, "many.html");
    await append(page, "article", "<p>Brandt lives in Canada.</p>");
    await annotated(page);
    assert.equal(page.workers().length, 1);
    const closed = page.workers()[0].waitForEvent("close");
    await page.evaluate(() => document.querySelector("news-mark").remove());
    await closed;
  });

  it("it is annotated again with the same engine, and keeps its review", async () => {
    const { page, seen } = await openElementPage(at, "article.html");
    await annotated(page);
    await page.evaluate(() => {
      const { start, end } = document.querySelector("news-mark").annotations.mentions[0];
      return document.querySelector("news-mark").decide({ action: "reject", targets: [{ kind: "mention", spans: [[start, end]] }] }).then(() => {});
    });
    await page.evaluate(() => {
      window.taken = document.querySelector("news-mark");
      window.taken.remove();
    });
    assert.deepEqual([await highlighted(page), await page.evaluate(() => window.taken.phase)], [{}, "waiting"]);
    assert.equal(await page.evaluate(() => document.adoptedStyleSheets.length), 0);
    await page.evaluate(() => document.querySelector("main").append(window.taken));
    await inPhase(page, "ready");
    assert.ok((await highlighted(page)).person.length > 0);
    assert.equal(await page.evaluate(() => document.querySelector("news-mark").reviewed.rejected.length), 1);
    assert.equal(seen.requests.filter((url) => url.endsWith("/engine/worker.js")).length, 1);
  });

  for (const painting of ["highlight", "mark"]) {
    it(`moved while it is analysed, it is annotated once at its new place (${painting})`, async () => {
      const { page, seen } = await openElementPage(at, "many.html");
      await append(page, "article", "<p>BUSY 300 and Brandt lives in Canada.</p>");
      await page.evaluate((painting) => document.querySelector("news-mark").setAttribute("painting", painting), painting);
      await define(page);
      await inPhase(page, "analysing");
      await page.evaluate(() => {
        const place = document.body.appendChild(document.createElement("section"));
        place.append(document.querySelector("news-mark"));
      });
      await inPhase(page, "ready");
      assert.equal((await heard(page, "ready")).length, 1);
      assert.equal(await page.locator("section p").innerText(), "BUSY 300 and Brandt lives in Canada.");
      const painted = painting === "mark" ? await page.locator("mark[data-newsmark=person]").allInnerTexts() : (await highlighted(page)).person;
      assert.deepEqual(painted, ["Brandt"]);
      assert.deepEqual([seen.errors, await page.evaluate(() => window.heard.filter(({ name }) => name === "error").length)], [[], 0]);
    });
  }

  it("in a shadow tree it is painted and selected as well", async () => {
    const { page } = await openElementPage(at, "many.html");
    await define(page);
    await page.evaluate(() => {
      const root = document.querySelector("main").attachShadow({ mode: "open" });
      root.setHTMLUnsafe("<news-mark><p>Brandt lives in Canada.</p></news-mark><news-mark-panel></news-mark-panel>");
      window.article = root.querySelector("news-mark");
    });
    await page.waitForFunction(() => window.article.phase === "ready");
    assert.equal(await page.evaluate(() => window.article.getRootNode().adoptedStyleSheets.length), 1);
    const box = await page.locator("news-mark p").boundingBox();
    await page.mouse.click(box.x + 10, box.y + box.height / 2);
    const [{ annotation }] = await heard(page, "select");
    assert.equal(annotation.text, "Brandt");
  });
});

describe("a text in place of an article", () => {
  it("is shown as it is, with offsets into it, and never as HTML", async () => {
    const { page } = await openElementPage(at, "many.html");
    await append(page, "article", "<p>The article inside.</p>");
    await define(page);
    const text = "Brandt <b>paid</b>\r\n\r\n  $3 million \uD800 to Canada.";
    await page.evaluate((text) => (document.querySelector("news-mark").text = text), text);
    await page.waitForFunction(() => document.querySelector("news-mark").annotations?.mentions.length === 3);
    assert.equal(await page.evaluate(() => document.querySelector("news-mark").text), text);
    const shown = await page.evaluate(() => [document.querySelector("news-mark").shadowRoot.querySelector(".text").textContent, document.querySelector("news-mark").shadowRoot.querySelectorAll("b").length]);
    assert.deepEqual(shown, [text, 0]);
    const cut = await page.evaluate(() => document.querySelector("news-mark").annotations.mentions.map(({ start, end }) => document.querySelector("news-mark").text.slice(start, end)));
    assert.deepEqual(cut, ["Brandt", "$3 million", "Canada"]);
    assert.ok(!(await page.locator("news-mark > p").isVisible()));
    await page.evaluate(() => (document.querySelector("news-mark").text = null));
    await page.locator("news-mark > p").waitFor();
  });

  it("has marks that a host can style as parts", async () => {
    const { page } = await openElementPage(at, "many.html");
    await define(page);
    await page.evaluate(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync("news-mark::part(mark-person) { color: rgb(9, 8, 7); }");
      document.adoptedStyleSheets.push(sheet);
      document.querySelector("main").append(Object.assign(document.createElement("news-mark"), { id: "article", text: "Brandt lives in Canada." }));
    });
    await inPhase(page, "ready");
    assert.equal(await page.locator("news-mark mark[data-newsmark=person]").evaluate((mark) => getComputedStyle(mark).color), "rgb(9, 8, 7)");
  });
});

describe("styles", () => {
  it("of the host do not reach the marks and the panel, and ours do not reach the host", async () => {
    const { page } = await openElementPage(at, "article.html");
    await page.evaluate(() => document.querySelector("news-mark").setAttribute("painting", "mark"));
    const ofHost = () => page.evaluate(() => [...document.querySelectorAll("h1, p, table, li, figcaption, article mark:not([data-newsmark])")].map((each) => ["color", "display", "font", "background-color", "margin"].map((name) => getComputedStyle(each).getPropertyValue(name))));
    const plain = await ofHost();
    await annotated(page);
    assert.deepEqual(await ofHost(), plain);
    const mark = await page.locator("mark[data-newsmark=person]").first().evaluate((each) => [getComputedStyle(each).display, getComputedStyle(each).padding, getComputedStyle(each).backgroundColor]);
    assert.deepEqual(mark, ["inline", "0px", "rgba(0, 0, 0, 0)"]);
    const panel = await page.locator("news-mark-panel button.choose").first().evaluate((each) => [getComputedStyle(each).textTransform, getComputedStyle(each).letterSpacing, getComputedStyle(each).color]);
    assert.deepEqual(panel, ["none", "normal", "rgb(28, 29, 32)"]);
  });

  it("a host sets colours by variables", async () => {
    const { page } = await openElementPage(at, "article.html");
    await page.evaluate(() => document.documentElement.style.setProperty("--newsmark-paper", "rgb(1, 2, 3)"));
    await annotated(page);
    assert.equal(await page.locator("news-mark-panel .panel").evaluate((panel) => getComputedStyle(panel).backgroundColor), "rgb(1, 2, 3)");
  });
});

describe("when the engine fails", () => {
  const gone = (page) => page.context().route(/newsmark.*\.wasm|\/pkg\//, (route) => route.fulfill({ status: 404 }));

  for (const painting of ["highlight", "mark"]) {
    it(`not found: an error with a code, and the article untouched (${painting})`, async () => {
      const { page, seen } = await openElementPage(at, "article.html", { fake: false, before: gone });
      await page.evaluate((painting) => document.querySelector("news-mark").setAttribute("painting", painting), painting);
      const html = await page.evaluate(() => document.body.getHTML({ serializableShadowRoots: true }));
      await define(page);
      const [{ code, message }] = await heard(page, "error");
      assert.equal(code, "engine-unavailable");
      assert.equal(await page.evaluate(() => document.body.getHTML({ serializableShadowRoots: true })), html);
      assert.ok((await page.locator("news-mark-panel [role=status]").innerText()).includes(message));
      assert.deepEqual(seen.errors, []);
    });
  }

  it("a text it crashes on is told of; the next change is analysed", async () => {
    const { page } = await openElementPage(at, "many.html");
    await append(page, "article", "<p>TRAP for Brandt.</p>");
    await define(page);
    assert.equal((await heard(page, "error"))[0].code, "engine-crashed");
    assert.deepEqual(await highlighted(page), {});
    await page.evaluate(() => (document.querySelector("news-mark p").textContent = "Brandt is well."));
    await inPhase(page, "ready");
    assert.deepEqual(await highlighted(page), { person: ["Brandt"] });
  });

  it("a review that cannot be one is refused at once", async () => {
    const { page } = await openElementPage(at, "article.html");
    await annotated(page);
    const codes = await page.evaluate(() =>
      [{}, { format: "newsmark-review", decisions: [], options: { offsets: "byte" } }].map((review) => {
        try {
          document.querySelector("news-mark").review = review;
        } catch (error) {
          return error.code;
        }
      }),
    );
    assert.deepEqual(codes, ["invalid-review", "invalid-review"]);
    await inPhase(page, "ready");
  });
});
