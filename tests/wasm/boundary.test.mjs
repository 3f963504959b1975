// What JavaScript gets from the engine: exact offsets, plain data, errors with codes.

import assert from "node:assert/strict";
import { test } from "node:test";

import { annotate } from "./engine.mjs";
import { articles, cases, random } from "./texts.mjs";

function* spans({ blocks, sentences, mentions, quotes, claims }) {
  yield* [...blocks, ...sentences, ...mentions, ...claims];
  for (const { content, speaker } of quotes) {
    yield* content.map(([start, end]) => ({ start, end }));
    if (speaker) yield speaker;
  }
}

function checkSpans(text, annotations) {
  for (const span of spans(annotations)) {
    const where = `${JSON.stringify(span)} in ${JSON.stringify(text)}`;
    assert.ok(0 <= span.start && span.start < span.end && span.end <= text.length, where);
    // a span that cut a surrogate pair would not be well-formed
    assert.ok(text.slice(span.start, span.end).isWellFormed(), where);
  }
  for (const { start, end, text: shown } of [...annotations.mentions, ...annotations.claims]) {
    assert.equal(text.slice(start, end), shown);
  }
}

function annotateIfAny(text) {
  try {
    return annotate(text);
  } catch (error) {
    assert.equal(error.code, "text-empty", error.stack);
    return null;
  }
}

test("text.slice(start, end) is the text of every annotation", () => {
  for (const text of [...articles(), ...cases(), ...random(400, 2)]) {
    const annotations = annotateIfAny(text);
    if (annotations) checkSpans(text, annotations);
  }
});

test("a lone surrogate counts as one code unit and shifts nothing", () => {
  for (const lone of ["\ud83d", "\ude00", "\ude00\ud83d"]) {
    const text = `${lone}"We won," Ann Lee said on March 28. ${lone}`;
    checkSpans(text.toWellFormed(), annotate(text));
    assert.deepEqual(annotate(text), annotate(text.toWellFormed()));
  }
});

test("the result is plain data", () => {
  const annotations = annotate("“Nearly 100 people came,” Ann Lee said on March 28.");
  assert.deepEqual(JSON.parse(JSON.stringify(annotations)), annotations);
  assert.deepEqual(structuredClone(annotations), annotations);
});

const thrown = (text, options) => {
  try {
    annotate(text, options);
  } catch (error) {
    return error;
  }
  return assert.fail(`nothing thrown for ${JSON.stringify(options)}`);
};

const BAD_OPTIONS = [
  { offset: "utf16" },
  { offsets: "utf8" },
  { bands: { high: 2, medium: 0.5, low: 0.1 } },
  { bands: { high: 0.1, medium: 0.5, low: 0.1 } },
  { bands: { highest: 1 } },
  { lists: { added: [] } },
  { lists: { add: [{ name: "May" }] } },
  { lists: { add: [{ name: "May", label: "month" }] } },
  { lists: { add: [{ name: "May", label: "person", score: 1 }] } },
  { lists: { remove: [""] } },
  "utf16",
  7,
];

for (const options of BAD_OPTIONS) {
  test(`the options ${JSON.stringify(options)} are refused`, () => {
    const error = thrown("Some text.", options);
    assert.ok(error instanceof Error);
    assert.equal(error.code, "invalid-option");
    assert.notEqual(error.message, "");
  });
}

test("the user's own names win", () => {
  const lists = { add: [{ name: "kirra", label: "organization" }], remove: ["Oslo"] };
  const found = annotate("The kirra office in Oslo closed.", { lists });
  assert.deepEqual(
    found.mentions.map(({ text, label, rule }) => [text, label, rule]),
    [["kirra", "organization", "list"]],
  );
  assert.deepEqual(found.options.lists, lists);
});

test("no options, undefined and null are the defaults", () => {
  const text = "Ann Lee left.";
  assert.deepEqual(annotate(text, undefined), annotate(text));
  assert.deepEqual(annotate(text, null), annotate(text));
  assert.deepEqual(annotate(text, {}), annotate(text));
});

for (const text of ["", " \n\t", "\0"]) {
  test(`the text ${JSON.stringify(text)} is refused as empty`, () => {
    assert.equal(thrown(text).code, "text-empty");
  });
}

test("a text over the limit is refused, and the engine goes on", () => {
  const error = thrown("x".repeat((64 << 20) + 1));
  assert.equal(error.code, "text-too-long");
  assert.match(error.message, /64 MB/);
  assert.equal(annotate("Ann Lee left.").sentences.length, 1);
});
