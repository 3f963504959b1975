// @ts-check

/**
 * @typedef {import("./pieces.js").Piece} Piece
 */

/** Where nodes of the page stand in the source: within a piece, which an edit before it moves. */
export class Places {
  /** @type {WeakMap<Node, { piece: Piece, from: number, to: number }>} */
  #spans = new WeakMap();

  /**
   * @param {Node} node
   * @param {Piece} piece
   * @param {number} from - counted from where the piece starts
   * @param {number} to
   */
  set(node, piece, from, to) {
    this.#spans.set(node, { piece, from, to });
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
    // the line break in an empty line has no place of its own
    return (child && this.#start(child)) ?? this.#end(node);
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
    for (const { node, from, to } of this.#textsIn(box)) {
      if (from >= end || to <= start) continue;
      const range = document.createRange();
      range.setStart(node, Math.max(start, from) - from);
      range.setEnd(node, Math.min(end, to) - from);
      ranges.push(range);
    }
    return ranges;
  }

  /**
   * The DOM's boundary point for a place in the source.
   *
   * @param {Node} box
   * @param {number} offset
   * @returns {[node: Node, offset: number]} the box's start when it has no text there
   */
  pointIn(box, offset) {
    for (const { node, from, to } of this.#textsIn(box)) {
      if (from <= offset && offset <= to) return [node, offset - from];
    }
    return [box, 0];
  }

  /** @param {Node} box */
  *#textsIn(box) {
    const texts = document.createTreeWalker(box, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const place = this.#spans.get(node);
      if (place) yield { node, from: place.piece.start + place.from, to: place.piece.start + place.to };
    }
  }

  /**
   * @param {Node | null} node
   * @returns {number | undefined}
   */
  #start(node) {
    if (!node) return undefined;
    const place = this.#spans.get(node);
    return place ? place.piece.start + place.from : this.#start(node.firstChild);
  }

  /**
   * @param {Node | null} node
   * @returns {number | undefined}
   */
  #end(node) {
    if (!node) return undefined;
    const place = this.#spans.get(node);
    return place ? place.piece.start + place.to : this.#end(node.lastChild);
  }
}
