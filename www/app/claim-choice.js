// @ts-check
// Above the claims: how far the check is, and which claims are listed in what order.

import { field, select } from "./controls.js";
import { element } from "./dom.js";
import { BANDS, CLAIM_KINDS } from "./words.js";

/**
 * @typedef {import("./model.js").Model} Model
 * @typedef {import("./model.js").Claim} Claim
 */

export class ClaimChoice {
  #progress = element("p", { class: "progress" });
  #order = select({ "data-do": "order" }, [["worth", "Worth"], ["place", "Place in the text"]]);
  #band = select({ "data-do": "band" }, [["", "All"], ...Object.entries(BANDS)]);
  #kind = select({ "data-do": "kind" }, [["", "Anything"], ...Object.entries(CLAIM_KINDS)]);
  #state = select({ "data-do": "state" }, [["", "All"], ["open", "Open"], ["checked", "Checked"]]);

  /** @param {() => void} onChange */
  constructor(onChange) {
    const fields = element("div", { class: "choice-fields" });
    fields.append(field("Order", this.#order), field("Worth", this.#band), field("About", this.#kind), field("Check", this.#state));
    fields.addEventListener("change", onChange);
    this.box = element("div", { class: "choice" }, this.#progress, fields);
  }

  /** @param {Model} model */
  show(model) {
    const { open, checked, dismissed } = model.reviewed.progress;
    this.#progress.textContent = `${open} open, ${checked} checked, ${dismissed} dismissed`;
  }

  get byPlace() {
    return this.#order.value === "place";
  }

  get all() {
    return !this.#band.value && !this.#kind.value && !this.#state.value;
  }

  /**
   * The claims to list, in order.
   *
   * @param {Model} model
   * @returns {Claim[]}
   */
  of(model) {
    const [band, kind, state] = [this.#band.value, this.#kind.value, this.#state.value];
    const chosen = model.found.claims.filter((claim) => {
      const checked = model.judgement(claim.id)?.verdict !== undefined;
      const fits = state === "" || (state === "checked") === checked;
      return fits && (!band || claim.band === band) && (!kind || claim.kinds.some((each) => each === kind));
    });
    return this.byPlace ? chosen : chosen.sort((a, b) => b.worth - a.worth);
  }
}
