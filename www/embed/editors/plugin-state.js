// @ts-check
// What the ProseMirror plugin knows, as one value for each state of the editor.

import { blocksOf, joined, offsetOf } from "./document-text.js";
import { findingsOf } from "./findings.js";
import { isFinding, marked } from "./marks.js";
import { textOfReview, withTextOf } from "./review-text.js";

/**
 * @typedef {import("./document-text.js").Block} Block
 * @typedef {import("./findings.js").Finding} Finding
 * @typedef {import("./marks.js").View} View
 * @typedef {import("../headless.js").Review} Review
 * @typedef {import("../headless.js").Reviewed} Reviewed
 * @typedef {import("../../pkg/newsmark.js").Decided} Decided
 * @typedef {import("prosemirror-state").Transaction} Transaction
 * @typedef {import("prosemirror-model").Node} Node
 */

/**
 * @typedef {object} NewsmarkState
 * @property {Review} review - its text is that of `blocks`
 * @property {readonly Block[]} blocks
 * @property {Reviewed | null} reviewed - the last answer; `stale` when the document has changed since
 * @property {boolean} stale
 * @property {import("prosemirror-view").DecorationSet} set
 * @property {ReadonlyMap<object, Finding>} findings - by the `spec` of their decorations
 * @property {Finding | null} selected
 */

/**
 * What a transaction tells the plugin.
 *
 * @typedef {{ type: "answer", review: Review, blocks: readonly Block[], reviewed: Reviewed }
 *   | { type: "decide", action: "accept" | "reject" | "reset", id: string }
 *   | { type: "select", id: string | null }
 *   | { type: "open", review: Review }} Told
 */

/**
 * @typedef {object} StateSettings
 * @property {Review} review - without text or decisions
 * @property {readonly import("../../pkg/newsmark.js").Kind[]} kinds
 * @property {() => Decided} decided - who decides, and when
 */

/**
 * @param {View} view
 * @param {Node} doc
 * @param {Review} review - the one that it goes on with; its text is brought to that of `doc`
 * @param {Decided} decided
 * @returns {NewsmarkState}
 */
export function opened(view, doc, review, decided) {
  const blocks = blocksOf(doc);
  const empty = { set: view.DecorationSet.empty, findings: new Map(), selected: null };
  return { review: continued(review, joined(blocks), decided), blocks, reviewed: null, stale: true, ...empty };
}

/**
 * @param {Review} review
 * @param {string} text
 * @param {Decided} decided
 * @returns {Review}
 */
function continued(review, text, decided) {
  if (review.decisions.length === 0) return { ...review, text };
  if (textOfReview(review) === text) return review;
  // the engine looks for every decision's words in a text that is told to be new
  return { ...review, decisions: [...review.decisions, { ...decided, action: "replace", text }] };
}

/**
 * The state after `transaction`.
 *
 * @param {View} view
 * @param {Transaction} transaction
 * @param {NewsmarkState} before
 * @param {Told | undefined} told
 * @param {StateSettings} settings
 * @returns {NewsmarkState}
 */
export function next(view, transaction, before, told, settings) {
  let state = before;
  if (transaction.docChanged) {
    state = { ...state, stale: true, set: state.set.map(transaction.mapping, transaction.doc) };
  }
  if (told?.type === "answer") return answered(view, transaction.doc, state, told, settings);
  if (told?.type === "open") return opened(view, transaction.doc, told.review, settings.decided());
  if (told?.type === "decide") return decide(state, transaction.doc, told, settings);
  if (told?.type === "select") return { ...state, selected: byId(state, told.id) };
  if (transaction.selectionSet && !transaction.docChanged) {
    return { ...state, selected: innermost(state, transaction.selection.head) };
  }
  return state;
}

/**
 * The review with the text that `doc` has now.
 *
 * @param {NewsmarkState} state
 * @param {Node} doc
 * @param {Decided} decided
 * @returns {Pick<NewsmarkState, "review" | "blocks">}
 */
export function current({ review, blocks }, doc, decided) {
  const now = blocksOf(doc);
  const same = now.length === blocks.length && now.every(({ text }, at) => text === blocks[at]?.text);
  return { review: same ? review : withTextOf(review, blocks, now, decided), blocks: now };
}

/**
 * @param {View} view
 * @param {Node} doc - the one that was asked about
 * @param {NewsmarkState} state
 * @param {Extract<Told, { type: "answer" }>} answer
 * @param {StateSettings} settings
 * @returns {NewsmarkState}
 */
function answered(view, doc, state, { review, blocks, reviewed }, { kinds }) {
  const marks = marked(view, doc, state, blocks, findingsOf(reviewed, kinds));
  const answered = { ...state, ...marks, review, blocks, reviewed, stale: false };
  return { ...answered, selected: state.selected && sameAs(answered, state.selected) };
}

/**
 * @param {NewsmarkState} state
 * @param {Node} doc
 * @param {Extract<Told, { type: "decide" }>} told
 * @param {StateSettings} settings
 * @returns {NewsmarkState}
 */
function decide(state, doc, { action, id }, { decided }) {
  const by = decided();
  const { review, blocks } = current(state, doc, by);
  const finding = byId(state, id);
  const spans = finding && places(state, finding, blocks);
  if (!finding || !spans?.length) return { ...state, review, blocks };
  const decision = { ...by, action, targets: [{ kind: finding.kind, spans }] };
  const set = action === "reject" ? state.set.remove(decorationsOf(state, finding)) : state.set;
  return { ...state, set, blocks, stale: true, review: { ...review, decisions: [...review.decisions, decision] } };
}

/**
 * Where a finding stands in the text now, edits since the analysis included.
 *
 * @param {NewsmarkState} state
 * @param {Finding} finding
 * @param {readonly Block[]} blocks
 */
function places(state, finding, blocks) {
  if (!state.stale) return finding.spans;
  /** @type {[number, number][]} */
  const spans = [];
  for (const { from, to } of decorationsOf(state, finding)) {
    const [start, end] = [offsetOf(blocks, from), offsetOf(blocks, to)];
    if (start !== undefined && end !== undefined && start < end) spans.push([start, end]);
  }
  return spans.sort(([a], [b]) => a - b);
}

/**
 * @param {NewsmarkState} state
 * @param {Finding} finding
 */
export function decorationsOf({ set, findings }, { id }) {
  return set.find(undefined, undefined, (spec) => findings.get(spec)?.id === id);
}

/**
 * @param {NewsmarkState} state
 * @param {string | null} id
 */
export function byId({ findings }, id) {
  for (const finding of findings.values()) if (finding.id === id) return finding;
  return null;
}

/**
 * The findings at a position, the shortest first.
 *
 * @param {NewsmarkState} state
 * @param {number} position
 * @returns {Finding[]}
 */
export function findingsAt({ set, findings }, position) {
  const there = set.find(position, position).filter(isFinding);
  there.sort((a, b) => a.to - a.from - (b.to - b.from));
  return there.flatMap(({ spec }) => findings.get(spec) ?? []);
}

/**
 * @param {NewsmarkState} state
 * @param {number} position
 */
function innermost(state, position) {
  return findingsAt(state, position)[0] ?? null;
}

/**
 * What a finding of the last analysis is called in this one.
 *
 * @param {NewsmarkState} state
 * @param {Finding} old
 */
function sameAs({ findings }, { kind, text }) {
  for (const finding of findings.values()) if (finding.kind === kind && finding.text === text) return finding;
  return null;
}
