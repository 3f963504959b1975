// @ts-check

const LONGEST = 100;

/**
 * The headline of an article, or else the first line of its text that says something; cut at a word.
 *
 * @param {string} text
 * @param {import("../../pkg/newsmark.js").Reviewed} [reviewed] - where it was analysed
 */
export function titleOf(text, reviewed) {
  const headline = reviewed?.annotations.blocks.find(({ role }) => role === "headline");
  return firstLineOf(reviewed && headline ? reviewed.text.slice(headline.start, headline.end) : text);
}

/** @param {string} text */
function firstLineOf(text) {
  const line = /^.*[\p{L}\p{N}].*$/mu.exec(text.slice(0, 10_000))?.[0].trim() ?? "";
  if (line.length <= LONGEST) return line || "Untitled";
  return `${line.slice(0, LONGEST).replace(/\s+\S*$/, "")} …`;
}
