// @ts-check
// The text of a ProseMirror document, with the way from its offsets to positions and back.

/**
 * @typedef {import("prosemirror-model").Node} Node
 */

/**
 * A textblock. Its text has one code unit for each position, so an offset in it is a position.
 *
 * @typedef {object} Block
 * @property {Node} node
 * @property {number} from - the position of its first character
 * @property {number} start - the offset of its first character in the text
 * @property {string} text
 */

/** Paragraphs are told apart by an empty line, as in pasted articles. */
export const BETWEEN_BLOCKS = "\n\n";

/** Nodes never change, so the text of one is read once. @type {WeakMap<Node, string>} */
const texts = new WeakMap();

/**
 * The textblocks of `doc` with words in them, in order. Code is left out.
 *
 * @param {Node} doc
 * @returns {Block[]}
 */
export function blocksOf(doc) {
  /** @type {Block[]} */
  const blocks = [];
  let start = 0;
  doc.descendants((node, position) => {
    if (!node.isTextblock) return true;
    const text = node.type.spec.code ? "" : textOf(node);
    if (text.trim()) {
      blocks.push({ node, from: position + 1, start, text });
      start += text.length + BETWEEN_BLOCKS.length;
    }
    return false;
  });
  return blocks;
}

/** @param {readonly Block[]} blocks */
export function joined(blocks) {
  return blocks.map(({ text }) => text).join(BETWEEN_BLOCKS);
}

/**
 * The position of an offset, or `undefined` when it stands between blocks.
 *
 * @param {readonly Block[]} blocks
 * @param {number} offset
 */
export function blockAt(blocks, offset) {
  const block = lastWith(blocks, (each) => each.start <= offset);
  return block && offset <= block.start + block.text.length ? block : undefined;
}

/**
 * The offset of a position, or `undefined` when it stands outside of all blocks.
 *
 * @param {readonly Block[]} blocks
 * @param {number} position
 */
export function offsetOf(blocks, position) {
  const block = lastWith(blocks, (each) => each.from <= position);
  if (!block || position > block.from + block.text.length) return undefined;
  return block.start + position - block.from;
}

/**
 * @param {readonly Block[]} blocks - in order
 * @param {(block: Block) => boolean} holds - true for the first ones, then false
 */
function lastWith(blocks, holds) {
  let [low, high] = [0, blocks.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(/** @type {Block} */ (blocks[middle]))) low = middle + 1;
    else high = middle;
  }
  return blocks[low - 1];
}

/** @param {Node} textblock */
function textOf(textblock) {
  let text = texts.get(textblock);
  if (text === undefined) {
    text = "";
    textblock.forEach((child) => (text += inline(child)));
    texts.set(textblock, text);
  }
  return text;
}

/** @param {Node} node */
function inline(node) {
  if (node.isText) return node.text ?? "";
  // hard breaks are the leaves that stand for a line's end
  return node.type.name.toLowerCase().endsWith("break") ? "\n" : " ".repeat(node.nodeSize);
}
