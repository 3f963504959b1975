// @ts-check
// One analysed text on the page: the pane, the lists, the legend and the details, kept in step.

import { say } from "./announce.js";
import { Article } from "./article.js";
import { shortName, showDetails } from "./details.js";
import { breathe, byId } from "./dom.js";
import { Findings } from "./findings.js";
import { listenToKeys } from "./keyboard.js";
import { Legend } from "./legend.js";
import { light } from "./lit.js";

/**
 * @typedef {import("./model.js").Model} Model
 * @typedef {import("./model.js").Highlight} Highlight
 */

export class Reader {
  #pane = byId("pane", HTMLElement);
  #detailsBox = byId("details", HTMLElement);
  #article = new Article(this.#pane);
  #legend = new Legend(byId("legend", HTMLElement), this.#pane);
  #findings = new Findings((row) => this.#fromRow(row));
  /** @type {Model | undefined} */
  #model;
  /** @type {string | undefined} */
  #selected;

  /** @param {() => void} showHelp */
  constructor(showHelp) {
    this.#pane.addEventListener("click", (event) => this.#fromText(event));
    const lists = this.#findings.box;
    for (const event of ["pointerover", "focusin"]) lists.addEventListener(event, ({ target }) => this.#point(target));
    for (const event of ["pointerleave", "focusout"]) lists.addEventListener(event, () => this.#point(null));
    const places = { text: this.#pane, lists: [this.#findings.box, this.#detailsBox] };
    /** @type {Record<import("./keyboard.js").Command, () => void>} */
    const commands = {
      next: () => this.#walk(1, false),
      previous: () => this.#walk(-1, false),
      nextOfKind: () => this.#walk(1, true),
      previousOfKind: () => this.#walk(-1, true),
      toList: () => this.#toList(),
      toText: () => this.#toText(),
      clear: () => this.#clearSelection(),
      selectAll: () => getSelection()?.selectAllChildren(this.#pane),
      help: showHelp,
    };
    listenToKeys(places, (command) => commands[command]());
  }

  /** @param {Model} model */
  async show(model) {
    this.#clearSelection();
    this.#model = model;
    this.#article.show(model);
    this.#legend.show(model);
    await breathe();
    if (this.#model === model) this.#findings.show(model);
  }

  focus() {
    this.#pane.focus({ preventScroll: true });
  }

  /**
   * @param {string} id
   * @param {{ focus?: "text" | "list", alsoHere?: string[] }} [how]
   */
  #select(id, { focus, alsoHere = [] } = {}) {
    const highlight = this.#model?.highlight(id);
    if (!this.#model || !highlight) return;
    this.#selected = id;
    showDetails(this.#detailsBox, this.#model, id, alsoHere.length > 0 ? alsoHere : this.#around(highlight), {
      select: (other) => this.#select(other, { focus: "text" }),
      close: () => this.#toText(true),
      toList: () => this.#toList(),
    });
    this.#article.select(id, { focus: focus === "text" });
    this.#findings.select(highlight.row, { focus: focus === "list" });
    this.#light(id);
    if (focus !== "list") say(shortName(this.#model, id));
  }

  #clearSelection() {
    const inside = this.#pane.contains(document.activeElement);
    this.#selected = undefined;
    if (inside) this.focus();
    this.#article.select(undefined, { focus: false });
    this.#findings.select(undefined, { focus: false });
    this.#detailsBox.hidden = true;
    this.#point(null);
  }

  /**
   * Shows in the text what a row of the lists is about, while it is pointed at or has the focus.
   *
   * @param {EventTarget | null} target
   */
  #point(target) {
    const row = target instanceof Element ? target.closest("[data-row]")?.getAttribute("data-row") : null;
    const ids = row && this.#model ? this.#model.highlightsOfRow(row) : [];
    const spans = ids.flatMap((id) => this.#model?.highlight(id)?.spans ?? []);
    light("newsmark-pointed", this.#article.rangesOf(spans.map(([start, end]) => ({ start, end }))));
    this.#light(row ?? this.#selected);
  }

  /** @param {string | undefined} id - of the quote or the claim whose cue or evidence is lit */
  #light(id) {
    const spans = id === undefined ? [] : (this.#model?.evidence(id) ?? []);
    light("newsmark-evidence", this.#article.rangesOf(spans));
  }

  /**
   * The other highlights that stand over the beginning of this one.
   *
   * @param {Highlight} highlight
   */
  #around({ id, spans }) {
    const [from] = spans[0] ?? [0];
    const over = this.#model?.highlights.filter(
      (other) => other.id !== id && other.spans.some(([start, end]) => start <= from && from < end),
    );
    return over?.map((other) => other.id) ?? [];
  }

  /**
   * A click on a place with several highlights goes through them, the narrowest first.
   *
   * @param {MouseEvent} event
   */
  #fromText(event) {
    if (!getSelection()?.isCollapsed) return;
    const ids = this.#article.idsAt(event.target).filter((id) => this.#isShown(id));
    const next = ids[(ids.indexOf(this.#selected ?? "") + 1) % ids.length];
    if (next) this.#select(next, { focus: "text", alsoHere: ids });
  }

  /**
   * A press on a row goes through the mentions that it stands for.
   *
   * @param {string} row
   */
  #fromRow(row) {
    const ids = this.#model?.highlightsOfRow(row) ?? [];
    const next = ids[(ids.indexOf(this.#selected ?? "") + 1) % ids.length];
    if (next) {
      this.#select(next);
      if (ids.length > 1) say(`Mention ${ids.indexOf(next) + 1} of ${ids.length}`);
    }
  }

  /**
   * @param {1 | -1} step
   * @param {boolean} sameKind
   */
  #walk(step, sameKind) {
    const all = this.#model?.highlights ?? [];
    const kind = sameKind ? this.#model?.highlight(this.#selected)?.kind : undefined;
    const at = all.findIndex(({ id }) => id === this.#selected);
    let next = at < 0 && step < 0 ? all.length : at;
    for (let tried = 0; tried < all.length; tried++) {
      next = (next + step + all.length) % all.length;
      const highlight = all[next];
      if (highlight && (!kind || highlight.kind === kind) && this.#isShown(highlight.id)) {
        return this.#select(highlight.id, { focus: "text" });
      }
    }
  }

  /** @param {string} id */
  #isShown(id) {
    const highlight = this.#model?.highlight(id);
    return this.#model && highlight ? this.#legend.isShown(this.#model, highlight) : false;
  }

  #toList() {
    const row = this.#model?.highlight(this.#selected)?.row;
    if (row) this.#findings.select(row, { focus: true });
  }

  #toText(close = false) {
    if (close) this.#detailsBox.hidden = true;
    if (this.#selected) this.#article.select(this.#selected, { focus: true });
    else this.focus();
  }
}
