// @ts-check
// Corrections of the text: how one after the other is one, and where they leave what stood in it.

/**
 * What stood from `start` to `end` gave way to `insert`.
 *
 * @typedef {{ start: number, end: number, insert: string }} Edit
 */

/**
 * @param {string} text
 * @param {Edit} edit
 */
export function applied(text, { start, end, insert }) {
  return text.slice(0, start) + insert + text.slice(end);
}

/**
 * What takes the edit back.
 *
 * @param {string} text - before the edit
 * @param {Edit} edit
 * @returns {Edit}
 */
export function inverse(text, { start, end, insert }) {
  return { start, end: start + insert.length, insert: text.slice(start, end) };
}

/**
 * Two edits as one, where the second begins or ends in what the first put in, or beside it.
 *
 * @param {Edit} first
 * @param {Edit} second
 * @returns {Edit | undefined}
 */
export function joined(first, second) {
  const { start, insert } = first;
  const end = start + insert.length;
  if (second.end < start || second.start > end) return undefined;
  const before = insert.slice(0, Math.max(0, second.start - start));
  const after = insert.slice(Math.max(0, second.end - start));
  return {
    start: Math.min(start, second.start),
    end: first.end + Math.max(0, second.end - end),
    insert: before + second.insert + after,
  };
}

/**
 * The stretch after the edit. It keeps its own words: what is put in at its edges stays outside.
 *
 * @param {[start: number, end: number]} span
 * @param {Edit} edit
 * @returns {[start: number, end: number]} empty when none of its words are left
 */
export function follow([start, end], edit) {
  const by = edit.insert.length - (edit.end - edit.start);
  if (edit.start >= end) return [start, end];
  if (edit.end <= start) return [start + by, end + by];
  const inside = edit.start >= start && edit.end <= end;
  if (inside) return [start, end + by];
  if (edit.start < start) return [Math.min(edit.start + edit.insert.length, end + by), Math.max(end + by, edit.start + edit.insert.length)];
  return [start, edit.start];
}

/**
 * The one edit between two versions of a stretch of text: what they do not share at their ends.
 *
 * @param {string} before
 * @param {string} after
 * @param {number} at - where the stretch begins in the text
 * @returns {Edit | undefined} nothing if they are the same
 */
export function difference(before, after, at) {
  if (before === after) return undefined;
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < most - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  return { start: at + head, end: at + before.length - tail, insert: after.slice(head, after.length - tail) };
}
