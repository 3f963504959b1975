// @ts-check

/**
 * Puts the source on the clipboard rather than the drawing of it: its own spaces and line ends.
 *
 * @param {HTMLElement} pane
 * @param {import("./places.js").Places} places
 * @param {() => string} source
 */
export function copySource(pane, places, source) {
  pane.addEventListener("copy", (event) => {
    const selection = getSelection();
    if (!event.clipboardData || !selection || selection.rangeCount === 0) return;
    const { startContainer, startOffset, endContainer, endOffset } = selection.getRangeAt(0);
    const text = source();
    const start = isAtEdge(pane, startContainer, startOffset, "start") ? 0 : places.at(startContainer, startOffset);
    const end = isAtEdge(pane, endContainer, endOffset, "end") ? text.length : places.at(endContainer, endOffset);
    if (start === undefined || end === undefined) return;
    event.clipboardData.setData("text/plain", text.slice(start, end));
    event.preventDefault();
  });
}

/**
 * Whether a boundary point lies at this edge of the pane or outside of it: the space before the
 * first block and after the last one is not drawn, but belongs to the source.
 *
 * @param {HTMLElement} pane
 * @param {Node} node
 * @param {number} offset
 * @param {"start" | "end"} edge
 */
function isAtEdge(pane, node, offset, edge) {
  if (!pane.contains(node)) return true;
  return node === pane && offset === (edge === "start" ? 0 : pane.childNodes.length);
}
