// @ts-check
// Keeps a review's text that of the document: what was typed becomes decisions of the kind `edit`.

import { BETWEEN_BLOCKS, joined } from "./document-text.js";

/**
 * @typedef {import("./document-text.js").Block} Block
 * @typedef {import("../headless.js").Review} Review
 * @typedef {import("../../pkg/newsmark.js").Decided} Decided
 * @typedef {{ start: number, end: number, insert: string }} Edit
 */

/**
 * `review` brought from the text of `before` to that of `after`. As long as nobody has decided
 * anything, it simply begins with the new text.
 *
 * @param {Review} review
 * @param {readonly Block[]} before
 * @param {readonly Block[]} after
 * @param {Decided} decided - who typed, and when
 * @returns {Review}
 */
export function withTextOf(review, before, after, decided) {
  if (review.decisions.length === 0) return { ...review, text: joined(after) };
  const decisions = [...review.decisions];
  for (const edit of edits(before, after)) addEdit(decisions, edit, decided);
  return { ...review, decisions };
}

/**
 * The text after all edits.
 *
 * @param {Review} review
 */
export function textOfReview({ text, decisions }) {
  for (const decision of decisions) {
    if (decision.action === "replace") text = decision.text;
    if (decision.action === "edit") text = text.slice(0, decision.start) + decision.insert + text.slice(decision.end);
  }
  return text;
}

/**
 * What changes the text of `before` into that of `after`, the last place first, so that no edit moves
 * the next one.
 *
 * @param {readonly Block[]} before
 * @param {readonly Block[]} after
 * @returns {Edit[]}
 */
export function edits(before, after) {
  const shorter = Math.min(before.length, after.length);
  let first = 0;
  while (first < shorter && before[first]?.text === after[first]?.text) first++;
  let last = 0;
  while (last < shorter - first && before.at(-1 - last)?.text === after.at(-1 - last)?.text) last++;
  const [old, fresh] = [before.slice(first, before.length - last), after.slice(first, after.length - last)];
  if (old.length === fresh.length) return old.flatMap((block, at) => within(block, fresh[at]?.text ?? "")).reverse();
  return blocksReplaced(before, old, fresh, first);
}

/**
 * @param {Block} block
 * @param {string} text - what it became
 * @returns {Edit[]} none or one
 */
function within(block, text) {
  return block.text === text ? [] : [difference(block.text, text, block.start)];
}

/**
 * @param {readonly Block[]} all
 * @param {readonly Block[]} old - those of them that were replaced
 * @param {readonly Block[]} fresh
 * @param {number} first - the index of the first one
 * @returns {Edit[]}
 */
function blocksReplaced(all, old, fresh, first) {
  const text = joined(all);
  const next = all[first + old.length];
  const start = all[first]?.start ?? text.length;
  const end = next ? next.start : text.length;
  if (next) {
    const inserted = fresh.map((block) => block.text + BETWEEN_BLOCKS).join("");
    return [difference(text.slice(start, end), inserted, start)];
  }
  // at the end of the text the line break before goes with the blocks
  const from = first > 0 ? start - (old.length > 0 ? BETWEEN_BLOCKS.length : 0) : 0;
  const inserted = (first > 0 && fresh.length > 0 ? BETWEEN_BLOCKS : "") + joined(fresh);
  return [difference(text.slice(from, end), inserted, from)];
}

/**
 * @param {string} old
 * @param {string} fresh
 * @param {number} at - where `old` begins
 * @returns {Edit}
 */
function difference(old, fresh, at) {
  const shorter = Math.min(old.length, fresh.length);
  let first = 0;
  while (first < shorter && old[first] === fresh[first]) first++;
  let last = 0;
  while (last < shorter - first && old.at(-1 - last) === fresh.at(-1 - last)) last++;
  if (first > 0 && isHigh(old, first - 1)) first--;
  if (last > 0 && isHigh(old, old.length - last - 1)) last--;
  return { start: at + first, end: at + old.length - last, insert: fresh.slice(first, fresh.length - last) };
}

/**
 * Whether the code unit at `index` is the first half of a character: no edit may cut one.
 *
 * @param {string} text
 * @param {number} index
 */
function isHigh(text, index) {
  return (text.charCodeAt(index) & 0xfc00) === 0xd800;
}

/**
 * Typing on where the last edit was makes that one longer.
 *
 * @param {import("../../pkg/newsmark.js").Decision[]} decisions
 * @param {Edit} edit
 * @param {Decided} decided
 */
function addEdit(decisions, edit, decided) {
  const last = decisions.at(-1);
  if (last?.action === "edit" && last.by === decided.by) {
    const [from, to] = [edit.start - last.start, edit.end - last.start];
    if (from >= 0 && to <= last.insert.length) {
      const insert = last.insert.slice(0, from) + edit.insert + last.insert.slice(to);
      decisions[decisions.length - 1] = { ...last, ...decided, insert };
      return;
    }
  }
  decisions.push({ ...decided, action: "edit", ...edit });
}
