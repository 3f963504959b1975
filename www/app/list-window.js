// @ts-check
// A long list of which only a stretch is drawn.

import { element } from "./dom.js";

/** Items drawn at first and with each press, where it is not told. */
const STEP = 25;

export class ListWindow {
  #from = 0;
  #to = 0;
  #earlier = button("Show earlier");
  #later = button("Show more");

  /**
   * @param {HTMLElement} items - what is filled
   * @param {number} count
   * @param {(index: number) => HTMLElement} build
   * @param {number} [step] - items drawn at first and with each press
   */
  constructor(items, count, build, step = STEP) {
    this.step = step;
    this.items = items;
    this.count = count;
    this.build = build;
    /** What to put into the page, in this order. */
    this.elements = [this.#earlier, this.items, this.#later];
    this.#earlier.addEventListener("click", () => this.#extend(-this.step));
    this.#later.addEventListener("click", () => this.#extend(this.step));
    this.#jump(0);
  }

  /**
   * The item, with its neighbours in place of what was drawn if it was not among that.
   *
   * @param {number} index
   * @returns {Element | undefined}
   */
  at(index) {
    if (index < this.#from || index >= this.#to) this.#jump(index - (index % this.step));
    return this.items.children[index - this.#from];
  }

  /** @param {number} from */
  #jump(from) {
    this.#from = from;
    this.#to = Math.min(from + this.step, this.count);
    this.items.replaceChildren(...this.#build(this.#from, this.#to));
    this.#offer();
  }

  /** @param {number} by - backwards where negative */
  #extend(by) {
    if (by < 0) {
      const from = Math.max(0, this.#from + by);
      this.items.prepend(...this.#build(from, this.#from));
      this.#from = from;
    } else {
      const to = Math.min(this.count, this.#to + by);
      this.items.append(...this.#build(this.#to, to));
      this.#to = to;
    }
    this.#offer();
  }

  #offer() {
    this.#earlier.hidden = this.#from === 0;
    this.#later.hidden = this.#to === this.count;
  }

  /**
   * @param {number} from
   * @param {number} to
   */
  #build(from, to) {
    return Array.from({ length: to - from }, (_, i) => this.build(from + i));
  }
}

/** @param {string} text */
function button(text) {
  return element("button", { type: "button", class: "quiet more" }, text);
}
