// @ts-check
// The text pane: draws the article with its highlights and keeps it up with what changes.

import { BlockList } from "./block-list.js";
import { copySource } from "./copy.js";
import { whenIdle } from "./dom.js";
import { chunksOf, editedLines, linesOf, piecesOf } from "./pieces.js";
import { Places } from "./places.js";
import { Segmenter, coversOf } from "./segments.js";
import { SelectedMarks, reveal } from "./selected-marks.js";
import { SourceSelection } from "./source-selection.js";
import { Turns, atOnce } from "./turns.js";

/**
 * @typedef {import("./model.js").Model} Model
 * @typedef {import("./edits.js").Edit} Edit
 */

/** How long one turn of drawing may keep the page's thread. */
const TURN_MS = 8;

export class Article {
  /** @type {Model | undefined} */
  #model;
  #places = new Places();
  #selected = new SelectedMarks();
  /** @type {string | undefined} */
  #selectedId;
  #drawing = 0;
  /** @type {Set<Element>} the boxes that are in sight */
  #inSight = new Set();
  #observer = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) {
      if (isIntersecting) this.#inSight.add(target);
      else this.#inSight.delete(target);
    }
  });
  /** Whether each line is a block of its own, as for editing. */
  #byLine = false;
  /** Whether an input method is writing: what is drawn must stay as it is until it has ended. */
  #held = false;

  /** @param {HTMLElement} pane */
  constructor(pane) {
    this.pane = pane;
    this.blocks = new BlockList(pane, this.#places);
    this.selection = new SourceSelection(this);
    copySource(pane, this.#places, () => this.#model?.text ?? "");
  }

  /**
   * @param {Model} model
   * @param {{ byLine?: boolean }} [how]
   * @returns {Promise<boolean>} whether it is shown: a newer state may have taken its place
   */
  async show(model, { byLine = false } = {}) {
    const drawing = ++this.#drawing;
    const pieces = this.#pieces(model, byLine);
    const chunks = chunksOf(pieces);
    const turns = new Turns();
    const covers = await turns.take(coversOf(pieces, model.highlights));
    const made = await turns.take(this.blocks.made(chunks, model.text));
    if (drawing !== this.#drawing) return false;
    this.#model = model;
    this.#byLine = byLine;
    this.#selected.show([]);
    this.#observer.disconnect();
    this.#inSight.clear();
    this.blocks.show(made);
    this.#cover(covers);
    const first = (chunks[0]?.length ?? 0) + (chunks[1]?.length ?? 0);
    for (const block of this.blocks.all.slice(0, first)) this.#draw(block);
    for (const box of made.boxes) this.#observer.observe(box);
    this.#drawRest(drawing, 0);
    return true;
  }

  /**
   * Shows another state of the same article: only blocks that look different are drawn anew.
   *
   * @param {Model} model
   */
  update(model) {
    const before = this.selection.get();
    this.#model = model;
    const pieces = this.#pieces(model, this.#byLine);
    const { head, tail } = this.blocks.shared(pieces, model.text);
    const count = pieces.length - head - tail;
    this.blocks.replace(head, this.blocks.all.length - head - tail, pieces.slice(head, head + count), model.text);
    this.blocks.all.forEach(({ piece }, i) => Object.assign(piece, pieces[i]));
    this.#cover(atOnce(coversOf(pieces, model.highlights)));
    for (const block of this.blocks.all) if (this.#isInSight(block)) this.#draw(block);
    this.#drawRest(++this.#drawing, 0);
    this.#mark();
    this.selection.restore(before);
  }

  /**
   * Follows an edit of the text, before it is analysed.
   *
   * @param {Edit} edit
   */
  edit(edit) {
    const model = this.#model;
    if (!model) return;
    const { all } = this.blocks;
    const [first, last] = [this.blocks.indexAt(edit.start), this.blocks.indexAt(edit.end)];
    const by = edit.insert.length - (edit.end - edit.start);
    const [start, end] = [all[first]?.piece.start ?? 0, (all[last]?.piece.end ?? 0) + by];
    for (const { piece } of all.slice(last + 1)) Object.assign(piece, { start: piece.start + by, end: piece.end + by });
    const lines = editedLines(model.text.slice(start, end), start, all[first]?.piece);
    const one = all[first];
    if (first === last && lines.length === 1 && one) {
      Object.assign(one.piece, lines[0]);
      one.text = model.text.slice(start, end);
    } else {
      this.blocks.replace(first, last - first + 1, lines, model.text);
    }
    const over = model.highlights.filter(({ spans }) => spans.some(([from, to]) => from < end && to > start));
    const segmenter = atOnce(Segmenter.over(over));
    for (const block of this.blocks.all.slice(first, first + lines.length)) {
      block.cover(segmenter.next(block.piece.start, block.piece.end));
      this.#draw(block);
    }
    this.#mark();
  }

  /**
   * The highlights at an element, the narrowest first.
   *
   * @param {EventTarget | null} target
   * @returns {string[]}
   */
  idsAt(target) {
    const mark = target instanceof Element ? target.closest("mark") : null;
    const block = mark && this.blockAt(mark);
    if (block && this.#model) block.settle(this.#model);
    const ids = (mark && block?.segmentOf(mark)?.over.map(({ id }) => id)) ?? [];
    const width = (/** @type {string} */ id) =>
      this.#model?.highlight(id)?.spans.reduce((sum, [start, end]) => sum + end - start, 0) ?? 0;
    return ids.sort((a, b) => width(a) - width(b));
  }

  /**
   * The block that a node of the page stands in.
   *
   * @param {Node | null} node
   */
  blockAt(node) {
    const near = node instanceof Element ? node : node?.parentElement;
    return this.blocks.ofElement(near?.closest(".block") ?? null);
  }

  /**
   * Shows which highlight is selected, and brings it into view.
   *
   * @param {string | undefined} id
   * @param {{ focus: boolean, reveal?: boolean }} how
   */
  select(id, { focus, reveal = true }) {
    this.#selectedId = id;
    this.#mark();
    if (focus) this.#selected.focus();
    if (reveal) this.#selected.reveal();
  }

  /**
   * Brings a place of the source into view.
   *
   * @param {number} offset
   */
  reveal(offset) {
    const [node] = this.pointAt(offset);
    const near = node instanceof Element ? node : node.parentElement;
    if (near) reveal(near);
  }

  /**
   * The ranges of what is drawn of these stretches of the source.
   *
   * @param {Iterable<{ start: number, end: number }>} spans
   * @returns {Range[]}
   */
  rangesOf(spans) {
    return [...spans].flatMap(({ start, end }) =>
      this.blocks.over(start, end).flatMap((block) => (block.element ? this.#places.rangesIn(block.element, start, end) : [])),
    );
  }

  get isHeld() {
    return this.#held;
  }

  /** Draws nothing anew until `release`. */
  hold() {
    this.#held = true;
  }

  release() {
    if (!this.#held) return;
    this.#held = false;
    this.#drawRest(this.#drawing, 0);
  }

  /**
   * @param {Node | null} node
   * @param {number} offset
   * @returns {number | undefined} in the source
   */
  offsetAt(node, offset) {
    return node && this.pane.contains(node) ? this.#places.at(node, offset) : undefined;
  }

  /**
   * @param {number} offset - in the source
   * @returns {[node: Node, offset: number]}
   */
  pointAt(offset) {
    const block = this.blocks.all[this.blocks.indexAt(offset)];
    return block ? this.#places.pointIn(this.#draw(block), Math.min(offset, block.piece.end)) : [this.pane, 0];
  }

  /**
   * Draws a block whose element the browser wrote in.
   *
   * @param {import("./block.js").Block} block
   */
  redraw(block) {
    block.spoil();
    this.#draw(block);
    this.#mark();
  }

  /** @returns {number} the place in the source of the first line in sight */
  top() {
    for (const { piece, element } of this.blocks.all) {
      if (element && element.getBoundingClientRect().bottom > 0) return piece.start;
    }
    return 0;
  }

  /**
   * @param {Model} model
   * @param {boolean} byLine
   */
  #pieces({ text, found }, byLine) {
    return byLine ? linesOf(text, found.blocks) : piecesOf(text, found.blocks);
  }

  /** @param {import("./segments.js").Segment[][]} covers - one a block */
  #cover(covers) {
    this.blocks.all.forEach((block, i) => block.cover(covers[i] ?? []));
  }

  /** @param {import("./block.js").Block} block */
  #isInSight(block) {
    return this.#inSight.has(block.box);
  }

  /** Shows the selected highlight as such. */
  #mark() {
    const id = this.#selectedId;
    const spans = this.#model?.highlight(id)?.spans ?? [];
    const blocks = new Set(spans.flatMap(([start, end]) => this.blocks.over(start, end)));
    this.#selected.show(id === undefined ? [] : [...blocks].flatMap((block) => (this.#draw(block), block.marksOf(id))));
  }

  /**
   * @param {number} drawing - a newer state ends this one's drawing
   * @param {number} from
   */
  #drawRest(drawing, from) {
    if (drawing !== this.#drawing || from >= this.blocks.all.length) return;
    whenIdle(() => {
      if (drawing !== this.#drawing || this.#held) return;
      const end = performance.now() + TURN_MS;
      let at = from;
      for (let block = this.blocks.all[at]; block && performance.now() < end; block = this.blocks.all[++at]) this.#draw(block);
      this.#drawRest(drawing, at);
    });
  }

  /**
   * The block as it should be now, with the selection where it was in the source.
   *
   * @param {import("./block.js").Block} block
   * @returns {HTMLElement}
   */
  #draw(block) {
    const { element } = block;
    if (element && (this.#held || !block.isStale)) return element;
    const before = element && this.selection.isIn(element) ? this.selection.get() : undefined;
    const drawn = this.blocks.draw(block, /** @type {Model} */ (this.#model));
    this.selection.restore(before);
    return drawn;
  }
}
