// Another program finds what the export says: Apache Annotator's readers of quote and position
// selectors, over the article as a page would hold it.

import assert from "node:assert/strict";
import { test } from "node:test";

import { textPositionSelectorMatcher, textQuoteSelectorMatcher } from "@apache-annotator/selector";

import { annotate, exportReview, importReview } from "./engine.mjs";
import { articles } from "./texts.mjs";

const ODD = [
  "👩‍🚒 said \"we 👨‍👩‍👧 won 12 cups,\" Ada 🇳🇴 Moss added on 3 March 👍🏽.",
  "Jose\u0301 Pen\u0303a said that 40 cafe\u0301s closed in May 2024.\r\n\r\nHe left.\r\n",
  "قالت الوزيرة Ada Moss إن 12 شخصا ماتوا.\n\n\u202e\"No,\" she said in Oslo.\u202c שלום",
  "\u{10ffff}\"We warned them,\" said Ada Moss, \"and 5 people 𝒜 died,\" she added.",
];

/** `text` in one piece, as Apache Annotator walks through it. */
function chunker(text) {
  const chunk = { data: text };
  return {
    currentChunk: chunk,
    nextChunk: () => null,
    previousChunk: () => null,
    precedesCurrentChunk: () => false,
  };
}

async function places(matcher, text) {
  const found = [];
  for await (const { startIndex, endIndex } of matcher(chunker(text))) {
    found.push([startIndex, endIndex]);
  }
  return found;
}

function review(text, decisions = []) {
  const options = { offsets: "utf16" };
  return { format: "newsmark-review", version: 1, title: "", text, options, decisions };
}

function* targets(text) {
  const { first } = JSON.parse(exportReview(review(text), "web-annotation"));
  for (const { target } of first.items) yield* [target].flat();
}

/** The places that the engine itself gives, in UTF-16 code units. */
function own(text) {
  const { mentions, quotes, claims } = annotate(text);
  const pieces = [...mentions, ...claims].map(({ start, end }) => [start, end]);
  return [...pieces, ...quotes.flatMap(({ content }) => content)].map(String).sort();
}

for (const [name, texts] of Object.entries({ articles, "odd texts": () => ODD })) {
  test(`${name}: quote and position selectors lead to the annotations`, async () => {
    for (const text of texts()) {
      const found = [];
      for (const { selector: [quote, position] } of targets(text)) {
        const [place, ...others] = await places(textPositionSelectorMatcher(position), text);
        assert.deepEqual(others, []);
        assert.equal(text.slice(...place), quote.exact);
        const quoted = await places(textQuoteSelectorMatcher(quote), text);
        assert.ok(quoted.map(String).includes(String(place)), JSON.stringify(quote));
        found.push(String(place));
      }
      assert.ok(found.length > 0, text);
      assert.deepEqual(found.sort(), own(text));
    }
  });
}

test("a review that was exported and imported is the same", () => {
  const target = { kind: "claim", spans: [[0, 17]] };
  const decision = { at: "2026-02-01T10:00:00Z", by: "Eve", action: "note", target, note: "🙂" };
  const before = review("Ann Lee won twice. It rained in Oslo.", [decision]);
  for (const format of ["json", "web-annotation"]) {
    const { review: after, report } = importReview(exportReview(before, format), null);
    assert.deepEqual(report, { read: { mentions: 0, quotes: 0, claims: 1 }, notes: [] });
    assert.deepEqual(after.decisions, before.decisions);
    assert.equal(after.text, before.text);
  }
});

function thrown(run) {
  try {
    run();
  } catch (error) {
    assert.ok(error instanceof Error);
    return error.code;
  }
  return assert.fail("nothing thrown");
}

test("what cannot be written or read is an error with a code", () => {
  const article = review("Ann Lee won twice.");
  assert.equal(thrown(() => exportReview(article, "pdf")), "invalid-option");
  assert.equal(thrown(() => exportReview(article, "claim-review")), "claim-review-incomplete");
  assert.equal(thrown(() => exportReview({ ...article, version: 9 }, "json")), "invalid-review");
  assert.equal(thrown(() => exportReview(null, "json")), "invalid-review");
  assert.equal(thrown(() => importReview("{", null)), "unreadable-file");
  assert.equal(thrown(() => importReview("[]", null)), "text-missing");
  assert.equal(thrown(() => importReview("[]", " ")), "text-empty");
});

test("an imported review is plain data without a prototype of the file's own", () => {
  const file = JSON.stringify([{
    type: "Annotation",
    bodyValue: "<img src=x onerror=alert(1)>",
    target: { selector: { type: "TextQuoteSelector", exact: "Ann Lee" } },
  }]).replace('"type"', '"__proto__":{"polluted":1},"type"');
  const imported = importReview(file, "Ann Lee won twice.");
  assert.equal({}.polluted, undefined);
  assert.deepEqual(structuredClone(imported), imported);
  const page = exportReview(imported.review, "html");
  assert.ok(page.includes("&lt;img src=x"));
  assert.ok(!page.includes("<img"));
});
