// @ts-check
// The blocks of the article in text order, and the boxes that they are drawn in.

import { Block } from "./block.js";
import { element } from "./dom.js";
import { forEach } from "./turns.js";

/**
 * @typedef {import("./model.js").Model} Model
 * @typedef {import("./pieces.js").Piece} Piece
 */

const CHUNKS_IN_STEP = 50;

export class BlockList {
  /** @type {Block[]} */
  all = [];
  /** @type {WeakMap<Node, Block>} */
  #ofElement = new WeakMap();

  /**
   * @param {HTMLElement} pane
   * @param {import("./places.js").Places} places
   */
  constructor(pane, places) {
    this.pane = pane;
    this.places = places;
  }

  /**
   * Makes the blocks of an article.
   *
   * @param {Piece[][]} chunks - each is drawn in a box of its own
   * @param {string} text
   * @returns {Generator<void, { blocks: Block[], boxes: HTMLElement[] }, void>} for {@link BlockList.show}
   */
  *made(chunks, text) {
    /** @type {Block[]} */
    const blocks = [];
    /** @type {HTMLElement[]} */
    const boxes = [];
    yield* forEach(chunks, (pieces) => {
      const box = element("div", { class: "chunk" });
      boxes.push(box);
      for (const piece of pieces) blocks.push(this.#block(piece, box, text));
    }, CHUNKS_IN_STEP);
    return { blocks, boxes };
  }

  /**
   * Puts an article in the place of the one before.
   *
   * @param {{ blocks: Block[], boxes: HTMLElement[] }} made
   */
  show({ blocks, boxes }) {
    this.all = blocks;
    this.pane.replaceChildren(...boxes);
  }

  /**
   * Puts new blocks in the place of some.
   *
   * @param {number} from
   * @param {number} count
   * @param {Piece[]} pieces
   * @param {string} text
   */
  replace(from, count, pieces, text) {
    if (count === 0 && pieces.length === 0) return;
    const beside = this.all[from] ?? this.all[from - 1];
    const box = beside?.box ?? this.pane.appendChild(element("div", { class: "chunk" }));
    const gone = this.all.slice(from, from + count);
    const blocks = pieces.map((piece) => this.#block(piece, box, text));
    this.all = [...this.all.slice(0, from), ...blocks, ...this.all.slice(from + count)];
    for (const { element: drawn } of gone) drawn?.remove();
  }

  /**
   * How many blocks at either end say the same as these pieces do.
   *
   * @param {Piece[]} pieces
   * @param {string} text
   */
  shared(pieces, text) {
    const most = Math.min(pieces.length, this.all.length);
    let head = 0;
    while (head < most && says(this.all[head], pieces[head], text)) head++;
    let tail = 0;
    while (tail < most - head && says(this.all.at(-1 - tail), pieces.at(-1 - tail), text)) tail++;
    return { head, tail };
  }

  /**
   * The block as it should be now, in its place.
   *
   * @param {Block} block
   * @param {Model} model
   * @returns {HTMLElement}
   */
  draw(block, model) {
    if (block.element) {
      block.settle(model);
      return block.element;
    }
    const drawn = block.draw(model);
    this.#ofElement.set(drawn, block);
    const { box } = block;
    let before = box.lastElementChild;
    while (before && (this.ofElement(before)?.piece.start ?? 0) > block.piece.start) before = before.previousElementSibling;
    if (before) before.after(drawn);
    else box.prepend(drawn);
    return drawn;
  }

  /** @param {Node | null} drawn */
  ofElement(drawn) {
    return drawn ? this.#ofElement.get(drawn) : undefined;
  }

  /**
   * The index of the last block that starts at or before a place; the first one before all of them.
   *
   * @param {number} offset
   */
  indexAt(offset) {
    let [low, high] = [0, this.all.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.all[middle]?.piece.start ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return Math.max(0, low - 1);
  }

  /**
   * @param {number} start
   * @param {number} end
   * @returns {Block[]}
   */
  over(start, end) {
    const near = this.all.slice(this.indexAt(start), this.indexAt(end) + 1);
    return near.filter(({ piece }) => piece.start < end && start < piece.end);
  }

  /**
   * @param {Piece} piece
   * @param {HTMLElement} box
   * @param {string} text
   */
  #block(piece, box, text) {
    return new Block(piece, text.slice(piece.start, piece.end), box, this.places);
  }
}

/**
 * @param {Block | undefined} block
 * @param {Piece | undefined} piece
 * @param {string} text
 */
function says(block, piece, text) {
  if (!block || !piece || block.piece.role !== piece.role || block.piece.continued !== piece.continued) return false;
  return block.text === text.slice(piece.start, piece.end);
}
