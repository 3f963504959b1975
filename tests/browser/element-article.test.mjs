// <news-mark> over an article of the host: what is painted, and that nothing of the host's is changed.

import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { annotated, define, heard, highlighted, inPhase, openElementPage, startElement } from "./element-page.mjs";

let at;
before(async () => (at = await startElement()));
after(() => at.stop());

/** Everything in the article, with its shadow tree. */
const inner = (page) => page.evaluate(() => document.querySelector("article").getHTML({ serializableShadowRoots: true }));

/** Keeps the nodes of the article, to be compared later. */
const keepNodes = (page) =>
  page.evaluate(() => {
    window.nodesOf = () => {
      const walker = document.createTreeWalker(document.querySelector("article"));
      const nodes = [];
      while (walker.nextNode()) nodes.push(walker.currentNode);
      return nodes;
    };
    window.kept = window.nodesOf();
  });

const sameNodes = (page) =>
  page.evaluate(() => {
    const now = window.nodesOf();
    return now.length === window.kept.length && now.every((node, index) => node === window.kept[index]);
  });

describe("painted as highlights", () => {
  it("the article's DOM is never touched", async () => {
    const { page, seen } = await openElementPage(at, "article.html");
    const whole = await page.evaluate(() => document.body.getHTML({ serializableShadowRoots: true }));
    await keepNodes(page);
    await annotated(page);
    assert.equal(await page.evaluate(() => document.body.getHTML({ serializableShadowRoots: true })), whole);
    assert.ok(await sameNodes(page));
    await page.evaluate(() => document.querySelector("news-mark").select("m0"));
    assert.equal(await page.evaluate(() => document.body.getHTML({ serializableShadowRoots: true })), whole);
    await page.evaluate(() => document.querySelector("news-mark").replaceWith(document.querySelector("article")));
    await page.waitForFunction(() => CSS.highlights.size === 0);
    assert.ok(await sameNodes(page));
    assert.deepEqual([seen.errors, seen.violations], [[], []]);
  });

  it("words are found across the host's elements, and not in what is no prose", async () => {
    const { page } = await openElementPage(at, "article.html");
    await annotated(page);
    const words = await highlighted(page);
    assert.deepEqual(words.person, ["Mayor ", "Adela", " Brandt", "Tomas Okafor", "Okafor", "Grace Mbeki", "Brandt"]);
    assert.deepEqual(words.quote, ["We spent ", "$48.5 million", " on ", "six", " boats,"]);
    assert.ok(words.place.includes("Harbor City") || words.place.includes("Canada"));
    const [{ text, annotations }] = await heard(page, "ready");
    assert.ok(annotations.mentions.every(({ start, end, text: own }) => text.slice(start, end) === own));
    assert.ok(!text.includes("Hidden") && !text.includes("Ingrid"));
  });

  it("other highlights of the page stay when ours go", async () => {
    const { page } = await openElementPage(at, "article.html");
    await page.evaluate(() => CSS.highlights.set("of-the-host", new Highlight()));
    await annotated(page);
    await page.evaluate(() => document.querySelector("news-mark").remove());
    assert.deepEqual(await page.evaluate(() => [...CSS.highlights.keys()]), ["of-the-host"]);
  });
});

describe("painted as marks", () => {
  const open = async () => {
    const opened = await openElementPage(at, "article.html");
    await opened.page.evaluate(() => document.querySelector("news-mark").setAttribute("painting", "mark"));
    return opened;
  };

  it("the text stays as it is, and the DOM is put back as it was, node for node", async () => {
    const { page, seen } = await open();
    const html = await inner(page);
    const text = await page.evaluate(() => document.querySelector("article").textContent);
    await keepNodes(page);
    await annotated(page);
    assert.ok((await page.locator("mark[data-newsmark]").count()) > 10);
    assert.equal(await page.evaluate(() => document.querySelector("article").textContent), text);
    await page.evaluate(() => document.querySelector("news-mark").setAttribute("painting", "highlight"));
    await page.waitForFunction(() => CSS.highlights.size > 0);
    assert.equal(await inner(page), html);
    assert.ok(await sameNodes(page));
    assert.deepEqual([seen.errors, seen.violations], [[], []]);
  });

  it("marks go when the element goes", async () => {
    const { page } = await open();
    const html = await inner(page);
    await annotated(page);
    assert.notEqual(await inner(page), html);
    await page.evaluate(() => document.querySelector("news-mark").replaceWith(document.querySelector("article")));
    assert.equal(await inner(page), html);
  });

  it("a host that writes into marked words keeps what it has written", async () => {
    const { page } = await open();
    await annotated(page);
    await page.evaluate(() => {
      const mark = [...document.querySelectorAll('mark[data-newsmark="person"]')].find(({ textContent }) => textContent === "Tomas Okafor");
      mark.firstChild.data = "Grace Mbeki";
    });
    await page.waitForFunction(() => document.querySelector("news-mark").annotations.mentions.some(({ text, start }) => text === "Grace Mbeki" && start < 160));
    await page.evaluate(() => document.querySelector("news-mark").setAttribute("kinds", ""));
    await page.locator("mark[data-newsmark]").first().waitFor({ state: "detached" });
    assert.equal(await page.locator("figcaption").innerHTML(), "Grace Mbeki, file photo.");
  });
});

describe("attributes", () => {
  it("kinds and labels choose what is painted", async () => {
    const { page } = await openElementPage(at, "article.html");
    await page.evaluate(() => {
      document.querySelector("news-mark").setAttribute("kinds", "entities");
      document.querySelector("news-mark").setAttribute("labels", "person place");
    });
    await annotated(page);
    assert.deepEqual(Object.keys(await highlighted(page)).sort(), ["person", "place"]);
    await page.evaluate(() => document.querySelector("news-mark").setAttribute("kinds", "quotes"));
    await page.waitForFunction(() => CSS.highlights.has("newsmark-quote") && CSS.highlights.size === 1);
  });

  it("a theme decides over the reader's colour scheme", async () => {
    const { page } = await openElementPage(at, "article.html", { context: { colorScheme: "dark" } });
    await page.evaluate(() => document.querySelector("news-mark").setAttribute("theme", "light"));
    await annotated(page);
    const paper = page.locator("news-mark-panel .panel");
    assert.equal(await paper.evaluate((panel) => getComputedStyle(panel).backgroundColor), "rgb(255, 255, 255)");
    await page.evaluate(() => document.querySelector("news-mark").setAttribute("theme", "dark"));
    await page.waitForFunction(() => getComputedStyle(document.querySelector("news-mark-panel").shadowRoot.querySelector(".panel")).backgroundColor === "rgb(27, 29, 33)");
  });
});

describe("the host changes its article", () => {
  it("the annotations follow, with what was decided", async () => {
    const { page } = await openElementPage(at, "article.html");
    await annotated(page);
    await page.evaluate(() => {
      const article = document.querySelector("news-mark");
      const { start, end } = article.annotations.mentions.find(({ text }) => text === "Denmark");
      return article.decide({ action: "accept", targets: [{ kind: "mention", spans: [[start, end]] }] }).then(() => {});
    });
    await page.evaluate(() => document.querySelector("h1").after(Object.assign(document.createElement("p"), { textContent: "Ingrid Solheim came on December 3." })));
    await page.waitForFunction(() => document.querySelector("news-mark").annotations.mentions.some(({ text }) => text === "Ingrid Solheim"));
    assert.ok((await highlighted(page)).person.includes("Ingrid Solheim"));
    const judged = await page.evaluate(() => {
      const { annotations, judgements } = document.querySelector("news-mark").reviewed;
      return Object.entries(judgements).map(([id, { state }]) => [annotations.mentions.find((mention) => mention.id === id).text, state]);
    });
    assert.deepEqual(judged, [["Denmark", "accepted"]]);
  });

  it("a selection that has gone with its words is told of", async () => {
    const { page } = await openElementPage(at, "article.html");
    await annotated(page);
    await page.evaluate(() => {
      const article = document.querySelector("news-mark");
      article.select(article.annotations.mentions.find(({ text }) => text === "Denmark").id);
      const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) walker.currentNode.data = walker.currentNode.data.replaceAll("Denmark", "nowhere");
    });
    const [{ id, from }, gone] = await heard(page, "select", 2);
    assert.match(id, /^m\d+$/);
    assert.equal(from, "program");
    assert.deepEqual(gone, { id: null, from: "analysis" });
  });

  it("an article that comes late is annotated, and an empty one is told of", async () => {
    const { page } = await openElementPage(at, "many.html");
    await define(page);
    await page.evaluate(() => document.querySelector("main").append(Object.assign(document.createElement("news-mark"), { id: "article" })));
    const [{ code }] = await heard(page, "error");
    assert.equal(code, "text-empty");
    await page.evaluate(() => document.querySelector("news-mark").append("Brandt lives in Canada."));
    await inPhase(page, "ready");
    assert.deepEqual(await highlighted(page), { person: ["Brandt"], place: ["Canada"] });
  });
});

describe("a click in the article", () => {
  for (const painting of ["highlight", "mark"]) {
    it(`selects the narrowest annotation there (${painting})`, async () => {
      const { page } = await openElementPage(at, "article.html");
      await page.evaluate((painting) => document.querySelector("news-mark").setAttribute("painting", painting), painting);
      await annotated(page);
      const place = await page.evaluate(() => {
        const walker = document.createTreeWalker(document.querySelector("article"), NodeFilter.SHOW_TEXT);
        while (walker.nextNode() && !walker.currentNode.data.includes("Denmark"));
        const range = document.createRange();
        range.setStart(walker.currentNode, 0);
        range.setEnd(walker.currentNode, 7);
        walker.currentNode.parentElement.scrollIntoView({ block: "center" });
        const { x, y, width, height } = range.getBoundingClientRect();
        return [x + width / 2, y + height / 2];
      });
      await page.mouse.click(...place);
      const [{ kind, annotation, from }] = await heard(page, "select");
      assert.deepEqual([kind, annotation.text, from], ["mention", "Denmark", "article"]);
      await page.mouse.click(5, 5);
    });
  }
});
