// @ts-check
// Overlapping highlights as flat pieces of text, each with the highlights that cover it.

/**
 * @typedef {import("./model.js").Highlight} Highlight
 */

/**
 * @typedef {object} Segment
 * @property {number} start
 * @property {number} end
 * @property {Highlight[]} over - in the order of their starts
 */

/**
 * Walks once through the highlights; `next` must be asked for ascending, disjoint stretches.
 */
export class Segmenter {
  /** @type {{ start: number, end: number, of: Highlight }[]} */
  #spans;
  #at = 0;
  /** @type {{ start: number, end: number, of: Highlight }[]} */
  #open = [];

  /** @param {Highlight[]} highlights */
  constructor(highlights) {
    this.#spans = highlights
      .flatMap((of) => of.spans.map(([start, end]) => ({ start, end, of })))
      .filter(({ start, end }) => start < end)
      .sort((a, b) => a.start - b.start || b.end - a.end);
  }

  /**
   * @param {number} start
   * @param {number} end
   * @returns {Segment[]}
   */
  next(start, end) {
    const segments = [];
    for (let from = start; from < end; ) {
      this.#enter(from);
      const to = Math.min(end, this.#boundaryAfter(from));
      segments.push({ start: from, end: to, over: this.#open.map((span) => span.of) });
      from = to;
    }
    return segments;
  }

  /** @param {number} from */
  #enter(from) {
    for (let span = this.#spans[this.#at]; span && span.start <= from; span = this.#spans[++this.#at]) {
      this.#open.push(span);
    }
    this.#open = this.#open.filter((span) => span.end > from);
  }

  /** @param {number} from */
  #boundaryAfter(from) {
    let boundary = this.#spans[this.#at]?.start ?? Infinity;
    for (const { end } of this.#open) boundary = Math.min(boundary, end);
    return Math.max(boundary, from + 1);
  }
}
