// @ts-check
// Paints with <mark> elements around the words, and takes them away again. A Text node that is cut is
// kept and put back, so that a program that holds it still holds a node of the page.

/**
 * @typedef {import("./layers.js").Layer} Layer
 * @typedef {import("./text-map.js").TextMap} TextMap
 * @typedef {import("./text-map.js").Span} Span
 */

/**
 * A part of one Text node over which no layer begins or ends.
 *
 * @typedef {{ start: number, end: number, over: readonly Layer[] }} Segment
 */

/** @typedef {{ original: Text, words: string, parts: ChildNode[] }} Cut */

/** Names our marks among those of the host. */
export const MARK = "data-newsmark";
const SELECTED = "data-newsmark-selected";

/**
 * @typedef {object} Watch
 * @property {<T>(change: () => T) => T} quietly - changes the page without being heard
 * @property {(node: Text) => void} keepAnEyeOn - tells of changes of a node that is not in the page
 */

/** @typedef {import("./highlight-painter.js").Painter} Painter */

/** @implements {Painter} */
export class MarkPainter {
  way = /** @type {const} */ ("mark");
  /** @type {Cut[]} */
  #cuts = [];
  /** @type {Map<string, HTMLElement[]>} */
  #marks = new Map();
  /** @type {WeakMap<Element, string>} */
  #ids = new WeakMap();
  /** @type {HTMLElement[]} */
  #selected = [];

  /** @param {Watch} watch */
  constructor(watch) {
    this.watch = watch;
  }

  /**
   * @param {TextMap} map - of the article without marks
   * @param {readonly Layer[]} layers
   */
  *paint(map, layers) {
    this.clear();
    for (const [node, segments] of segmentsByNode(map, layers)) {
      yield;
      if (!node.parentNode || (segments.at(-1)?.end ?? 0) > node.length) continue;
      this.watch.quietly(() => this.#cut(node, segments));
    }
  }

  /** @param {string | undefined} id */
  select(id) {
    this.watch.quietly(() => {
      for (const mark of this.#selected) mark.removeAttribute(SELECTED);
      this.#selected = this.#marks.get(id ?? "") ?? [];
      for (const mark of this.#selected) mark.setAttribute(SELECTED, "");
    });
  }

  selection() {
    const [first] = this.#selected;
    if (!first) return undefined;
    const range = document.createRange();
    range.selectNodeContents(first);
    return range;
  }

  clear() {
    this.watch.quietly(() => this.#cuts.forEach(restore));
    this.#cuts = [];
    this.#marks.clear();
    this.#selected = [];
  }

  /**
   * The annotations that a place in a mark belongs to, the inmost first.
   *
   * @param {Element} place
   * @returns {string[]}
   */
  idsAt(place) {
    /** @type {string[]} */
    const ids = [];
    for (let at = place.closest(`mark[${MARK}]`); at; at = at.parentElement?.closest(`mark[${MARK}]`) ?? null) {
      const id = this.#ids.get(at);
      if (id !== undefined) ids.push(id);
    }
    return ids;
  }

  /**
   * @param {Text} node
   * @param {readonly Segment[]} segments
   */
  #cut(node, segments) {
    /** @type {ChildNode[]} */
    const parts = [];
    let done = 0;
    for (const { start, end, over } of segments) {
      if (start > done) parts.push(new Text(node.data.slice(done, start)));
      parts.push(this.#wrapped(node.data.slice(start, end), over));
      done = end;
    }
    if (done < node.length) parts.push(new Text(node.data.slice(done)));
    node.replaceWith(...parts);
    this.watch.keepAnEyeOn(node);
    this.#cuts.push({ original: node, words: node.data, parts });
  }

  /**
   * One mark for each layer, the widest outermost.
   *
   * @param {string} words
   * @param {readonly Layer[]} over
   * @returns {HTMLElement}
   */
  #wrapped(words, over) {
    /** @type {ChildNode} */
    let inner = new Text(words);
    for (const { id, look } of over.toReversed()) {
      const mark = document.createElement("mark");
      mark.setAttribute(MARK, look);
      mark.setAttribute("part", `mark mark-${look}`);
      mark.append(inner);
      inner = mark;
      const marks = this.#marks.get(id) ?? [];
      this.#marks.set(id, marks);
      marks.push(mark);
      this.#ids.set(mark, id);
    }
    return /** @type {HTMLElement} */ (inner);
  }
}

/**
 * Puts the node back in the place of its parts. Where the host has changed them, what the host has
 * made stays and only the marks go.
 *
 * @param {Cut} cut
 */
function restore({ original, words, parts }) {
  const [first] = parts;
  const parent = first?.parentNode;
  const intact =
    parent &&
    parts.every((part, index) => part.parentNode === parent && (index === 0 || parts[index - 1]?.nextSibling === part)) &&
    parts.map(({ textContent }) => textContent).join("") === words;
  if (intact) {
    parent.insertBefore(original, first);
    for (const part of parts) part.remove();
  } else {
    for (const part of parts) if (part instanceof Element && part.isConnected) unwrap(part);
  }
}

/** @param {Element} mark */
function unwrap(mark) {
  for (const inner of [...mark.querySelectorAll(`mark[${MARK}]`), mark]) inner.replaceWith(...inner.childNodes);
}

/**
 * @param {TextMap} map
 * @param {readonly Layer[]} layers
 * @returns {Map<Text, Segment[]>} segments in order, only where something lies over the words
 */
function segmentsByNode(map, layers) {
  /** @type {Map<Text, { start: number, end: number, layer: Layer }[]>} */
  const byNode = new Map();
  for (const layer of layers) {
    for (const { node, start, end } of layer.spans.flatMap((span) => map.stretches(span))) {
      const covers = byNode.get(node) ?? [];
      byNode.set(node, covers);
      covers.push({ start, end, layer });
    }
  }
  return new Map([...byNode].map(([node, covers]) => [node, segmentsOf(covers)]));
}

/**
 * @param {{ start: number, end: number, layer: Layer }[]} covers - the widest kinds first
 * @returns {Segment[]}
 */
function segmentsOf(covers) {
  const edges = [...new Set(covers.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
  /** @type {Segment[]} */
  const segments = [];
  for (const [index, start] of edges.entries()) {
    const end = edges[index + 1] ?? start;
    const over = covers.filter((cover) => cover.start <= start && cover.end >= end).map(({ layer }) => layer);
    if (end > start && over.length > 0) segments.push({ start, end, over });
  }
  return segments;
}
