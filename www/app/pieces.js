// @ts-check
// The article as a row of pieces that are small enough to be laid out one by one.

/**
 * @typedef {import("../pkg/newsmark.js").Block} Block
 */

/**
 * @typedef {object} Piece
 * @property {number} start
 * @property {number} end
 * @property {Block["role"]} role
 * @property {boolean} continued - whether the block began in the piece before
 */

/** Longer blocks are cut: laying out one paragraph of a megabyte stops the page for seconds. */
const LONGEST_PIECE = 8_000;

/** How far back from the limit a space is looked for. */
const SPACE_WITHIN = 200;

/**
 * @param {string} text
 * @param {Block[]} blocks
 * @returns {Piece[]}
 */
export function piecesOf(text, blocks) {
  return blocks.flatMap(({ start, end, role }) => {
    const pieces = [];
    for (let from = start; from < end; ) {
      const to = cutAfter(text, from, end);
      pieces.push({ start: from, end: to, role, continued: from > start });
      from = to;
    }
    return pieces;
  });
}

/**
 * The article as it is edited: a piece for each line, the empty ones too.
 *
 * @param {string} text
 * @param {Block[]} blocks - tell the role of each line
 * @returns {Piece[]}
 */
export function linesOf(text, blocks) {
  /** @type {Piece[]} */
  const lines = [];
  let block = 0;
  for (let start = 0; start <= text.length; ) {
    const feed = text.indexOf("\n", start);
    const stop = feed < 0 ? text.length : feed;
    const end = stop > start && text[stop - 1] === "\r" ? stop - 1 : stop;
    while ((blocks[block]?.end ?? Infinity) <= start) block++;
    const role = (blocks[block]?.start ?? Infinity) < end ? blocks[block]?.role : undefined;
    lines.push(...lineOf(text, start, end, role ?? "paragraph"));
    start = stop + 1;
  }
  return lines;
}

/**
 * The lines of a stretch that was edited, before it is analysed.
 *
 * @param {string} text - of the stretch
 * @param {number} at - where it starts
 * @param {Piece | undefined} was - the piece that stood there
 * @returns {Piece[]}
 */
export function editedLines(text, at, was) {
  const lines = linesOf(text, [{ start: 0, end: text.length, role: was?.role ?? "paragraph" }]);
  Object.assign(lines[0] ?? {}, { continued: was?.continued ?? false });
  return lines.map((line) => ({ ...line, start: line.start + at, end: line.end + at }));
}

/**
 * @param {string} text
 * @param {number} start
 * @param {number} end
 * @param {Block["role"]} role
 */
function lineOf(text, start, end, role) {
  return start === end ? [{ start, end, role, continued: false }] : piecesOf(text, [{ start, end, role }]);
}

/**
 * @param {string} text
 * @param {number} from
 * @param {number} end
 */
function cutAfter(text, from, end) {
  const limit = from + LONGEST_PIECE;
  if (limit >= end) return end;
  const space = text.slice(limit - SPACE_WITHIN, limit).search(/\s\S*$/);
  if (space >= 0) return limit - SPACE_WITHIN + space + 1;
  // a pair of surrogates stays together
  return /[\uD800-\uDBFF]/.test(text.charAt(limit - 1)) ? limit - 1 : limit;
}

/** About a screenful: one unit of rendering. */
const CHUNK_LENGTH = 4_000;

/**
 * @param {Piece[]} pieces
 * @returns {Piece[][]}
 */
export function chunksOf(pieces) {
  /** @type {Piece[][]} */
  const chunks = [];
  let room = 0;
  for (const piece of pieces) {
    if (room <= 0) {
      chunks.push([]);
      room = CHUNK_LENGTH;
    }
    chunks.at(-1)?.push(piece);
    room -= piece.end - piece.start;
  }
  return chunks;
}
