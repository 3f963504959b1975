// @ts-check
// Which place of the text a reader points at, and how a place is brought into view.

/** @typedef {import("./text-map.js").TextMap} TextMap */

/**
 * @param {TextMap} map
 * @param {Node} within
 * @param {{ clientX: number, clientY: number }} point
 * @returns {number | undefined} an offset of the text; nothing beside the words
 */
export function offsetAt(map, within, { clientX, clientY }) {
  const caret = caretAt(within, clientX, clientY);
  if (!(caret?.node instanceof Text)) return undefined;
  const { node, offset } = caret;
  // a caret stands between two characters, and the point is on one of them
  const on = [offset, offset - 1].find((start) => start >= 0 && start < node.length && isOver(node, start, clientX, clientY));
  return on === undefined ? undefined : map.offsetOf(node, on);
}

/**
 * @param {Node} within
 * @param {number} x
 * @param {number} y
 */
function caretAt(within, x, y) {
  const root = within.getRootNode();
  const shadowRoots = root instanceof ShadowRoot ? [root] : [];
  if (document.caretPositionFromPoint) {
    const caret = document.caretPositionFromPoint(x, y, { shadowRoots });
    return caret && { node: caret.offsetNode, offset: caret.offset };
  }
  const range = document.caretRangeFromPoint?.(x, y);
  return range && { node: range.startContainer, offset: range.startOffset };
}

/**
 * @param {Text} node
 * @param {number} start
 * @param {number} x
 * @param {number} y
 */
function isOver(node, start, x, y) {
  const range = document.createRange();
  range.setStart(node, start);
  range.setEnd(node, start + 1);
  return [...range.getClientRects()].some(
    ({ left, right, top, bottom }) => left <= x && x <= right && top <= y && y <= bottom,
  );
}

/**
 * Every scroll container around the place moves; of a paragraph that is higher than the window the
 * words themselves are shown.
 *
 * @param {Range} range
 */
export function bringIntoView(range) {
  const { startContainer: node } = range;
  const element = node instanceof Element ? node : node.parentElement;
  element?.scrollIntoView({ block: "center", inline: "nearest" });
  const { top, bottom } = range.getBoundingClientRect();
  if (top < 0 || bottom > innerHeight) scrollBy(0, top - innerHeight / 3);
}
