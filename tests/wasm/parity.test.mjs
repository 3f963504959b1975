// The page's WebAssembly and the command are the same engine.

import assert from "node:assert/strict";
import { test } from "node:test";

import { annotate, command, plain } from "./engine.mjs";
import { articles, cases, random } from "./texts.mjs";

function inWasm(text) {
  try {
    return plain(annotate(text));
  } catch (error) {
    return { error: error.code };
  }
}

function inCommand(answer) {
  return answer.error ? { error: answer.error.code } : plain(answer);
}

const sources = { articles, cases, "random texts": () => random(400) };

for (const [name, texts] of Object.entries(sources)) {
  test(`${name}: WebAssembly and command give the same`, () => {
    const all = texts();
    assert.ok(all.length > 0);
    const answers = command(all);
    assert.equal(answers.length, all.length);
    all.forEach((text, i) => assert.deepEqual(inWasm(text), inCommand(answers[i]), JSON.stringify(text)));
  });
}
