// @ts-check
// The rows of the lists of claims, quotes and names, in groups.

import { element } from "./dom.js";
import { BANDS, LABELS, QUOTE_KINDS, STATES, counted } from "./words.js";

/**
 * @typedef {import("./model.js").Model} Model
 */

/**
 * @typedef {object} Group
 * @property {string} title
 * @property {string} [note]
 * @property {string} look - for the swatch beside the title
 * @property {{ id: string, build: () => HTMLElement }[]} rows - `id` as in `Highlight.row`
 * @property {() => HTMLElement} [tool] - makes what stands beside the title
 */

/** The details give them all. */
const REASONS_IN_ROW = 3;

/**
 * @param {Model} model
 * @param {import("./claim-choice.js").ClaimChoice} choice
 * @returns {Group[]}
 */
export function claimGroups(model, choice) {
  const claims = choice.of(model);
  const rows = (/** @type {import("./model.js").Claim[]} */ some) => some.map((claim) => ({ id: claim.id, build: () => claimRow(model, claim) }));
  if (choice.byPlace) return [{ title: "In the order of the text", look: "", rows: rows(claims) }];
  return Object.entries(BANDS).map(([band, title]) => ({
    title,
    look: `claim-${band}`,
    rows: rows(claims.filter((claim) => claim.band === band)),
  }));
}

/**
 * @param {Model} model
 * @param {(quotes: import("./model.js").Quote[]) => HTMLElement} tool - to correct the speaker of a group
 * @returns {Group[]}
 */
export function quoteGroups(model, tool) {
  return model.bySpeaker.map(({ name, role, quotes }) => ({
    title: name,
    note: role,
    look: "quote",
    rows: quotes.map((quote) => ({ id: quote.id, build: () => quoteRow(model, quote) })),
    tool: () => tool(quotes),
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
    rows: byCount.filter((entity) => entity.label === label).map((entity) => ({ id: entity.id, build: () => entityRow(model, entity) })),
  }));
}

/**
 * @param {Model} model
 * @param {import("./model.js").Claim} claim
 */
function claimRow(model, claim) {
  const reasons = claim.reasons.slice(0, REASONS_IN_ROW).map(({ message }) => message);
  const rest = claim.reasons.length - reasons.length;
  const why = `${reasons.join("; ")}${rest > 0 ? ` (and ${counted(rest, "more reason")})` : ""}`;
  const row = element("button", { type: "button", class: "row" }, ...decided(model, [claim.id]), element("span", { class: "row-text", dir: "auto" }, claim.text));
  const verdict = model.judgement(claim.id)?.verdict;
  if (verdict) row.append(element("span", { class: "row-verdict" }, `Verdict: ${verdict.rating}`));
  row.append(element("span", { class: "row-note" }, why || "Marked by a person"));
  return row;
}

/**
 * @param {Model} model
 * @param {import("./model.js").Quote} quote
 */
function quoteRow(model, quote) {
  return element(
    "button",
    { type: "button", class: "row" },
    ...decided(model, [quote.id]),
    element("span", { class: "row-text", dir: "auto" }, quote.text),
    element("span", { class: "row-note" }, QUOTE_KINDS[quote.kind], ...undecided(model, quote)),
  );
}

/**
 * @param {Model} model
 * @param {import("./model.js").Quote} quote
 * @returns {string[]} what is still to be chosen
 */
function undecided(model, { id, speaker }) {
  return model.candidates(id).length > 0 ? [`; “${speaker?.text}” is not decided`] : [];
}

/**
 * @param {Model} model
 * @param {import("./model.js").Entity} entity
 */
function entityRow(model, entity) {
  const name = element("span", { class: "row-text", dir: "auto" }, entity.name);
  const times = element("span", { class: "row-count" }, element("span", { "aria-hidden": "true" }, `×${entity.mentions.length}`));
  times.append(element("span", { class: "unseen" }, counted(entity.mentions.length, "mention")));
  const row = element("button", { type: "button", class: "row row-entity" }, ...decided(model, entity.mentions), name, times);
  if (entity.role) row.append(element("span", { class: "row-note" }, entity.role));
  return row;
}

/**
 * The sign of what people decided of all of these.
 *
 * @param {Model} model
 * @param {string[]} ids
 * @returns {HTMLElement[]}
 */
function decided(model, ids) {
  const states = ids.map((id) => model.judgement(id)?.state ?? "suggested");
  const [state] = states;
  if (!state || states.includes("suggested")) return [];
  const glyph = element("span", { class: "glyph", "aria-hidden": "true" }, state === "added" ? "+" : "✓");
  return [glyph, element("span", { class: "unseen" }, `${STATES[state]}: `)];
}
