// @ts-check
// The keyboard in a panel: every button is reached with Tab, entries also with the arrow keys. Drawing
// anew never loses the place.

const ENTRY = "button.choose";

export class Keys {
  /** @param {HTMLElement} panel */
  constructor(panel) {
    this.panel = panel;
    panel.addEventListener("keydown", (event) => this.#pressed(event));
  }

  /** @param {() => void} draw */
  keepPlace(draw) {
    const open = [...this.panel.querySelectorAll("details[open]")].map(({ className }) => className);
    this.#keepFocus(draw);
    for (const details of this.panel.querySelectorAll("details")) details.open = open.includes(details.className);
  }

  /** @param {() => void} draw */
  #keepFocus(draw) {
    const { panel } = this;
    const root = /** @type {ShadowRoot} */ (panel.getRootNode());
    const focused = /** @type {HTMLElement | null} */ (root.activeElement);
    const index = focused ? this.#buttons().indexOf(focused) : -1;
    draw();
    if (!focused) return;
    const { key } = focused.dataset;
    const buttons = this.#buttons();
    const next = buttons.find((button) => button.dataset.key === key) ?? buttons[Math.min(index, buttons.length - 1)];
    // a scroll here would undo the one to the chosen place
    next?.focus({ preventScroll: true });
  }

  /** @param {KeyboardEvent} event */
  #pressed(event) {
    const { key, altKey, ctrlKey, metaKey, shiftKey, target } = event;
    if (altKey || ctrlKey || metaKey || shiftKey || !(target instanceof Element) || !target.matches(ENTRY)) return;
    const entries = [.../** @type {NodeListOf<HTMLElement>} */ (this.panel.querySelectorAll(ENTRY))];
    const at = entries.findIndex((entry) => entry === target);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: entries.length - 1 }[key];
    const entry = to === undefined ? undefined : entries[to];
    if (!entry) return;
    event.preventDefault();
    entry.focus();
  }

  #buttons() {
    return [.../** @type {NodeListOf<HTMLElement>} */ (this.panel.querySelectorAll("button, summary"))];
  }
}
