// @ts-check
// Paints with the CSS Custom Highlight API: the host's elements stay as they are.

import { addRanges, removeRanges } from "./highlights.js";

/**
 * @typedef {import("./layers.js").Layer} Layer
 * @typedef {import("./text-map.js").TextMap} TextMap
 * @typedef {import("./text-map.js").Span} Span
 */

/**
 * What both ways of painting have in common.
 *
 * @typedef {object} Painter
 * @property {"highlight" | "mark"} way
 * @property {(map: TextMap, layers: readonly Layer[]) => Generator<void, void, void>} paint
 *   takes the place of what was painted before
 * @property {(id: string | undefined, spans: readonly Span[]) => void} select
 * @property {() => void} clear - nothing of it is left
 * @property {() => Range | undefined} selection - where the selected words begin
 */

/** @implements {Painter} */
export class HighlightPainter {
  way = /** @type {const} */ ("highlight");
  /** @type {Map<string, StaticRange[]>} */
  #painted = new Map();
  /** @type {StaticRange[]} */
  #selected = [];
  /** @type {TextMap | undefined} */
  #map;

  /**
   * All ranges are made before any is shown: nothing flickers.
   *
   * @param {TextMap} map
   * @param {readonly Layer[]} layers
   */
  *paint(map, layers) {
    /** @type {Map<string, StaticRange[]>} */
    const made = new Map();
    for (const { look, spans } of layers) {
      const ranges = made.get(look) ?? [];
      made.set(look, ranges);
      ranges.push(...rangesOf(map, spans));
      yield;
    }
    this.#map = map;
    for (const [look, ranges] of this.#painted) removeRanges(look, ranges);
    this.#painted = made;
    for (const [look, ranges] of made) addRanges(look, ranges);
  }

  /**
   * @param {string | undefined} _id
   * @param {readonly Span[]} spans
   */
  select(_id, spans) {
    removeRanges("selected", this.#selected);
    this.#selected = this.#map ? rangesOf(this.#map, spans) : [];
    addRanges("selected", this.#selected);
  }

  selection() {
    const [first] = this.#selected;
    return first && liveRange(first);
  }

  clear() {
    for (const [look, ranges] of this.#painted) removeRanges(look, ranges);
    this.#painted.clear();
    this.select(undefined, []);
    this.#map = undefined;
  }
}

/**
 * Static ranges, since the browser keeps live ones up to date at every change of the page.
 *
 * @param {TextMap} map
 * @param {readonly Span[]} spans
 */
function rangesOf(map, spans) {
  return spans
    .flatMap((span) => map.stretches(span))
    .map(
      ({ node, start, end }) =>
        new StaticRange({ startContainer: node, startOffset: start, endContainer: node, endOffset: end }),
    );
}

/** @param {StaticRange} range */
function liveRange({ startContainer, startOffset, endContainer, endOffset }) {
  const length = startContainer.nodeValue?.length ?? 0;
  const range = document.createRange();
  range.setStart(startContainer, Math.min(startOffset, length));
  range.setEnd(endContainer, Math.min(endOffset, length));
  return range;
}
