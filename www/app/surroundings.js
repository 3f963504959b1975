// @ts-check

/** How much of the text is shown around a place. */
const AROUND = 30;

/**
 * The words at a place, with some of those beside them.
 *
 * @param {string} text
 * @param {[start: number, end: number]} span
 */
export function surroundings(text, [start, end]) {
  return `… ${text.slice(Math.max(0, start - AROUND), end + AROUND).replace(/\s+/g, " ")} …`;
}
