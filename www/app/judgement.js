// @ts-check
// In the details: what was decided of the selected highlight, and what can be.

import { button, field, form, section, select, suggest } from "./controls.js";
import { element } from "./dom.js";
import { verdictSection } from "./verdict.js";
import { CLAIM_KINDS, LABELS, QUOTE_KINDS, STATES, counted, moment } from "./words.js";

/**
 * @typedef {import("./model.js").Model} Model
 * @typedef {import("./decisions.js").Decisions} Decisions
 * @typedef {import("../pkg/newsmark.js").Label} Label
 * @typedef {import("../pkg/newsmark.js").QuoteKind} QuoteKind
 * @typedef {import("../pkg/newsmark.js").ClaimKind} ClaimKind
 */

/**
 * @param {Model} model
 * @param {string} id
 * @param {Decisions} decisions
 * @returns {HTMLElement[]}
 */
export function judgementParts(model, id, decisions) {
  /** @type {HTMLElement[]} */
  const parts = [...stateLine(model, id), decideRow(model, id, decisions)];
  const all = allMentions(model, id, decisions);
  if (all) parts.push(all);
  if (model.claims.has(id)) parts.push(verdictSection(model, id, decisions));
  parts.push(section("change", "Change", ...changeForms(model, id, decisions), boundaries(id, decisions)));
  parts.push(noteSection(model, id, decisions));
  return parts;
}

/** @type {Record<string, string>} */
const ANCHORINGS = {
  moved: "Its words were found elsewhere in this version.",
  altered: "An edit cut into its words: check that it still holds.",
};

/**
 * @param {Model} model
 * @param {string} id
 */
function stateLine(model, id) {
  const judgement = model.judgement(id);
  if (!judgement) return [element("p", { class: "state" }, "Suggested by the machine")];
  const { state, by, at, anchoring } = judgement;
  const line = element("p", { class: "state", "data-state": state }, `${STATES[state]}${state !== "suggested" && by ? ` by ${by}` : ""}`);
  if (state !== "suggested") line.append(", ", element("time", { datetime: at }, moment(at)));
  const note = ANCHORINGS[anchoring];
  return note ? [line, element("p", { class: "anchoring" }, note)] : [line];
}

/**
 * @param {Model} model
 * @param {string} id
 * @param {Decisions} decisions
 */
function decideRow(model, id, decisions) {
  const judgement = model.judgement(id);
  const state = judgement?.state ?? "suggested";
  const accepted = state !== "suggested";
  const no = state === "added" ? "Delete" : model.claims.has(id) ? "Dismiss" : "Reject";
  const row = element("div", { class: "decide", role: "group", "aria-label": "Your decision" });
  row.append(
    button("Accept", () => decisions.accept(id), { class: "accept", "data-do": "accept", "aria-pressed": String(accepted) }),
    button(no, () => decisions.reject(id), { class: "reject", "data-do": "reject" }),
  );
  if (judgement && state !== "added") row.append(button("Take back", () => decisions.reset(id), { class: "quiet", "data-do": "reset" }));
  return row;
}

/**
 * @param {Model} model
 * @param {string} id
 * @param {Decisions} decisions
 */
function allMentions(model, id, decisions) {
  const entity = model.entities.get(model.mentions.get(id)?.entity ?? "");
  if (!entity || entity.mentions.length < 2) return undefined;
  const box = element("input", { type: "checkbox", "data-do": "all" });
  box.checked = decisions.allMentions;
  box.addEventListener("change", () => (decisions.allMentions = box.checked));
  return element("label", { class: "check" }, box, `Apply to all ${entity.mentions.length} mentions`);
}

/**
 * @param {Model} model
 * @param {string} id
 * @param {Decisions} decisions
 * @returns {HTMLElement[]}
 */
function changeForms(model, id, decisions) {
  const mention = model.mentions.get(id);
  if (mention) return [mentionForm(model, mention, decisions)];
  const quote = model.quotes.get(id);
  if (quote) return [speakerForm(model, quote, decisions), quoteForm(quote, decisions)];
  const claim = model.claims.get(id);
  return claim ? [claimForm(claim, decisions)] : [];
}

/**
 * @param {Model} model
 * @param {import("./model.js").Mention} mention
 * @param {Decisions} decisions
 */
function mentionForm(model, mention, decisions) {
  const labels = /** @type {[string, string][]} */ (Object.entries(LABELS).map(([label, [one]]) => [label, one]));
  const label = select({ name: "label", "data-do": "label" }, labels, mention.label);
  const given = model.entities.get(mention.entity)?.name ?? mention.text;
  const name = element("input", { name: "name", value: given, dir: "auto", "data-do": "name", autocomplete: "off" });
  const save = element("button", { "data-do": "save-name" }, "Save");
  /** @param {FormData} data */
  const onSubmit = (data) => {
    /** @type {import("../pkg/newsmark.js").Change} */
    const change = {};
    if (data.get("label") !== mention.label) change.label = /** @type {Label} */ (data.get("label"));
    if (data.get("name") !== given) change.name = String(data.get("name")).trim();
    if (Object.keys(change).length > 0) return decisions.change([mention.id], change);
  };
  const names = suggest(name, model.found.entities.filter((entity) => entity.label === mention.label).map((entity) => entity.name));
  return form({ class: "form" }, onSubmit, field("What it is", label), field("Full name", name), names, save);
}

/**
 * @param {Model} model
 * @param {import("./model.js").Quote} quote
 * @param {Decisions} decisions
 */
function speakerForm(model, quote, decisions) {
  const group = model.bySpeaker.find(({ quotes }) => quotes.includes(quote));
  const input = element("input", { name: "name", value: quote.speaker?.name ?? "", dir: "auto", "data-do": "speaker", autocomplete: "off", placeholder: "Nobody known" });
  const names = suggest(input, speakersOf(model));
  const made = form({ class: "form" }, (data) => {
    const ids = data.get("scope") === "all" && group ? group.quotes.map(({ id }) => id) : [quote.id];
    return decisions.change(ids, { name: String(data.get("name")).trim() });
  });
  made.append(field("Who says it", input), names);
  if (group && group.quotes.length > 1) made.append(scope(group.quotes.length, group.name));
  made.append(element("button", { "data-do": "save-speaker" }, "Save speaker"));
  return made;
}

/**
 * @param {Model} model
 */
export function speakersOf(model) {
  return model.found.entities.filter(({ label }) => label === "person" || label === "organization").map(({ name }) => name);
}

/**
 * @param {number} count
 * @param {string} name
 */
function scope(count, name) {
  const one = element("input", { type: "radio", name: "scope", value: "one", "data-do": "scope-one" });
  const all = element("input", { type: "radio", name: "scope", value: "all", "data-do": "scope-all" });
  one.checked = true;
  return element(
    "fieldset",
    { class: "scope" },
    element("legend", {}, "For"),
    element("label", { class: "check" }, one, "this quote"),
    element("label", { class: "check" }, all, `all ${counted(count, "quote")} of ${name}`),
  );
}

/**
 * @param {import("./model.js").Quote} quote
 * @param {Decisions} decisions
 */
function quoteForm(quote, decisions) {
  const kind = select({ name: "kind", "data-do": "quote-kind" }, Object.entries(QUOTE_KINDS), quote.kind);
  const save = element("button", { "data-do": "save-kind" }, "Save kind");
  return form({ class: "form" }, () => decisions.change([quote.id], { quoteKind: /** @type {QuoteKind} */ (kind.value) }), field("How it is said", kind), save);
}

/**
 * @param {import("./model.js").Claim} claim
 * @param {Decisions} decisions
 */
function claimForm(claim, decisions) {
  const boxes = Object.entries(CLAIM_KINDS).map(([kind, name]) => {
    const box = element("input", { type: "checkbox", name: "kind", value: kind, "data-do": `kind-${kind}` });
    box.checked = claim.kinds.includes(/** @type {ClaimKind} */ (kind));
    return element("label", { class: "check" }, box, name);
  });
  const save = element("button", { "data-do": "save-kinds" }, "Save kinds");
  return form({ class: "form" }, (data) => {
    const kinds = /** @type {ClaimKind[]} */ (data.getAll("kind"));
    return decisions.change([claim.id], { claimKinds: kinds.length > 0 ? kinds : ["other"] });
  }, element("fieldset", { class: "kinds" }, element("legend", {}, "What it is about"), ...boxes), save);
}

/**
 * @param {string} id
 * @param {Decisions} decisions
 */
function boundaries(id, decisions) {
  /** @type {["start" | "end", 1 | -1, string, string][]} */
  const moves = [
    ["start", -1, "←", "Start one word earlier"],
    ["start", 1, "→", "Start one word later"],
    ["end", -1, "←", "End one word earlier"],
    ["end", 1, "→", "End one word later"],
  ];
  const buttons = moves.map(([edge, step, arrow, name]) => {
    const made = element("button", { type: "button", "aria-label": name, title: `${name} (Alt: one character)`, "data-do": `${edge}${step}` }, arrow);
    made.addEventListener("click", (event) => void decisions.move(id, edge, step, event.altKey ? "character" : "word"));
    return made;
  });
  const group = element("div", { class: "edges", role: "group", "aria-label": "Boundaries; with Alt by character" });
  group.append(element("span", {}, "Start"), ...buttons.slice(0, 2), element("span", {}, "End"), ...buttons.slice(2));
  return group;
}

/**
 * @param {Model} model
 * @param {string} id
 * @param {Decisions} decisions
 */
function noteSection(model, id, decisions) {
  const note = model.judgement(id)?.note ?? "";
  const text = element("textarea", { name: "note", rows: "3", dir: "auto", "data-do": "note" });
  text.value = note;
  const save = element("button", { "data-do": "save-note" }, "Save note");
  const made = form({ class: "form" }, () => decisions.note(id, text.value.trim()), field("Note", text), save);
  return section("note", note ? "Note ✎" : "Note", made);
}
