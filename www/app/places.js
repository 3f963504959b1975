// @ts-check

/** Where nodes of the page stand in the source. */
export class Places {
  /** @type {WeakMap<Node, [start: number, end: number]>} */
  #spans = new WeakMap();

  /**
   * @param {Node} node
   * @param {number} start
   * @param {number} end
   */
  set(node, start, end) {
    this.#spans.set(node, [start, end]);
  }

  /**
   * A boundary point of the DOM as a place in the source.
   *
   * @param {Node} node
   * @param {number} offset - as in `Range.startOffset`
   * @returns {number | undefined} nothing for a node without a place, and none inside
   */
  at(node, offset) {
    if (node instanceof Text) {
      const start = this.#start(node);
      return start === undefined ? undefined : start + offset;
    }
    const child = node.childNodes[offset];
    return child ? this.#start(child) : this.#end(node);
  }

  /**
   * The DOM's ranges for a stretch of the source within `box`, one for each text node.
   *
   * @param {Node} box
   * @param {number} start
   * @param {number} end
   * @returns {Range[]}
   */
  rangesIn(box, start, end) {
    const ranges = [];
    const texts = document.createTreeWalker(box, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const [from, to] = this.#spans.get(node) ?? [0, 0];
      if (from >= end || to <= start) continue;
      const range = document.createRange();
      range.setStart(node, Math.max(start, from) - from);
      range.setEnd(node, Math.min(end, to) - from);
      ranges.push(range);
    }
    return ranges;
  }

  /**
   * @param {Node | null} node
   * @returns {number | undefined}
   */
  #start(node) {
    return node ? (this.#spans.get(node)?.[0] ?? this.#start(node.firstChild)) : undefined;
  }

  /**
   * @param {Node | null} node
   * @returns {number | undefined}
   */
  #end(node) {
    return node ? (this.#spans.get(node)?.[1] ?? this.#end(node.lastChild)) : undefined;
  }
}
