// @ts-check
// Names the looks and switches them on and off.

import { element } from "./dom.js";
import { LABELS } from "./words.js";

/**
 * @typedef {import("./model.js").Model} Model
 * @typedef {import("./model.js").Highlight} Highlight
 */

/** @type {[kind: string, name: string][]} */
const KINDS = [
  ["claim", "Claims"],
  ["quote", "Quotes"],
  ["entity", "Names"],
];

export class Legend {
  /** @type {Set<string>} kinds and labels that are switched off */
  #off = new Set();
  #labels = "";

  /**
   * @param {HTMLElement} box
   * @param {HTMLElement} pane - gets the attribute `data-off`
   */
  constructor(box, pane) {
    this.box = box;
    this.pane = pane;
  }

  /** @param {Model} model */
  update(model) {
    if (this.#labels !== labelsIn(model).join()) this.show(model);
  }

  /** @param {Model} model */
  show(model) {
    const present = labelsIn(model);
    this.#labels = present.join();
    const labels = Object.entries(LABELS).filter(([label]) => present.some((each) => each === label));
    const kinds = element("div", { class: "switches" }, ...KINDS.map(([kind, name]) => this.#toggle(kind, name)));
    const names = element("div", { class: "switches labels", role: "group", "aria-label": "Kinds of names" });
    names.append(...labels.map(([label, [, many]]) => this.#toggle(label, many)));
    const all = element("details", { class: "label-box" }, element("summary", {}, "Kinds of names"), names);
    all.open = matchMedia("(min-width: 48rem)").matches;
    this.box.replaceChildren(kinds, ...(labels.length > 0 ? [all] : []));
  }

  /**
   * @param {Model} model
   * @param {Highlight} highlight
   */
  isShown(model, { id, kind }) {
    const label = model.mentions.get(id)?.label;
    return !this.#off.has(kind) && !(label && this.#off.has(label));
  }

  /**
   * @param {string} look
   * @param {string} name
   */
  #toggle(look, name) {
    const on = () => String(!this.#off.has(look));
    const toggle = element("button", { type: "button", class: "toggle", "aria-pressed": on(), "data-toggle": look });
    toggle.append(element("span", { class: "swatch", "data-look": look === "claim" ? "claim-high" : look, "aria-hidden": "true" }, "ab"), name);
    toggle.addEventListener("click", () => {
      if (!this.#off.delete(look)) this.#off.add(look);
      toggle.setAttribute("aria-pressed", on());
      this.pane.setAttribute("data-off", [...this.#off].join(" "));
    });
    return toggle;
  }
}

/** @param {Model} model */
function labelsIn(model) {
  /** @type {Set<import("./model.js").Mention["label"]>} */
  const labels = new Set();
  for (const { label } of model.found.mentions) labels.add(label);
  return [...labels].sort();
}
