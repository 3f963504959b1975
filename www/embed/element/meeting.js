// @ts-check
// Where articles and panels of a page find each other, in whatever order they come.

/** @typedef {import("./news-mark.js").NewsMark} NewsMark */

/** @type {Set<(article: NewsMark) => void>} */
const listeners = new Set();

/**
 * Something of an article is new: it came or went, its state, its selection, its id.
 *
 * @param {NewsMark} article
 */
export function tell(article) {
  for (const listener of [...listeners]) listener(article);
}

/**
 * @param {(article: NewsMark) => void} listener
 * @returns {() => void} stops listening
 */
export function listen(listener) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
