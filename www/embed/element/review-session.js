// @ts-check
// The review of one article: what the engine found and what people decided about it.

import { NewsmarkError } from "../headless.js";
import { abortable } from "./slices.js";

/**
 * @typedef {import("../headless.js").Newsmark} Newsmark
 * @typedef {import("../../pkg/newsmark.js").Review} Review
 * @typedef {import("../../pkg/newsmark.js").Reviewed} Reviewed
 * @typedef {import("../../pkg/newsmark.js").Action} Action
 * @typedef {import("../../pkg/newsmark.js").Options} Options
 */

/** Ratings of a new review, from worst to best: those of the page. */
const SCALE = ["False", "Mostly false", "Mixture", "Mostly true", "True", "Unproven"];

export class ReviewSession {
  /** @type {Review | undefined} */
  review;
  /** @type {Reviewed | undefined} what the review comes to */
  reviewed;
  /** @type {Promise<void>} */
  #last = Promise.resolve();

  /** @param {{ now: () => string, by: () => string }} author - of what is decided */
  constructor(author) {
    this.author = author;
  }

  /**
   * Takes a text up. Decisions about an earlier text go on where their words still stand.
   *
   * @param {() => Promise<Newsmark>} engine
   * @param {string} text
   * @param {Options} options
   * @param {AbortSignal} signal
   * @returns {Promise<Reviewed>}
   */
  async open(engine, text, options, signal) {
    for (;;) {
      const before = this.review;
      const next = this.#adapted(text, options);
      if (next === before && this.reviewed) return this.reviewed;
      const newsmark = await abortable(engine(), signal);
      const reviewed = await abortable(newsmark.review(next, { signal }), signal);
      // what was decided meanwhile is not lost
      if (this.review !== before) continue;
      this.#keep(next, reviewed);
    }
  }

  /**
   * One decision after the other: one that is refused leaves no trace in those that follow.
   *
   * @param {() => Promise<Newsmark>} engine
   * @param {Action} action
   * @returns {Promise<Reviewed>}
   * @throws {NewsmarkError} `superseded` when the text has changed meanwhile: its offsets are those of another
   */
  decide(engine, action) {
    const decided = this.#last.then(() => this.#decide(engine, action));
    this.#last = decided.then(ignore, ignore);
    return decided;
  }

  /**
   * @param {() => Promise<Newsmark>} engine
   * @param {Action} action
   * @returns {Promise<Reviewed>}
   */
  async #decide(engine, action) {
    const text = this.#textNow();
    for (;;) {
      const before = this.review;
      if (!before) throw new NewsmarkError("text-missing", "There is no review yet: the article has not been analysed.");
      const next = { ...before, decisions: [...before.decisions, this.#signed(action)] };
      const reviewed = await (await engine()).review(next);
      if (this.review === before) return this.#keep(next, reviewed);
      if (this.#textNow() !== text) throw new NewsmarkError("superseded", "The article has changed; decide again.");
    }
  }

  /**
   * @param {Review} review
   * @param {Reviewed} reviewed
   */
  #keep(review, reviewed) {
    this.review = review;
    this.reviewed = reviewed;
    return reviewed;
  }

  /**
   * @param {Review | undefined} review - one that was saved; nothing begins anew
   * @throws {NewsmarkError} `invalid-review`
   */
  restore(review) {
    const problem = review && problemOf(review);
    if (problem) throw new NewsmarkError("invalid-review", problem);
    this.review = structuredClone(review);
    this.reviewed = undefined;
  }

  /**
   * @param {string} text
   * @param {Options} options
   * @returns {Review}
   */
  #adapted(text, options) {
    const { review } = this;
    const sameOptions = review && sameJson(review.options, options);
    if (review && sameOptions && this.#textNow() === text) return review;
    if (!review || review.decisions.length === 0) {
      return { title: "", scale: SCALE, ...review, format: "newsmark-review", version: 1, text, options, decisions: [] };
    }
    const decisions = [...review.decisions];
    if (this.#textNow() !== text && this.#textNow() !== undefined) decisions.push(this.#signed({ action: "replace", text }));
    return { ...review, options, decisions };
  }

  /** The text that the last decision leaves; after edits only the engine knows it. */
  #textNow() {
    if (this.reviewed) return this.reviewed.text;
    const replaced = this.review?.decisions.findLast(({ action }) => action === "replace" || action === "edit");
    if (replaced?.action === "replace") return replaced.text;
    return replaced ? undefined : this.review?.text;
  }

  /**
   * @param {Action} action
   * @returns {import("../../pkg/newsmark.js").Decision}
   */
  #signed(action) {
    return { ...action, at: this.author.now(), by: this.author.by() };
  }
}

/**
 * What the engine cannot tell; the rest is its to judge.
 *
 * @param {Review} review
 * @returns {string | undefined}
 */
function problemOf(review) {
  if (review.format !== "newsmark-review" || !Array.isArray(review.decisions)) return "This is no review of newsmark.";
  const unit = review.options?.offsets ?? "utf16";
  return unit === "utf16" ? undefined : `The review counts in "${unit}"; the element counts in "utf16".`;
}

/**
 * @param {unknown} a
 * @param {unknown} b
 */
function sameJson(a, b) {
  return JSON.stringify(a) === JSON.stringify(b);
}

function ignore() {}
