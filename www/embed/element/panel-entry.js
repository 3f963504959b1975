// @ts-check
// One entry of a panel: the words, what is known of them, and what can be decided.

import { keyOf, targetOf } from "./found.js";
import { make } from "./make.js";

/**
 * @typedef {import("./panel-view.js").Shown} Shown
 * @typedef {import("../../pkg/newsmark.js").Claim} Claim
 * @typedef {import("../../pkg/newsmark.js").Quote} Quote
 * @typedef {import("../../pkg/newsmark.js").Target} Target
 */

/** @type {Record<Claim["band"], string>} */
const BANDS = { high: "Check first", medium: "Check", low: "Check if there is time" };

/** @type {Record<Quote["kind"], string>} */
const KINDS = { direct: "word for word", mixed: "partly word for word", indirect: "in other words" };

/** An entry names its main reasons; the rest are in the annotation. */
const REASONS = 3;

/**
 * @param {"quote" | "claim"} kind
 * @param {Quote | Claim} annotation
 * @param {Shown} shown
 * @returns {HTMLElement}
 */
export function entry(kind, annotation, shown) {
  const { id } = annotation;
  const target = targetOf(/** @type {import("./found.js").Found} */ ({ kind, annotation }));
  const key = keyOf(target);
  const isSelected = shown.selected === id;
  const choose = make(
    "button",
    { class: "choose", type: "button", part: isSelected ? "entry entry-selected" : "entry", "data-key": key, "aria-pressed": String(isSelected) },
    make("span", { class: "words" }, kind === "quote" ? quoteOf(/** @type {Quote} */ (annotation)) : annotation.text),
  );
  choose.addEventListener("click", () => shown.choose(id));
  const item = make("li", { class: "item", "data-id": id }, choose);
  if (kind === "claim") item.append(reasonsOf(/** @type {Claim} */ (annotation)));
  const row = make("div", { class: "row" }, make("span", { class: "band" }, natureOf(kind, annotation)));
  if (!shown.readOnly) row.append(actions(target, annotation.text, id, shown));
  item.append(row);
  return item;
}

/**
 * @param {"quote" | "claim"} kind
 * @param {Quote | Claim} annotation
 */
function natureOf(kind, annotation) {
  if (kind === "quote") return KINDS[/** @type {Quote} */ (annotation).kind];
  return BANDS[/** @type {Claim} */ (annotation).band];
}

/**
 * The other kinds have quotation marks of their own, or none.
 *
 * @param {Quote} quote
 */
function quoteOf({ kind, text }) {
  return kind === "direct" ? `“${text}”` : text;
}

/** @param {Claim} claim */
function reasonsOf({ reasons }) {
  return make("ul", { class: "reasons" }, ...reasons.slice(0, REASONS).map(({ message }) => make("li", {}, message)));
}

/**
 * @param {Target} target
 * @param {string} words - for those who do not see where the button is
 * @param {string} id
 * @param {Shown} shown
 */
function actions(target, words, id, { reviewed, decide }) {
  const state = reviewed.judgements[id]?.state;
  const accepted = state === "accepted" || state === "changed" || state === "added";
  const key = keyOf(target);
  const accept = button(accepted ? "Accepted" : "Accept", words, `accept ${key}`);
  accept.setAttribute("aria-pressed", String(accepted));
  accept.addEventListener("click", () => decide({ action: accepted ? "reset" : "accept", targets: [target] }));
  const reject = button("Reject", words, `reject ${key}`);
  reject.addEventListener("click", () => decide({ action: "reject", targets: [target] }));
  return make("div", { class: "actions" }, accept, reject);
}

/**
 * What was rejected, with a way back.
 *
 * @param {"quote" | "claim"} kind
 * @param {Shown} shown
 * @returns {HTMLElement | undefined}
 */
export function dismissed(kind, { reviewed, readOnly, decide }) {
  const gone = reviewed.rejected.filter(({ target }) => target.kind === kind);
  if (readOnly || gone.length === 0) return undefined;
  const items = gone.map(({ target, text }) => {
    const back = button("Restore", text, `restore ${keyOf(target)}`);
    back.addEventListener("click", () => decide({ action: "reset", targets: [target] }));
    return make("li", { class: "item" }, make("span", { class: "gone" }, text), make("div", { class: "actions" }, back));
  });
  const summary = make("summary", { "data-key": `dismissed ${kind}` }, `Rejected (${gone.length})`);
  return make("details", { class: `dismissed ${kind}` }, summary, make("ul", {}, ...items));
}

/**
 * @param {string} label
 * @param {string} words
 * @param {string} key
 */
function button(label, words, key) {
  const made = make("button", { type: "button", part: "button", "data-key": key }, label);
  made.append(make("span", { class: "quiet" }, ` “${words}”`));
  return made;
}
