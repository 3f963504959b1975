// @ts-check
// One instance of the wasm engine in the thread that imports this file.

import { mismatch } from "./errors.js";
import { load } from "./load.js";
import { Reviews, isUntouched, unjudged } from "./reviews.js";
import { VERSION } from "./version.js";

/**
 * @typedef {import("../pkg/newsmark.js").Annotations} Annotations
 * @typedef {import("../pkg/newsmark.js").Options} Options
 * @typedef {import("../pkg/newsmark.js").Review} Review
 * @typedef {import("../pkg/newsmark.js").Reviewed} Reviewed
 * @typedef {import("../pkg/newsmark.js").Imported} Imported
 * @typedef {import("../pkg/newsmark.js").ExportFormat} ExportFormat
 * @typedef {Pick<typeof import("../pkg/newsmark.js"), "default" | "annotate" | "annotateJson">} Bindings
 */

/**
 * What can be asked of an engine, by the method's name.
 *
 * @typedef {object} Engine
 * @property {(text: string, options?: Options) => Annotations} annotate
 * @property {(review: Review) => Promise<Reviewed>} review
 * @property {(review: Review, format: ExportFormat) => Promise<string>} exportReview
 * @property {(content: string, text: string | null) => Promise<Imported>} importReview
 */

/**
 * @param {import("./files.js").EngineFiles} files
 * @returns {Promise<Engine>}
 * @throws {import("./errors.js").NewsmarkError} `engine-unavailable`, `version-mismatch`
 */
export async function loadEngine(files) {
  const bindings = /** @type {Bindings} */ (await load(files.bindings, files.wasm));
  checkVersion(bindings);
  const reviews = new Reviews(files, bindings.annotateJson);
  const annotate = (/** @type {string} */ text, /** @type {Options | undefined} */ options) =>
    restoreTexts(text, bindings.annotate(text, options));
  return {
    annotate,
    review: async (review) =>
      isUntouched(review)
        ? unjudged(review.text, annotate(review.text, review.options))
        : (await reviews.bindings()).review(review),
    exportReview: async (review, format) => (await reviews.bindings()).exportReview(review, format),
    importReview: async (content, text) => (await reviews.bindings()).importReview(content, text),
  };
}

/**
 * The first text reads the model, which takes a tenth of a second; so it is done before a text comes.
 * What else goes wrong here goes wrong there too, and is told there.
 *
 * @param {Bindings} bindings
 */
function checkVersion({ annotate }) {
  let version;
  try {
    ({ version } = annotate("Ready.").engine);
  } catch {
    return;
  }
  if (version !== VERSION) throw mismatch("WebAssembly", version, VERSION);
}

/**
 * @template {keyof Engine} Method
 * @param {Engine} engine
 * @param {Method} method
 * @param {Parameters<Engine[Method]>} args
 * @returns {Promise<Awaited<ReturnType<Engine[Method]>>>}
 */
export async function invoke(engine, method, args) {
  const call = /** @type {(...args: any[]) => any} */ (engine[method]);
  return call(...args);
}

/**
 * A lone surrogate has no UTF-8 form: the engine sees U+FFFD in its place, which is one code unit
 * as well, so that offsets stay right and only the quoted texts have to be cut again.
 *
 * @param {string} text
 * @param {Annotations} found
 * @returns {Annotations}
 */
function restoreTexts(text, found) {
  if (found.options.offsets !== "utf16" || isWellFormed(text)) return found;
  const cut = (/** @type {{ start: number, end: number, text: string }} */ part) => {
    part.text = text.slice(part.start, part.end);
  };
  found.mentions.forEach(cut);
  found.claims.forEach(cut);
  for (const quote of found.quotes) {
    if (quote.cue) cut(quote.cue);
    if (quote.speaker) cut(quote.speaker);
    quote.text = quote.content.map(([start, end]) => text.slice(start, end)).join(" ... ");
  }
  return found;
}

/** @param {string} text */
function isWellFormed(text) {
  return !/\p{Surrogate}/u.test(text);
}
