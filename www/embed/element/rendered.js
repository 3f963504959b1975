// @ts-check
// How an element takes part in the text that a reader sees.

/** What holds no prose of the article, whatever it looks like. */
const NOT_READ = new Set(
  [
    "script style template noscript iframe object embed video audio canvas svg math map",
    "nav button input select textarea option progress meter output rp rt",
    "news-mark news-mark-panel",
  ].flatMap((names) => names.split(" ")),
);

/** Blocks that follow each other closely: a line each, where other blocks are paragraphs. */
const LINES = new Set(["table-cell", "table-row", "list-item"]);

const INLINE = /^(?:inline|contents|ruby|math$)/;

/** Tags that are parts of a line; floated, they are initials. */
const PHRASING = new Set(["span", "b", "strong", "i", "em", "a", "font", "big"]);

/**
 * @typedef {object} Rendering
 * @property {number} breaks - line breaks that part it from what is around it: 2 make a paragraph
 * @property {boolean} preserved - whether all white space in it is shown
 * @property {boolean} preservedLines - whether the line breaks in it are shown
 */

/**
 * @param {Element} element
 * @returns {Rendering | undefined} nothing where no text of it is read
 */
export function rendering(element) {
  const tag = element.localName;
  if (NOT_READ.has(tag) || element.hasAttribute("hidden")) return undefined;
  const style = getComputedStyle(element);
  const { display } = style;
  if (display === "none" || style.visibility !== "visible") return undefined;
  const initial = PHRASING.has(tag) && style.float !== "none";
  return { breaks: initial ? 0 : breaksOf(display), ...whiteSpace(style) };
}

/** @param {string} display */
function breaksOf(display) {
  if (INLINE.test(display)) return 0;
  return LINES.has(display) ? 1 : 2;
}

/**
 * @param {CSSStyleDeclaration} style
 * @returns {{ preserved: boolean, preservedLines: boolean }}
 */
export function whiteSpace(style) {
  const how = /** @type {{ whiteSpaceCollapse?: string }} */ (style).whiteSpaceCollapse ?? style.whiteSpace;
  return {
    preserved: /^(?:preserve|pre|pre-wrap|break-spaces)$/.test(how),
    preservedLines: /^(?:preserve-breaks|pre-line)$/.test(how),
  };
}
