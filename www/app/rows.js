// @ts-check
// The rows of the three lists, in groups.

import { element } from "./dom.js";
import { BANDS, LABELS, QUOTE_KINDS, counted } from "./words.js";

/**
 * @typedef {import("./model.js").Model} Model
 */

/**
 * @typedef {object} Group
 * @property {string} title
 * @property {string} [note]
 * @property {string} look - for the swatch beside the title
 * @property {{ id: string, build: () => HTMLElement }[]} rows - `id` as in `Highlight.row`
 */

/** The details give them all. */
const REASONS_IN_ROW = 3;

/**
 * @param {Model} model
 * @returns {Group[]}
 */
export function claimGroups(model) {
  const byWorth = model.found.claims.toSorted((a, b) => b.worth - a.worth);
  return Object.entries(BANDS).map(([band, title]) => ({
    title,
    look: `claim-${band}`,
    rows: byWorth.filter((claim) => claim.band === band).map((claim) => ({ id: claim.id, build: () => claimRow(claim) })),
  }));
}

/**
 * @param {Model} model
 * @returns {Group[]}
 */
export function quoteGroups(model) {
  return model.bySpeaker.map(({ name, role, quotes }) => ({
    title: name,
    note: role,
    look: "quote",
    rows: quotes.map((quote) => ({ id: quote.id, build: () => quoteRow(quote) })),
  }));
}

/**
 * @param {Model} model
 * @returns {Group[]}
 */
export function entityGroups(model) {
  const byCount = model.found.entities.toSorted((a, b) => b.mentions.length - a.mentions.length);
  return Object.entries(LABELS).map(([label, [, many]]) => ({
    title: many,
    look: label,
    rows: byCount.filter((entity) => entity.label === label).map((entity) => ({ id: entity.id, build: () => entityRow(entity) })),
  }));
}

/** @param {import("./model.js").Claim} claim */
function claimRow(claim) {
  const reasons = claim.reasons.slice(0, REASONS_IN_ROW).map(({ message }) => message);
  const rest = claim.reasons.length - reasons.length;
  const why = `${reasons.join("; ")}${rest > 0 ? ` (and ${counted(rest, "more reason")})` : ""}`;
  return element(
    "button",
    { type: "button", class: "row" },
    element("span", { class: "row-text", dir: "auto" }, claim.text),
    element("span", { class: "row-note" }, why),
  );
}

/** @param {import("./model.js").Quote} quote */
function quoteRow(quote) {
  return element(
    "button",
    { type: "button", class: "row" },
    element("span", { class: "row-text", dir: "auto" }, quote.text),
    element("span", { class: "row-note" }, QUOTE_KINDS[quote.kind]),
  );
}

/** @param {import("./model.js").Entity} entity */
function entityRow(entity) {
  const name = element("span", { class: "row-text", dir: "auto" }, entity.name);
  const times = element("span", { class: "row-count" }, element("span", { "aria-hidden": "true" }, `×${entity.mentions.length}`));
  times.append(element("span", { class: "unseen" }, counted(entity.mentions.length, "mention")));
  const row = element("button", { type: "button", class: "row row-entity" }, name, times);
  if (entity.role) row.append(element("span", { class: "row-note" }, entity.role));
  return row;
}
