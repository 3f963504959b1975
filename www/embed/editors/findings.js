// @ts-check
// What was found, as a flat list: for panels, and to be marked in an editor.

/**
 * @typedef {import("../headless.js").Reviewed} Reviewed
 * @typedef {import("../../pkg/newsmark.js").Kind} Kind
 * @typedef {import("../../pkg/newsmark.js").Mention | import("../../pkg/newsmark.js").Quote | import("../../pkg/newsmark.js").Claim} Annotation
 */

/**
 * @typedef {object} Finding
 * @property {string} id - within one analysis only
 * @property {Kind} kind
 * @property {string} label - the label of a mention, the kind of a quote, the band of a claim
 * @property {[start: number, end: number][]} spans - in UTF-16 code units of the analysed text
 * @property {string} text
 * @property {import("../../pkg/newsmark.js").Judgement["state"]} state
 * @property {Annotation} annotation
 */

/**
 * @param {Reviewed} reviewed
 * @param {readonly Kind[]} [kinds] - those that are wanted; all by default
 * @returns {Finding[]} claims, then quotes, then mentions, each in the order of the text
 */
export function findingsOf(reviewed, kinds = ["claim", "quote", "mention"]) {
  const { claims, quotes, mentions } = reviewed.annotations;
  const state = (/** @type {string} */ id) => reviewed.judgements[id]?.state ?? "suggested";
  const finding = (/** @type {Kind} */ kind, /** @type {string} */ label, /** @type {[number, number][]} */ spans, /** @type {Annotation} */ annotation) =>
    ({ id: annotation.id, kind, label, spans, text: annotation.text, state: state(annotation.id), annotation });
  const all = [
    ...claims.map((claim) => finding("claim", claim.band, [[claim.start, claim.end]], claim)),
    ...quotes.map((quote) => finding("quote", quote.kind, quote.content, quote)),
    ...mentions.map((mention) => finding("mention", mention.label, [[mention.start, mention.end]], mention)),
  ];
  return all.filter(({ kind }) => kinds.includes(kind));
}

/**
 * The classes that `editors.css` gives their look.
 *
 * @param {Finding} finding
 */
export function classesOf({ kind, label, state }) {
  return `newsmark newsmark-${kind} newsmark-${label} newsmark-${state}`;
}
