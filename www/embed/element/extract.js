// @ts-check
// Reads the text of an article out of its elements, as a reader sees it: blocks are paragraphs, cells
// and list items are lines, white space is collapsed as it is when it is rendered.

import { rendering, whiteSpace } from "./rendered.js";
import { TextMap } from "./text-map.js";

/** Words with single spaces between them | white space | characters that are never seen. */
const RUN = /[^ \t\n\f\r\u00AD\u200B]+(?: [^ \t\n\f\r\u00AD\u200B]+)*|[ \t\n\f\r]+|[\u00AD\u200B]+/g;
const SPACE = /^[ \t\n\f\r]/;
const UNSEEN = /^[\u00AD\u200B]/;

/**
 * Reads what is in `root`; yields after each node, so that the work can be spread over several tasks.
 * Nothing is changed, and no shadow tree is entered.
 *
 * @param {Element} root
 * @returns {Generator<void, TextMap, void>}
 */
export function* extract(root) {
  const writer = new Writer();
  const open = [{ breaks: 0, ...whiteSpace(getComputedStyle(root)) }];
  /** @type {Node | null} */
  let node = root.firstChild;
  while (node) {
    const inside = enter(node, writer, open);
    yield;
    if (inside && node.firstChild) {
      node = node.firstChild;
      continue;
    }
    if (inside) writer.breakLine(open.pop()?.breaks ?? 0);
    while (!node.nextSibling) {
      node = node.parentNode;
      if (!node || node === root) return writer.close();
      writer.breakLine(open.pop()?.breaks ?? 0);
    }
    node = node.nextSibling;
  }
  return writer.close();
}

/**
 * Reads an element whose only content is one text, just as it stands there.
 *
 * @param {Element} body
 * @returns {Generator<void, TextMap, void>}
 */
export function* extractPlain(body) {
  const map = new TextMap();
  const { firstChild } = body;
  if (firstChild instanceof Text) map.add(firstChild, 0, firstChild.data);
  return map.close();
}

/**
 * @param {Node} node
 * @param {Writer} writer
 * @param {import("./rendered.js").Rendering[]} open - the elements around the node, the inmost last
 * @returns {boolean} whether what is in the node is read; `open` holds it then
 */
function enter(node, writer, open) {
  if (node instanceof Text) writer.write(node, /** @type {import("./rendered.js").Rendering} */ (open.at(-1)));
  if (!(node instanceof Element)) return false;
  if (node.localName === "br") writer.newLine();
  if (node.localName === "br" || node.localName === "wbr") return false;
  const rendered = rendering(node);
  if (!rendered) return false;
  writer.breakLine(rendered.breaks);
  open.push(rendered);
  return true;
}

/** Writes down breaks and spaces only when words follow them. */
class Writer {
  #map = new TextMap();
  /** Line breaks that the blocks ask for. */
  #blocks = 0;
  /** Line breaks that were written out. */
  #lines = 0;
  /** @type {{ node: Text, offset: number } | undefined} */
  #space;

  /** @param {number} count */
  breakLine(count) {
    this.#blocks = Math.max(this.#blocks, count);
  }

  newLine() {
    this.#lines++;
  }

  /**
   * @param {Text} node
   * @param {import("./rendered.js").Rendering} how
   */
  write(node, { preserved, preservedLines }) {
    for (const { 0: run, index } of node.data.matchAll(RUN)) {
      if (UNSEEN.test(run)) continue;
      if (!SPACE.test(run)) this.#words(node, index, run);
      else if (preserved) this.#preserve(node, index, run);
      else if (preservedLines && run.includes("\n")) this.#lines += run.split("\n").length - 1;
      else this.#space ??= { node, offset: index };
    }
  }

  close() {
    return this.#map.close();
  }

  /**
   * @param {Text} node
   * @param {number} from
   * @param {string} words
   */
  #words(node, from, words) {
    const breaks = Math.max(this.#blocks, this.#lines);
    if (this.#map.length > 0 && breaks > 0) this.#map.addUnmapped("\n".repeat(breaks));
    else if (this.#map.length > 0 && this.#space) this.#map.add(this.#space.node, this.#space.offset, " ");
    this.#blocks = 0;
    this.#lines = 0;
    this.#space = undefined;
    this.#map.add(node, from, words);
  }

  /**
   * White space that is shown; at the edge of a block it is not worth keeping.
   *
   * @param {Text} node
   * @param {number} from
   * @param {string} space
   */
  #preserve(node, from, space) {
    const isEdge = this.#map.length === 0 || this.#blocks > 0;
    if (!isEdge) this.#words(node, from, space);
  }
}
