// @ts-check
// Steps through a text by words and by characters, and the words that a selection touches.

/** How far around a place words are looked for: no word of a language with spaces is longer. */
const NEAR = 300;

const words = new Intl.Segmenter(undefined, { granularity: "word" });
const characters = new Intl.Segmenter(undefined, { granularity: "grapheme" });

/**
 * @typedef {"word" | "character"} Unit
 * @typedef {[start: number, end: number]} Pair
 */

/**
 * The words that a stretch touches, without the space around them.
 *
 * @param {string} text
 * @param {Pair} stretch
 * @returns {Pair | undefined} nothing where there is no word
 */
export function snapped(text, [start, end]) {
  const [from, to] = trimmed(text, [start, end]);
  if (from >= to) return undefined;
  const first = wordsNear(text, from).find(([a, b]) => a <= from && from < b);
  const last = wordsNear(text, to).find(([a, b]) => a < to && to <= b);
  return [first?.[0] ?? from, last?.[1] ?? to];
}

/**
 * @param {string} text
 * @param {Pair} stretch
 * @returns {Pair}
 */
export function trimmed(text, [start, end]) {
  const words = text.slice(start, end);
  const from = start + (words.length - words.trimStart().length);
  return [from, Math.max(from, end - (words.length - words.trimEnd().length))];
}

/**
 * Where an edge stands one step on.
 *
 * @param {string} text
 * @param {number} at
 * @param {1 | -1} step
 * @param {Unit} unit
 * @param {"start" | "end"} edge - at the start or at the end of words
 * @returns {number}
 */
export function stepped(text, at, step, unit, edge) {
  if (unit === "character") return steppedByCharacter(text, at, step);
  const side = edge === "start" ? 0 : 1;
  const places = wordsNear(text, at).map((word) => word[side]);
  return (step > 0 ? places.find((place) => place > at) : places.findLast((place) => place < at)) ?? at;
}

/**
 * @param {string} text
 * @param {number} at
 * @param {1 | -1} step
 */
function steppedByCharacter(text, at, step) {
  const from = Math.max(0, at - NEAR);
  const near = text.slice(from, at + NEAR);
  const places = [...characters.segment(near)].map(({ index }) => from + index).concat(from + near.length);
  return (step > 0 ? places.find((place) => place > at) : places.findLast((place) => place < at)) ?? at;
}

/**
 * @param {string} text
 * @param {number} at
 * @returns {Pair[]} in order
 */
function wordsNear(text, at) {
  const from = Math.max(0, at - NEAR);
  const found = [...words.segment(text.slice(from, at + NEAR))];
  return found.filter(({ isWordLike }) => isWordLike).map(({ index, segment }) => [from + index, from + index + segment.length]);
}
