// @ts-check
// What the engine's codes are called on the page.

/**
 * @typedef {import("../pkg/newsmark.js").Label} Label
 * @typedef {import("../pkg/newsmark.js").Band} Band
 * @typedef {import("../pkg/newsmark.js").QuoteKind} QuoteKind
 * @typedef {import("../pkg/newsmark.js").ClaimKind} ClaimKind
 * @typedef {import("../pkg/newsmark.js").Bound} Bound
 */

/**
 * One and many of each label, in the order in which they are listed.
 *
 * @type {Record<Label, [one: string, many: string]>}
 */
export const LABELS = {
  person: ["Person", "People"],
  organization: ["Organization", "Organizations"],
  place: ["Place", "Places"],
  nationality: ["Nationality", "Nationalities"],
  event: ["Event", "Events"],
  law: ["Law", "Laws"],
  work: ["Work", "Works"],
  product: ["Product", "Products"],
  date: ["Date", "Dates"],
  time: ["Time", "Times"],
  duration: ["Duration", "Durations"],
  money: ["Money", "Money"],
  percent: ["Percentage", "Percentages"],
  quantity: ["Quantity", "Quantities"],
  number: ["Number", "Numbers"],
  url: ["Web address", "Web addresses"],
  email: ["E-mail", "E-mails"],
};

/** @type {Record<Band, string>} */
export const BANDS = {
  high: "Most worth checking",
  medium: "Worth checking",
  low: "Less worth checking",
};

/** @type {Record<QuoteKind, string>} */
export const QUOTE_KINDS = {
  direct: "Direct quote",
  mixed: "Partly in the speaker’s words",
  indirect: "Reported speech",
};

/** @type {Record<ClaimKind, string>} */
export const CLAIM_KINDS = {
  quantity: "quantity",
  comparison: "comparison",
  cause: "cause and effect",
  rule: "law or rule",
  prediction: "prediction",
  event: "event",
  allegation: "allegation",
  personal: "personal experience",
  other: "other",
};

/** @type {Record<Bound, string>} */
const BOUNDS = {
  about: "about ",
  "more-than": "more than ",
  "less-than": "less than ",
  "at-least": "at least ",
  "at-most": "at most ",
};

/**
 * @param {number} count
 * @param {string} one
 * @param {string} [many]
 */
export function counted(count, one, many = `${one}s`) {
  return `${count.toLocaleString("en")} ${count === 1 ? one : many}`;
}

/**
 * How sure the engine is, as a person would say it.
 *
 * @param {number} confidence
 */
export function certainty(confidence) {
  if (confidence >= 0.8) return "High";
  return confidence >= 0.5 ? "Medium" : "Low";
}

/**
 * A rule's name as words: `speaker-after` is "speaker after".
 *
 * @param {string} rule
 */
export function ruleName(rule) {
  return rule.replace(/[-_.:]+/g, " ");
}

/**
 * The normal form of a date or an amount, written out.
 *
 * @param {import("../pkg/newsmark.js").Value} value
 */
export function valueText(value) {
  const number = (/** @type {number} */ n) => n.toLocaleString("en", { maximumFractionDigits: 6 });
  const parts = [];
  if (value.iso) parts.push(value.iso);
  if (value.amount !== undefined) {
    const upper = value.upper === undefined ? "" : `–${number(value.upper)}`;
    const unit = value.currency ?? value.unit ?? "";
    const bound = value.bound ? BOUNDS[value.bound] : "";
    parts.push(`${bound}${number(value.amount)}${upper} ${unit}`.trim());
  }
  if (value.country) parts.push(value.country);
  return parts.join(", ");
}

/** @type {Record<import("../pkg/newsmark.js").Judgement["state"], string>} */
export const STATES = {
  suggested: "Suggested by the machine",
  accepted: "Accepted",
  changed: "Changed",
  added: "Added",
};

/**
 * A moment as people write it.
 *
 * @param {string} iso
 */
export function moment(iso) {
  return new Date(iso).toLocaleString("en", { dateStyle: "medium", timeStyle: "short" });
}
