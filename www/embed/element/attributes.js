// @ts-check
// Attributes as values. What is not known is left out, and told on the console.

import { hasHighlights } from "./highlights.js";
import { KINDS, LOOK_OF } from "./layers.js";

/**
 * @typedef {import("./layers.js").Kind} Kind
 * @typedef {import("../../pkg/newsmark.js").Label} Label
 */

/** @typedef {"light" | "dark" | "auto"} Theme */

const LABELS = /** @type {Label[]} */ (Object.keys(LOOK_OF));

/**
 * @param {Element} element
 * @returns {import("./layers.js").Shown}
 */
export function shownBy(element) {
  return { kinds: wordsOf(element, "kinds", KINDS), labels: wordsOf(element, "labels", LABELS) };
}

/**
 * All of them where there is no attribute; none where it is empty.
 *
 * @template {string} Word
 * @param {Element} element
 * @param {string} name
 * @param {readonly Word[]} known
 * @returns {ReadonlySet<Word>}
 */
function wordsOf(element, name, known) {
  const value = element.getAttribute(name);
  if (value === null) return new Set(known);
  const words = value.split(/[\s,]+/).filter((word) => word !== "");
  const unknown = words.filter((word) => !known.some((each) => each === word));
  if (unknown.length > 0) console.warn(`${name}="${value}": unknown ${unknown.join(", ")}; known are ${known.join(", ")}`);
  return new Set(known.filter((word) => words.includes(word)));
}

/**
 * @param {Element | undefined} element
 * @returns {Theme}
 */
export function themeOf(element) {
  const theme = element?.getAttribute("theme");
  return theme === "light" || theme === "dark" ? theme : "auto";
}

/**
 * @param {Element} element
 * @param {boolean} ownTree - whether the text stands in the element's own tree, where marks disturb nobody
 * @returns {"highlight" | "mark"}
 */
export function paintingOf(element, ownTree) {
  const wish = element.getAttribute("painting") ?? (ownTree ? "mark" : "highlight");
  return wish === "mark" || !hasHighlights() ? "mark" : "highlight";
}
