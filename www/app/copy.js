// @ts-check

/**
 * Puts the source on the clipboard rather than the drawing of it: its own spaces and line ends, and
 * none of the page's labels when the selection goes beyond the article.
 *
 * @param {HTMLElement} pane
 * @param {import("./places.js").Places} places
 * @param {() => string} source
 */
export function copySource(pane, places, source) {
  document.addEventListener("copy", (event) => {
    const selection = getSelection();
    const ofField = event.target instanceof HTMLTextAreaElement;
    if (ofField || !event.clipboardData || !selection || selection.rangeCount === 0) return;
    const range = selection.getRangeAt(0);
    if (!range.intersectsNode(pane) || pane.getClientRects().length === 0) return;
    const { startContainer, startOffset, endContainer, endOffset } = range;
    const text = source();
    const start = isAtEdge(pane, startContainer, startOffset, "start") ? 0 : places.at(startContainer, startOffset);
    const end = isAtEdge(pane, endContainer, endOffset, "end") ? text.length : places.at(endContainer, endOffset);
    if (start === undefined || end === undefined) return;
    const copied = text.slice(start, end);
    // a selection of a label may end where the article begins
    if (copied.trim() === "" && !pane.contains(startContainer)) return;
    event.clipboardData.setData("text/plain", copied);
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
