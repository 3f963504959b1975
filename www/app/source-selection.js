// @ts-check
// The selection of the page as places in the source, which stay when what it stands in is drawn anew.

/** @typedef {[anchor: number, focus: number]} Ends - in the source */

export class SourceSelection {
  /** @param {import("./article.js").Article} article */
  constructor(article) {
    this.article = article;
  }

  /** @returns {Ends | undefined} nothing outside the article */
  get() {
    const { anchorNode = null, anchorOffset = 0, focusNode = null, focusOffset = 0 } = getSelection() ?? {};
    const anchor = this.article.offsetAt(anchorNode, anchorOffset);
    const focus = this.article.offsetAt(focusNode, focusOffset);
    return anchor === undefined || focus === undefined ? undefined : [anchor, focus];
  }

  /**
   * @param {number} anchor
   * @param {number} focus
   */
  put(anchor, focus) {
    const to = this.article.pointAt(focus);
    if (anchor === focus) getSelection()?.collapse(...to);
    else getSelection()?.setBaseAndExtent(...this.article.pointAt(anchor), ...to);
  }

  /** @param {Ends | undefined} before - as it was */
  restore(before) {
    if (before && String(this.get()) !== String(before)) this.put(...before);
  }

  /** @param {Element} element */
  isIn(element) {
    const { anchorNode = null, focusNode = null } = getSelection() ?? {};
    return element.contains(anchorNode) || element.contains(focusNode);
  }
}
