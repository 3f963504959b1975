// @ts-check
// What people do with the engine's findings. It is loaded when it is first needed: a reader who only
// looks never pays for it.

import { load } from "./load.js";

/**
 * @typedef {import("../pkg/newsmark.js").Annotations} Annotations
 * @typedef {import("../pkg/newsmark.js").Review} Review
 * @typedef {import("../pkg/newsmark.js").Reviewed} Reviewed
 * @typedef {typeof import("../pkg/newsmark_review.js")} ReviewBindings
 */

/** The WebAssembly of reviews, once it is needed. */
export class Reviews {
  /** @type {Promise<ReviewBindings> | undefined} */
  #loading;

  /**
   * @param {import("./files.js").EngineFiles} files
   * @param {(text: string, options: string) => string} annotate - the engine's own
   */
  constructor(files, annotate) {
    this.files = files;
    this.annotate = annotate;
  }

  /**
   * @returns {Promise<ReviewBindings>}
   * @throws {NewsmarkError} `engine-unavailable`; the next call tries again
   */
  bindings() {
    this.#loading ??= this.#load().catch((error) => {
      this.#loading = undefined;
      throw error;
    });
    return this.#loading;
  }

  async #load() {
    const { reviewBindings, reviewWasm } = this.files;
    const bindings = /** @type {ReviewBindings} */ (await load(reviewBindings, reviewWasm));
    bindings.connect(this.annotate);
    return bindings;
  }
}

/**
 * Whether nobody has decided anything yet, so that a review comes to what the engine found.
 *
 * @param {Review} review
 */
export function isUntouched(review) {
  if (review?.format !== "newsmark-review" || review.version !== 1) return false;
  return Array.isArray(review.decisions) && review.decisions.length === 0;
}

/**
 * @param {string} text
 * @param {Annotations} annotations
 * @returns {Reviewed}
 */
export function unjudged(text, annotations) {
  const progress = { open: annotations.claims.length, checked: 0, dismissed: 0 };
  return { text, annotations, judgements: {}, rejected: [], orphans: [], progress };
}
