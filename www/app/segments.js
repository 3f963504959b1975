// @ts-check
// Overlapping highlights as flat pieces of text, each with the highlights that cover it.

import { forEach, merged } from "./turns.js";

/**
 * @typedef {import("./model.js").Highlight} Highlight
 */

/**
 * @typedef {object} Segment
 * @property {number} start
 * @property {number} end
 * @property {Highlight[]} over - in the order of their starts
 */

/** @typedef {{ start: number, end: number, of: Highlight }} Stretch */

/**
 * Walks once through the highlights; `next` must be asked for ascending, disjoint stretches.
 */
export class Segmenter {
  #spans;
  #at = 0;
  /** @type {Stretch[]} */
  #open = [];

  /** @param {Stretch[]} spans - in text order, the widest first where several start together */
  constructor(spans) {
    this.#spans = spans;
  }

  /**
   * @param {Highlight[]} highlights - in text order, the widest first where several start together
   * @returns {Generator<void, Segmenter, void>}
   */
  static *over(highlights) {
    /** @type {Stretch[]} */
    const spans = [];
    /** @type {Stretch[]} */
    const later = [];
    yield* forEach(highlights, (of) => {
      const [first, ...rest] = of.spans.filter(([start, end]) => start < end).map(([start, end]) => ({ start, end, of }));
      if (first) spans.push(first);
      later.push(...rest);
    });
    later.sort(inTextOrder);
    return new Segmenter(yield* merged(spans, later, inTextOrder));
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

/**
 * @param {Stretch} a
 * @param {Stretch} b
 */
function inTextOrder(a, b) {
  return a.start - b.start || b.end - a.end;
}

/** Pieces that are covered in one step: each has several highlights. */
const PIECES_IN_STEP = 100;

/**
 * The segments of each piece.
 *
 * @param {{ start: number, end: number }[]} pieces - ascending
 * @param {Highlight[]} highlights
 * @returns {Generator<void, Segment[][], void>}
 */
export function* coversOf(pieces, highlights) {
  const segmenter = yield* Segmenter.over(highlights);
  /** @type {Segment[][]} */
  const covers = [];
  yield* forEach(pieces, ({ start, end }) => covers.push(segmenter.next(start, end)), PIECES_IN_STEP);
  return covers;
}
