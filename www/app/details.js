// @ts-check
// What is known about the selected highlight.

import { speakerName } from "../engine/speakers.js";
import { button } from "./controls.js";
import { element } from "./dom.js";
import { evidence } from "./evidence.js";
import { judgementParts } from "./judgement.js";
import { BANDS, CLAIM_KINDS, LABELS, QUOTE_KINDS, certainty, counted, ruleName, valueText } from "./words.js";

/**
 * @typedef {import("./model.js").Model} Model
 * @typedef {import("./model.js").Highlight} Highlight
 */

/**
 * @typedef {object} Actions
 * @property {(id: string) => void} select - selects another highlight
 * @property {(span: import("../pkg/newsmark.js").Span) => void} show - brings words of the text into sight
 * @property {() => void} close
 * @property {() => void} toList - moves to the row in the lists
 * @property {import("./decisions.js").Decisions} decisions
 */

/**
 * @param {HTMLElement} box
 * @param {Model} model
 * @param {string} id
 * @param {string[]} alsoHere - other highlights at the same place
 * @param {Actions} actions
 */
export function showDetails(box, model, id, alsoHere, actions) {
  const close = button("Close", actions.close, { class: "quiet", "aria-label": "Close details", "data-do": "close" });
  const bar = element("div", { class: "details-bar" }, element("p", { class: "kicker" }, kicker(model, id)), close);
  const others = alsoHere.filter((other) => other !== id);
  const links = others.map((other) => button(shortName(model, other), () => actions.select(other), { class: "chip" }));
  const foot = element("div", { class: "details-foot" }, button("Show in list", actions.toList, { class: "quiet", "data-do": "to-list" }));
  if (links.length > 0) foot.prepend(element("span", { class: "also" }, "Also here:"), ...links);
  const { head, facts } = body(model, id, actions);
  box.replaceChildren(bar, ...head, ...judgementParts(model, id, actions.decisions), ...facts, foot);
  box.hidden = false;
}

/**
 * The highlight in a few words, for announcements and links.
 *
 * @param {Model} model
 * @param {string} id
 */
export function shortName(model, id) {
  const mention = model.mentions.get(id);
  if (mention) return `${mention.text}, ${LABELS[mention.label][0].toLowerCase()}`;
  const quote = model.quotes.get(id);
  if (quote) return `Quote: ${speakerName(quote.speaker)}`;
  const claim = model.claims.get(id);
  return claim ? `Claim: ${BANDS[claim.band].toLowerCase()}` : "";
}

/**
 * @param {Model} model
 * @param {string} id
 */
function kicker(model, id) {
  const mention = model.mentions.get(id);
  if (mention) return LABELS[mention.label][0];
  const quote = model.quotes.get(id);
  if (quote) return QUOTE_KINDS[quote.kind];
  const claim = model.claims.get(id);
  return claim ? BANDS[claim.band] : "";
}

/**
 * What stands above what can be decided, and what stands below.
 *
 * @typedef {{ head: HTMLElement[], facts: HTMLElement[] }} Body
 */

/**
 * @param {Model} model
 * @param {string} id
 * @param {Actions} actions
 * @returns {Body}
 */
function body(model, id, actions) {
  const mention = model.mentions.get(id);
  if (mention) return mentionBody(model, mention, actions);
  const quote = model.quotes.get(id);
  if (quote) return quoteBody(model, quote, actions);
  const claim = model.claims.get(id);
  return claim ? claimBody(model, claim, actions) : { head: [], facts: [] };
}

/**
 * @param {Model} model
 * @param {import("./model.js").Mention} mention
 * @param {Actions} actions
 * @returns {Body}
 */
function mentionBody(model, mention, actions) {
  const entity = model.entities.get(mention.entity);
  const name = entity?.name ?? mention.text;
  const all = entity?.mentions ?? [mention.id];
  const at = all.indexOf(mention.id);
  const step = (/** @type {number} */ by) => {
    const target = all[(at + by + all.length) % all.length];
    if (target) actions.select(target);
  };
  /** @type {HTMLElement[]} */
  const parts = [];
  if (entity?.role) parts.push(element("p", { class: "role" }, entity.role));
  const facts = [fact("Written here", mention.text)];
  if (mention.value) facts.push(fact("Means", valueText(mention.value)));
  facts.push(fact("Certainty", certainty(mention.confidence)), fact("Found by", ruleName(mention.rule)));
  parts.push(list(facts));
  if (all.length > 1) {
    const steps = element("p", { class: "steps" }, `Mention ${at + 1} of ${all.length}`);
    steps.append(button("Previous", () => step(-1), { class: "quiet", "data-do": "previous" }), button("Next", () => step(1), { class: "quiet", "data-do": "next" }));
    parts.push(steps);
  }
  return { head: [element("p", { class: "title", dir: "auto" }, name)], facts: parts };
}

/**
 * @param {Model} model
 * @param {import("./model.js").Quote} quote
 * @param {Actions} actions
 * @returns {Body}
 */
function quoteBody(model, quote, { show, decisions }) {
  const facts = quote.speaker?.role ? [fact("Role", quote.speaker.role)] : [];
  facts.push(fact("Certainty", certainty(quote.confidence)), fact("Found by", ruleName(quote.rule)));
  const said = element("blockquote", { class: "excerpt", dir: "auto" }, quote.text);
  return { head: [said, evidence(model, quote, decisions, show)], facts: [list(facts)] };
}

/**
 * @param {Model} model
 * @param {import("./model.js").Claim} claim
 * @param {Actions} actions
 * @returns {Body}
 */
function claimBody(model, claim, actions) {
  const why = element("ul", { class: "reasons" }, ...claim.reasons.map((reason) => reasonItem(model, claim, reason)));
  const facts = [fact("About", claim.kinds.map((kind) => CLAIM_KINDS[kind]).join(", "))];
  if (claim.opinion) facts.push(fact("Note", "voices an opinion"));
  if (!claim.standsAlone) facts.push(fact("Context", "needs the sentence before it"));
  const quote = claim.attributedTo && model.quotes.get(claim.attributedTo);
  /** @type {HTMLElement[]} */
  const parts = [];
  if (claim.reasons.length > 0) parts.push(element("h3", {}, "Worth checking because it"), why);
  parts.push(list(facts));
  if (quote) {
    const said = button(`Said by: ${speakerName(quote.speaker)}`, () => actions.select(quote.id), { class: "chip" });
    parts.push(element("p", {}, said));
  }
  return { head: [element("p", { class: "excerpt", dir: "auto" }, claim.text)], facts: parts };
}

/**
 * A reason, with its evidence where the message does not already quote it.
 *
 * @param {Model} model
 * @param {import("./model.js").Claim} claim
 * @param {import("../pkg/newsmark.js").Reason} reason
 */
function reasonItem(model, claim, reason) {
  const item = element("li", {}, reason.message);
  const shown = reason.evidence
    .map(({ start, end }) => model.text.slice(start, end))
    .filter((words) => words !== claim.text && !reason.message.includes(words));
  if (shown.length > 0) item.append(" ", ...shown.map((words) => element("q", { class: "evidence" }, words)));
  return item;
}

/**
 * @param {string} term
 * @param {string} value
 */
function fact(term, value) {
  return element("div", {}, element("dt", {}, term), element("dd", { dir: "auto" }, value));
}

/** @param {HTMLElement[]} facts */
function list(facts) {
  return element("dl", { class: "facts" }, ...facts);
}

/**
 * What was found, in one line.
 *
 * @param {Model} model
 */
export function summary(model) {
  const { entities, quotes, claims } = model.found;
  return [
    counted(entities.length, "name or figure", "names and figures"),
    counted(quotes.length, "quote"),
    counted(claims.length, "sentence worth checking", "sentences worth checking"),
  ].join(", ");
}
