// @ts-check
// A text and the Text nodes that it was read from. Offsets are UTF-16 code units, in both.

/**
 * A part of one Text node.
 *
 * @typedef {{ node: Text, start: number, end: number }} Stretch
 */

/** @typedef {readonly [start: number, end: number]} Span */

/** Pieces of the text that stand in a node just as they stand in the text. */
export class TextMap {
  text = "";
  /** @type {string[]} */
  #parts = [];
  #length = 0;
  /** @type {number[]} where each piece starts in the text, in order */
  #starts = [];
  /** @type {number[]} how long each piece is */
  #lengths = [];
  /** @type {number[]} where each piece starts in its node */
  #froms = [];
  /** @type {Text[]} */
  #nodes = [];
  /** @type {Map<Text, number>} the first piece of each node */
  #first = new Map();

  get length() {
    return this.#length;
  }

  /**
   * Adds words that stand in a node.
   *
   * @param {Text} node
   * @param {number} from - where in the node
   * @param {string} words - as the text has them; white space may be another than the node's
   */
  add(node, from, words) {
    const last = this.#nodes.length - 1;
    const follows =
      this.#nodes[last] === node &&
      at(this.#froms, last) + at(this.#lengths, last) === from &&
      at(this.#starts, last) + at(this.#lengths, last) === this.#length;
    if (follows) {
      this.#lengths[last] = at(this.#lengths, last) + words.length;
    } else {
      if (!this.#first.has(node)) this.#first.set(node, last + 1);
      this.#nodes.push(node);
      this.#starts.push(this.#length);
      this.#lengths.push(words.length);
      this.#froms.push(from);
    }
    this.addUnmapped(words);
  }

  /**
   * Adds line breaks that stand in no node.
   *
   * @param {string} words
   */
  addUnmapped(words) {
    this.#parts.push(words);
    this.#length += words.length;
  }

  /** Nothing is added after it. */
  close() {
    // a lone surrogate has no UTF-8 form, and the engine would give another text back
    this.text = this.#parts.join("").toWellFormed();
    this.#parts = [];
    return this;
  }

  /**
   * Where a span of the text stands: at most one stretch for each node, in order.
   *
   * @param {Span} span
   * @returns {Stretch[]}
   */
  stretches([start, end]) {
    /** @type {Stretch[]} */
    const found = [];
    for (let piece = this.#pieceAt(start); piece < this.#starts.length && at(this.#starts, piece) < end; piece++) {
      const pieceStart = at(this.#starts, piece);
      const shift = at(this.#froms, piece) - pieceStart;
      const from = Math.max(start, pieceStart) + shift;
      const to = Math.min(end, pieceStart + at(this.#lengths, piece)) + shift;
      if (from >= to) continue;
      const node = /** @type {Text} */ (this.#nodes[piece]);
      const before = found.at(-1);
      if (before?.node === node) before.end = to;
      else found.push({ node, start: from, end: to });
    }
    return found;
  }

  /**
   * The text's offset of a place in a node.
   *
   * @param {Node} node
   * @param {number} offset
   * @returns {number | undefined} nothing where the node was not read
   */
  offsetOf(node, offset) {
    const first = this.#first.get(/** @type {Text} */ (node));
    if (first === undefined) return undefined;
    let piece = first;
    while (this.#nodes[piece + 1] === node && at(this.#froms, piece + 1) <= offset) piece++;
    const within = Math.min(Math.max(offset - at(this.#froms, piece), 0), at(this.#lengths, piece));
    return at(this.#starts, piece) + within;
  }

  /** The nodes that were read, in order. */
  nodes() {
    return this.#first.keys();
  }

  /**
   * The last piece that starts at or before an offset.
   *
   * @param {number} offset
   */
  #pieceAt(offset) {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (at(this.#starts, middle) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

/**
 * @param {number[]} numbers
 * @param {number} index - one that there is
 */
function at(numbers, index) {
  return numbers[index] ?? 0;
}
