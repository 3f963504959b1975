// @ts-check
// Findings as ProseMirror decorations. Those of a block are left alone when it looks as before: an
// analysis after a pause touches the blocks that changed, and whatever else it sees otherwise now.

import { classesOf } from "./findings.js";
import { blockAt, offsetOf } from "./document-text.js";

/**
 * @typedef {import("./document-text.js").Block} Block
 * @typedef {import("./findings.js").Finding} Finding
 * @typedef {import("prosemirror-view").Decoration} Decoration
 * @typedef {import("prosemirror-view").DecorationSet} DecorationSet
 * @typedef {Pick<typeof import("prosemirror-view"), "Decoration" | "DecorationSet">} View
 */

/**
 * What is marked. A decoration keeps its `spec` when edits move it, so the spec tells its finding.
 *
 * @typedef {object} Marks
 * @property {DecorationSet} set
 * @property {ReadonlyMap<object, Finding>} findings - by `spec`
 */

/** @typedef {{ from: number, to: number, classes: string, finding: Finding }} Piece */

/**
 * @param {View} view
 * @param {import("prosemirror-model").Node} doc
 * @param {Marks} before - as mapped to `doc`
 * @param {readonly Block[]} blocks - of `doc`
 * @param {readonly Finding[]} findings - in its text
 * @returns {Marks}
 */
export function marked(view, doc, before, blocks, findings) {
  const pieces = piecesOf(blocks, findings);
  /** @type {Map<object, Finding>} */
  const specs = new Map();
  /** @type {Decoration[]} */
  const gone = [];
  /** @type {Decoration[]} */
  const fresh = [];
  for (const [block, wanted] of pieces) {
    const there = before.set.find(block.from, block.from + block.text.length).filter(isFinding);
    if (look(there.map(pieceOf)) === look(wanted)) keep(there, wanted, specs);
    else {
      gone.push(...there);
      fresh.push(...wanted.map((piece) => decorate(view, piece, specs)));
    }
  }
  gone.push(...outside(before.set, blocks));
  return { set: before.set.remove(gone).add(doc, fresh), findings: specs };
}

/** @param {Decoration} decoration */
export function isFinding(decoration) {
  return decoration.spec.classes !== undefined;
}

/**
 * @param {readonly Block[]} blocks
 * @param {readonly Finding[]} findings
 * @returns {Map<Block, Piece[]>} of every block
 */
function piecesOf(blocks, findings) {
  /** @type {Map<Block, Piece[]>} */
  const pieces = new Map(blocks.map((block) => [block, []]));
  for (const finding of findings) {
    const classes = classesOf(finding);
    for (let [start, end] of finding.spans) {
      // a quotation can go on in the next paragraph
      for (let block = blockAt(blocks, start); block && start < end; block = blockAt(blocks, start)) {
        const shift = block.from - block.start;
        const stop = Math.min(end, block.start + block.text.length);
        if (stop > start) pieces.get(block)?.push({ from: start + shift, to: stop + shift, classes, finding });
        const next = blocks[blocks.indexOf(block) + 1];
        start = next && stop < end ? next.start : end;
      }
    }
  }
  return pieces;
}

/** @param {readonly Pick<Piece, "from" | "to" | "classes">[]} pieces */
function look(pieces) {
  return pieces.map(({ from, to, classes }) => `${from} ${to} ${classes}`).sort().join("\n");
}

/** @param {Decoration} decoration */
function pieceOf({ from, to, spec }) {
  return { from, to, classes: spec.classes };
}

/**
 * Both have the same pieces, in whatever order.
 *
 * @param {readonly Decoration[]} there
 * @param {readonly Piece[]} wanted
 * @param {Map<object, Finding>} specs
 */
function keep(there, wanted, specs) {
  const byLook = new Map(wanted.map((piece) => [look([piece]), piece.finding]));
  for (const decoration of there) {
    const finding = byLook.get(look([pieceOf(decoration)]));
    if (finding) specs.set(decoration.spec, finding);
  }
}

/**
 * @param {View} view
 * @param {Piece} piece
 * @param {Map<object, Finding>} specs
 */
function decorate(view, { from, to, classes, finding }, specs) {
  const spec = { classes };
  specs.set(spec, finding);
  return view.Decoration.inline(from, to, { class: classes }, spec);
}

/**
 * What is left of marks where no block with words is any more.
 *
 * @param {DecorationSet} set
 * @param {readonly Block[]} blocks
 */
function outside(set, blocks) {
  return set.find().filter(({ from }) => offsetOf(blocks, from) === undefined);
}
