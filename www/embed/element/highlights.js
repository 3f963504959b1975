// @ts-check
// The page's registry of highlights: a name for each look, shared by all elements of the page. What
// others have registered stays.

/** @param {string} look */
const nameOf = (look) => `newsmark-${look}`;

/** Selected words lie above all others. */
const PRIORITY = 1;

export function hasHighlights() {
  return typeof Highlight === "function" && typeof CSS === "object" && "highlights" in CSS;
}

/**
 * @param {string} look
 * @param {Iterable<AbstractRange>} ranges
 */
export function addRanges(look, ranges) {
  const highlight = CSS.highlights.get(nameOf(look)) ?? new Highlight();
  for (const range of ranges) highlight.add(range);
  if (look === "selected") highlight.priority = PRIORITY;
  if (highlight.size > 0) CSS.highlights.set(nameOf(look), highlight);
}

/**
 * The name goes with the last range of it.
 *
 * @param {string} look
 * @param {Iterable<AbstractRange>} ranges
 */
export function removeRanges(look, ranges) {
  const highlight = CSS.highlights.get(nameOf(look));
  if (!highlight) return;
  for (const range of ranges) highlight.delete(range);
  if (highlight.size === 0) CSS.highlights.delete(nameOf(look));
}
