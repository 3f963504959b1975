// @ts-check
// The rows of one group, of which only a stretch is drawn.

import { element } from "./dom.js";

/** Rows drawn at first and with each press. */
const STEP = 60;

export class RowWindow {
  #from = 0;
  #to = 0;
  #items = element("ul", { class: "rows" });
  #earlier = button("Show earlier");
  #later = button("Show more");

  /** @param {import("./rows.js").Group["rows"]} rows */
  constructor(rows) {
    this.rows = rows;
    /** What to put into the page, in this order. */
    this.elements = [this.#earlier, this.#items, this.#later];
    this.#earlier.addEventListener("click", () => this.#extend(-STEP));
    this.#later.addEventListener("click", () => this.#extend(STEP));
    this.#jump(0);
  }

  /**
   * The row's button; a row far from those that are drawn takes their place.
   *
   * @param {number} index
   * @returns {HTMLElement | undefined}
   */
  row(index) {
    if (index < this.#from || index >= this.#to) this.#jump(index - (index % STEP));
    const row = this.#items.children[index - this.#from]?.firstElementChild;
    return row instanceof HTMLElement ? row : undefined;
  }

  /** @param {number} from */
  #jump(from) {
    this.#from = from;
    this.#to = Math.min(from + STEP, this.rows.length);
    this.#items.replaceChildren(...this.#build(this.#from, this.#to));
    this.#offer();
  }

  /** @param {number} by - backwards where negative */
  #extend(by) {
    if (by < 0) {
      const from = Math.max(0, this.#from + by);
      this.#items.prepend(...this.#build(from, this.#from));
      this.#from = from;
    } else {
      const to = Math.min(this.rows.length, this.#to + by);
      this.#items.append(...this.#build(this.#to, to));
      this.#to = to;
    }
    this.#offer();
  }

  #offer() {
    this.#earlier.hidden = this.#from === 0;
    this.#later.hidden = this.#to === this.rows.length;
  }

  /**
   * @param {number} from
   * @param {number} to
   */
  #build(from, to) {
    return this.rows.slice(from, to).map(({ id, build }) => {
      const row = build();
      row.setAttribute("data-row", id);
      return element("li", {}, row);
    });
  }
}

/** @param {string} text */
function button(text) {
  return element("button", { type: "button", class: "quiet more" }, text);
}
