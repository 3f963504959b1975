// @ts-check
// The fourth list: what was rejected, and what lost its place in the text.

import { button } from "./controls.js";
import { element } from "./dom.js";
import { surroundings } from "./surroundings.js";
import { moment } from "./words.js";

/**
 * @typedef {import("./model.js").Model} Model
 * @typedef {import("./decisions.js").Decisions} Decisions
 * @typedef {import("./rows.js").Group} Group
 */

/** @type {[kind: import("../pkg/newsmark.js").Kind, title: string][]} */
const REJECTED = [
  ["claim", "Dismissed claims"],
  ["quote", "Rejected quotes"],
  ["mention", "Rejected names"],
];

/**
 * @param {Model} model
 * @param {Decisions} decisions
 * @returns {Group[]}
 */
export function asideGroups(model, decisions) {
  const { rejected, orphans } = model.reviewed;
  const lost = (/** @type {string} */ anchoring) =>
    orphans.filter((orphan) => orphan.anchoring === anchoring).map((orphan) => ({ id: `o${orphan.decision}`, build: () => orphanRow(model, orphan, decisions) }));
  return [
    { title: "Several places fit", note: "Say where each belongs.", look: "", rows: lost("ambiguous") },
    { title: "Words that are gone", note: "What was decided is kept.", look: "", rows: lost("orphaned") },
    ...REJECTED.map(([kind, title]) => ({
      title,
      look: "",
      rows: rejected.filter(({ target }) => target.kind === kind).map((item) => ({ id: `r${item.target.kind}${item.target.spans}`, build: () => rejectedRow(item, decisions) })),
    })),
  ];
}

/**
 * @param {import("../pkg/newsmark.js").Rejected} rejected
 * @param {Decisions} decisions
 */
function rejectedRow({ target, text, by, at }, decisions) {
  const restore = button("Restore", () => decisions.restore(target), { "aria-label": `Restore: ${text}`, "data-do": `restore-${target.kind}${target.spans}` });
  return asideRow(text, `${by ? `${by}, ` : ""}${moment(at)}`, restore);
}

/**
 * @param {Model} model
 * @param {import("../pkg/newsmark.js").Orphan} orphan
 * @param {Decisions} decisions
 */
function orphanRow(model, { decision, text, places, judgement }, decisions) {
  const note = [judgement?.verdict?.rating, judgement?.note].filter(Boolean).join(" · ");
  const buttons = places.map((place, i) => {
    const around = surroundings(model.text, place.spans[0] ?? [0, 0]);
    return button(around, () => decisions.place(decision, place), { class: "place", dir: "auto", "aria-label": `Here: ${around}`, "data-do": `place-${decision}-${i}` });
  });
  return asideRow(text, note, ...buttons);
}

/**
 * @param {string} text
 * @param {string} note
 * @param {...HTMLElement} buttons
 */
function asideRow(text, note, ...buttons) {
  const row = element("div", { class: "aside-row" }, element("p", { class: "row-text", dir: "auto" }, text));
  if (note) row.append(element("p", { class: "row-note" }, note));
  row.append(...buttons);
  return row;
}
