// @ts-check
// What is painted over a text: one layer for each annotation that is shown.

/**
 * @typedef {import("../../pkg/newsmark.js").Annotations} Annotations
 * @typedef {import("../../pkg/newsmark.js").Label} Label
 * @typedef {import("./text-map.js").Span} Span
 * @typedef {"claims" | "quotes" | "entities"} Kind
 * @typedef {"claim-high" | "claim-medium" | "claim-low" | "quote" | "person" | "organization" | "place" | "time" | "figure" | "thing"} Look
 */

/**
 * @typedef {object} Layer
 * @property {string} id - of the annotation
 * @property {Look} look
 * @property {readonly Span[]} spans
 */

/** @typedef {{ kinds: ReadonlySet<Kind>, labels: ReadonlySet<Label> }} Shown */

/** @type {readonly Kind[]} */
export const KINDS = ["claims", "quotes", "entities"];

/** @type {Record<Label, Look>} */
export const LOOK_OF = {
  person: "person",
  organization: "organization",
  place: "place",
  nationality: "place",
  date: "time",
  time: "time",
  duration: "time",
  money: "figure",
  percent: "figure",
  quantity: "figure",
  number: "figure",
  event: "thing",
  work: "thing",
  law: "thing",
  product: "thing",
  url: "thing",
  email: "thing",
};

/** From the widest to the narrowest: what is later lies inside of what is earlier. */
export const LOOKS = /** @type {readonly Look[]} */ ([
  "claim-high",
  "claim-medium",
  "claim-low",
  "quote",
  ...new Set(Object.values(LOOK_OF)),
]);

/**
 * @param {Annotations} annotations
 * @param {Shown} shown
 * @returns {Layer[]}
 */
export function layersOf({ claims, quotes, mentions }, { kinds, labels }) {
  /** @type {Layer[]} */
  const layers = [];
  if (kinds.has("claims")) {
    for (const { id, band, start, end } of claims) layers.push({ id, look: `claim-${band}`, spans: [[start, end]] });
  }
  if (kinds.has("quotes")) {
    for (const { id, content } of quotes) layers.push({ id, look: "quote", spans: content });
  }
  if (kinds.has("entities")) {
    for (const { id, label, start, end } of mentions) {
      if (labels.has(label)) layers.push({ id, look: LOOK_OF[label], spans: [[start, end]] });
    }
  }
  return layers;
}

/**
 * The layers over one place, the narrowest first.
 *
 * @param {readonly Layer[]} layers
 * @param {number} offset
 */
export function layersAt(layers, offset) {
  const size = (/** @type {Layer} */ { spans }) => spans.reduce((sum, [start, end]) => sum + end - start, 0);
  return layers
    .filter(({ spans }) => spans.some(([start, end]) => start <= offset && offset < end))
    .sort((a, b) => size(a) - size(b));
}
