// @ts-check

const LONGEST = 100;

/**
 * The first line of a text that says something, cut at a word.
 *
 * @param {string} text
 */
export function titleOf(text) {
  const line = /^.*[\p{L}\p{N}].*$/mu.exec(text.slice(0, 10_000))?.[0].trim() ?? "";
  if (line.length <= LONGEST) return line || "Untitled";
  return `${line.slice(0, LONGEST).replace(/\s+\S*$/, "")} …`;
}
