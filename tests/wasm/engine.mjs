// The two builds of the engine under test: the page's WebAssembly, and the command.

import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

import { annotate, annotateJson, initSync } from "../../www/pkg/newsmark.js";
import * as reviews from "../../www/pkg/newsmark_review.js";

const wasm = (name) => ({ module: readFileSync(new URL(`../../www/pkg/${name}_bg.wasm`, import.meta.url)) });
initSync(wasm("newsmark"));
reviews.initSync(wasm("newsmark_review"));
reviews.connect(annotateJson);

export { annotate };
export const { exportReview, importReview, review } = reviews;

/** The command's answers to `texts`, in order: annotations, or `{ error }`. */
export function command(texts) {
  const program = process.env.NEWSMARK_COMMAND ?? "target/debug/newsmark";
  const input = texts.map((text, id) => JSON.stringify({ id, text })).join("\n");
  const options = { input, encoding: "utf8", maxBuffer: 2 ** 30, stdio: ["pipe", "pipe", "inherit"] };
  return run(program, ["annotate", "--format", "jsonl", "--offsets", "utf16"], options)
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line));
}

function run(program, args, options) {
  try {
    return execFileSync(program, args, options);
  } catch (error) {
    // 1 says that some line had an error, which its answer names
    if (error.status === 1) return error.stdout;
    throw error;
  }
}

/** `annotations` in the shape that both builds share. */
export function plain({ id, ...annotations }) {
  const quotes = annotations.quotes.map((quote) => ({ ...quote, cue: pair(quote.cue) }));
  return { ...annotations, quotes };
}

function pair(span) {
  if (span === null || Array.isArray(span)) return span;
  return [span.start, span.end];
}
