// @ts-check
// Many texts, one after the other.

import { NewsmarkError } from "../engine/errors.js";
import { orAborted } from "./abort.js";

/**
 * @typedef {import("./instance.js").Newsmark} Newsmark
 * @typedef {import("../engine/engine.js").Annotations} Annotations
 */

/** @type {string[]} what concerns all texts */
const FATAL = ["disposed", "engine-unavailable", "version-mismatch"];

/**
 * Takes a text only when the one before it was asked for, so that a source may be endless.
 *
 * @param {Newsmark["annotate"]} annotate
 * @param {Iterable<string> | AsyncIterable<string>} texts
 * @param {import("./instance.js").BatchChoices} [choices]
 * @returns {AsyncGenerator<Annotations | NewsmarkError, void, void>}
 */
export async function* annotateAll(annotate, texts, { onProgress, ...choices } = {}) {
  const source = iterator(texts);
  const total = count(texts);
  let finished = false;
  try {
    for (let done = 1; ; done++) {
      const next = await orAborted(Promise.resolve(source.next()), choices.signal);
      finished = next.done === true;
      if (next.done) return;
      const found = await annotate(next.value, choices).catch(known);
      onProgress?.(done, total);
      yield found;
    }
  } finally {
    // not awaited: a source that is stuck in `next` never gets to it
    if (!finished) Promise.resolve(source.return?.()).catch(() => {});
  }
}

/**
 * @param {Iterable<string> | AsyncIterable<string>} texts
 * @returns {Iterator<string> | AsyncIterator<string>}
 * @throws {NewsmarkError} `invalid-option`
 */
function iterator(texts) {
  // a string gives its characters
  if (typeof texts === "object" && texts !== null) {
    if (Symbol.asyncIterator in texts) return texts[Symbol.asyncIterator]();
    if (Symbol.iterator in texts) return texts[Symbol.iterator]();
  }
  throw new NewsmarkError("invalid-option", "The texts have to be a list or another iterable of strings.");
}

/**
 * @param {object} texts
 * @returns {number | undefined}
 */
function count(texts) {
  if (Array.isArray(texts)) return texts.length;
  return texts instanceof Set ? texts.size : undefined;
}

/**
 * @param {unknown} error
 * @returns {NewsmarkError} one that concerns a single text
 */
function known(error) {
  if (error instanceof NewsmarkError && !FATAL.includes(error.code)) return error;
  throw error;
}
