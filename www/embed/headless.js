// @ts-check
// The engine for other programs: no elements, no page.

import { createClient } from "../engine/client.js";
import { NewsmarkError, disposed } from "../engine/errors.js";

export { NewsmarkError };

/**
 * @typedef {import("../engine/engine.js").Annotations} Annotations
 * @typedef {import("../engine/engine.js").Options} Options
 * @typedef {import("../engine/engine.js").Review} Review
 * @typedef {import("../engine/engine.js").Reviewed} Reviewed
 * @typedef {import("../engine/engine.js").Imported} Imported
 * @typedef {import("../engine/engine.js").ExportFormat} ExportFormat
 */

/**
 * @typedef {object} Setup
 * @property {URL | string} [workerUrl] - where worker.js is
 * @property {URL | string} [wasmUrl] - where newsmark_bg.wasm is
 * @property {Partial<import("../pkg/newsmark.js").Lists>} [lists] - names of one's own, for every text
 * @property {AbortSignal} [signal] - disposes of it
 */

/** @typedef {Options & { signal?: AbortSignal }} Choices */
/** @typedef {Choices & { onProgress?: (done: number) => void }} BatchChoices */

/**
 * @typedef {object} Newsmark
 * @property {(text: string, choices?: Choices) => Promise<Annotations>} annotate
 *   Calls are answered in order and never take each other's place; a signal calls one off.
 * @property {(texts: Iterable<string> | AsyncIterable<string>, choices?: BatchChoices) => AsyncGenerator<Annotations | NewsmarkError>} annotateAll
 *   One after the other. A text that cannot be annotated gives its error in its place.
 * @property {(review: Review, choices?: { signal?: AbortSignal }) => Promise<Reviewed>} review
 * @property {(review: Review, format: ExportFormat) => Promise<string>} exportReview
 * @property {(content: string, text: string | null) => Promise<Imported>} importReview
 * @property {() => "worker" | "page" | "none"} thread
 * @property {() => void} dispose - open calls are rejected with `disposed`
 */

/**
 * @param {Setup} [setup]
 * @returns {Promise<Newsmark>} when the engine has been loaded
 * @throws {NewsmarkError} `engine-unavailable`
 */
export async function createNewsmark(setup = {}) {
  const client = createClient(setup);
  await client.ready;
  let last = Promise.resolve();
  const inTurn = (/** @type {() => Promise<any>} */ call) => {
    const answer = last.then(call);
    last = answer.then(ignore, ignore);
    return answer;
  };
  const dispose = () => client.dispose();
  setup.signal?.addEventListener("abort", dispose, { once: true });
  const annotate = (/** @type {string} */ text, /** @type {Choices} */ { signal, ...options } = {}) =>
    inTurn(() => {
      signal?.throwIfAborted();
      const lists = options.lists ?? setup.lists;
      return client.annotate(text, lists ? { ...options, lists } : options);
    });
  return {
    annotate,
    annotateAll: (texts, choices) => all(annotate, texts, choices),
    review: (review) => inTurn(() => client.review(review)),
    exportReview: client.exportReview,
    importReview: client.importReview,
    thread: client.thread,
    dispose,
  };
}

/**
 * @param {Newsmark["annotate"]} annotate
 * @param {Iterable<string> | AsyncIterable<string>} texts
 * @param {BatchChoices} [choices]
 * @returns {AsyncGenerator<Annotations | NewsmarkError>}
 */
async function* all(annotate, texts, { onProgress, ...choices } = {}) {
  let done = 0;
  for await (const text of texts) {
    yield await annotate(text, choices).catch(known);
    onProgress?.(++done);
  }
}

/** @param {unknown} error */
function known(error) {
  if (error instanceof NewsmarkError && error.code !== disposed().code) return error;
  throw error;
}

function ignore() {}
