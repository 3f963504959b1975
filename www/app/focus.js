// @ts-check
// Keeps the focus where it was when the page is drawn anew, or as near as there is something.

/**
 * @typedef {import("./reader.js").Reader} Reader
 */

export class Focus {
  /** @param {Reader} reader */
  constructor(reader) {
    this.reader = reader;
  }

  /** A key pressed on a row is about that row. */
  takeRow() {
    const row = document.activeElement?.closest("[data-row]")?.getAttribute("data-row");
    const model = this.reader.model;
    if (!row || !model || model.highlight(this.reader.selected)?.row === row) return;
    const [first] = model.highlightsOfRow(row);
    if (first) this.reader.select(first, { focus: "list", reveal: false });
  }

  /**
   * Notes where the focus is.
   *
   * @returns {() => void} brings it back
   */
  keep() {
    const { pane, detailsBox, findings, editor } = this.reader;
    const active = document.activeElement;
    if (!active || editor.isOn) return () => {};
    const key = active.getAttribute("data-do");
    if (detailsBox.contains(active)) return () => this.#toDetails(key);
    if (findings.box.contains(active)) return () => this.#toLists(active, key);
    if (pane.contains(active)) return () => this.#toText();
    return () => {};
  }

  /** @param {string | null} key */
  #toDetails(key) {
    const { detailsBox } = this.reader;
    if (detailsBox.hidden) return this.#toText();
    const again = detailsBox.querySelector(`[data-do="${CSS.escape(key ?? "")}"]`) ?? detailsBox.querySelector('[data-do="accept"]');
    if (again instanceof HTMLElement) again.focus({ preventScroll: true });
  }

  /**
   * @param {Element} active
   * @param {string | null} key
   */
  #toLists(active, key) {
    if (active.isConnected) return;
    const { findings, model, selected } = this.reader;
    const again = key && findings.box.querySelector(`[data-do="${CSS.escape(key)}"]`);
    if (again instanceof HTMLElement) return again.focus({ preventScroll: true });
    const row = model?.highlight(selected)?.row;
    if (row && !key) findings.select(row, { focus: true });
    if (active.isConnected || document.activeElement !== document.body) return;
    const panel = findings.box.querySelector(".panel:not([hidden])");
    const next = panel?.querySelector(".row, .aside-row button") ?? panel;
    if (next instanceof HTMLElement) next.focus({ preventScroll: true });
  }

  #toText() {
    const { article, selected, pane } = this.reader;
    if (selected) article.select(selected, { focus: true, reveal: false });
    if (!pane.contains(document.activeElement)) this.reader.focus();
  }
}
