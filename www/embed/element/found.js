// @ts-check
// One annotation among all that were found.

/**
 * @typedef {import("../../pkg/newsmark.js").Annotations} Annotations
 * @typedef {import("../../pkg/newsmark.js").Mention} Mention
 * @typedef {import("../../pkg/newsmark.js").Quote} Quote
 * @typedef {import("../../pkg/newsmark.js").Claim} Claim
 * @typedef {import("../../pkg/newsmark.js").Target} Target
 */

/**
 * @typedef {{ kind: "mention", annotation: Mention } | { kind: "quote", annotation: Quote } | { kind: "claim", annotation: Claim }} Found
 */

/**
 * @param {Annotations | undefined} annotations
 * @param {string | null | undefined} id
 * @returns {Found | undefined}
 */
export function find(annotations, id) {
  if (!annotations || !id) return undefined;
  const mention = annotations.mentions.find((each) => each.id === id);
  if (mention) return { kind: "mention", annotation: mention };
  const quote = annotations.quotes.find((each) => each.id === id);
  if (quote) return { kind: "quote", annotation: quote };
  const claim = annotations.claims.find((each) => each.id === id);
  return claim && { kind: "claim", annotation: claim };
}

/**
 * @param {Found} found
 * @returns {Target}
 */
export function targetOf({ kind, annotation }) {
  return { kind, spans: kind === "quote" ? annotation.content : [[annotation.start, annotation.end]] };
}

/** @param {Target} target */
export function keyOf({ kind, spans }) {
  return `${kind} ${spans.join(" ")}`;
}

/**
 * The annotation of a kind and a place; ids are new after every analysis.
 *
 * @param {Annotations} annotations
 * @param {Target | undefined} target
 * @returns {string | undefined} its id
 */
export function idOf({ mentions, quotes, claims }, target) {
  if (!target) return undefined;
  const key = keyOf(target);
  const all = { mention: mentions, quote: quotes, claim: claims }[target.kind];
  return all.find((annotation) => keyOf(targetOf(/** @type {Found} */ ({ kind: target.kind, annotation }))) === key)?.id;
}
