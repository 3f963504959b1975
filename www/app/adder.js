// @ts-check
// What is selected in the text, by mouse, touch or keys, can be added as a name, a quote or a claim.

import { say } from "./announce.js";
import { button } from "./controls.js";
import { element } from "./dom.js";
import { snapped, stepped, trimmed } from "./steps.js";
import { LABELS } from "./words.js";

/**
 * @typedef {import("./steps.js").Unit} Unit
 * @typedef {import("../pkg/newsmark.js").Label} Label
 */

/** A selection that is being drawn changes many times a second. */
const SETTLED_MS = 200;

/** What a quotation stands in. */
const MARKS = /["'“”‘’«»„‹›]/;

export class Adder {
  #where = new CSSStyleSheet();
  /** Whether the selection is meant to the character. */
  #exact = false;
  /** @type {[anchor: number, head: number] | undefined} of the selection that is made with keys */
  #byKeys;

  /**
   * @param {HTMLElement} box
   * @param {import("./article.js").Article} article
   * @param {import("./decisions.js").Decisions} decisions
   */
  constructor(box, article, decisions) {
    this.box = box;
    this.article = article;
    this.decisions = decisions;
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, this.#where];
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    let settling;
    document.addEventListener("selectionchange", () => {
      clearTimeout(settling);
      settling = setTimeout(() => this.#offer(), SETTLED_MS);
    });
    article.pane.addEventListener("pointerup", (event) => (this.#exact = event.altKey));
    article.pane.addEventListener("pointerdown", () => (this.#byKeys = undefined));
    box.addEventListener("keydown", (event) => this.#onKey(event));
    // the selection stays while a button is pressed
    box.addEventListener("pointerdown", (event) => event.preventDefault());
  }

  get isOpen() {
    return !this.box.hidden;
  }

  focus() {
    this.#offer();
    this.box.querySelector("button")?.focus();
  }

  close() {
    this.box.hidden = true;
    this.#byKeys = undefined;
    getSelection()?.removeAllRanges();
  }

  /**
   * Selects one step further; begins at a place where nothing is selected.
   *
   * @param {number} from
   * @param {1 | -1} step
   * @param {Unit} unit
   */
  extend(from, step, unit) {
    const text = this.decisions.session.text;
    const [anchor, head] = this.#byKeys ?? [from, from];
    const next = stepped(text, head, step, unit, step > 0 ? "end" : "start");
    this.#byKeys = [anchor, next];
    this.#exact = unit === "character";
    getSelection()?.setBaseAndExtent(...this.article.pointAt(anchor), ...this.article.pointAt(next));
    const [node] = this.article.pointAt(next);
    (node instanceof Element ? node : node.parentElement)?.scrollIntoView({ block: "nearest" });
    say(`Selected: ${text.slice(Math.min(anchor, next), Math.max(anchor, next))}`);
  }

  /** @returns {[start: number, end: number] | undefined} in the source */
  #selected() {
    const selection = getSelection();
    if (!selection || selection.isCollapsed || this.article.pane.isContentEditable) return undefined;
    const { startContainer, startOffset, endContainer, endOffset } = selection.getRangeAt(0);
    const start = this.article.offsetAt(startContainer, startOffset);
    const end = this.article.offsetAt(endContainer, endOffset);
    if (start === undefined || end === undefined) return undefined;
    const text = this.decisions.session.text;
    const span = this.#exact ? trimmed(text, [start, end]) : snapped(text, [start, end]);
    return span && span[0] < span[1] ? span : undefined;
  }

  #offer() {
    if (this.box.contains(document.activeElement)) return;
    const span = this.#selected();
    if (!span) {
      this.box.hidden = true;
      return;
    }
    const session = this.decisions.session;
    const words = session.text.slice(...span);
    const shown = words.length > 40 ? `${words.slice(0, 38)} …` : words;
    this.#fill(
      element("span", { class: "adder-words", dir: "auto" }, shown),
      button("Name", () => this.#askLabel(span)),
      button("Quote", () => this.#add("quote", span, { quoteKind: isQuoted(session.text, withoutMarks(session.text, span)) ? "direct" : "indirect" })),
      button("Claim", () => this.#add("claim", span, { claimKinds: ["other"] })),
    );
    if (this.box.hidden) say("Selected words can be added: press Enter.");
    this.box.hidden = false;
    this.#place();
  }

  /** @param {[number, number]} span */
  #askLabel(span) {
    const labels = /** @type {[Label, [string, string]][]} */ (Object.entries(LABELS));
    this.#fill(...labels.map(([label, [one]]) => button(one, () => this.#add("mention", span, { label }), { class: "chip" })));
    this.#place();
    this.box.querySelector("button")?.focus();
  }

  /**
   * @param {import("../pkg/newsmark.js").Kind} kind
   * @param {[number, number]} span
   * @param {import("../pkg/newsmark.js").Change} change
   */
  #add(kind, span, change) {
    const words = kind === "claim" ? span : withoutMarks(this.decisions.session.text, span);
    this.article.pane.focus({ preventScroll: true });
    this.close();
    void this.decisions.add(kind, words, change);
  }

  /** @param {...HTMLElement} parts */
  #fill(...parts) {
    this.box.replaceChildren(...parts);
  }

  /** Beside the selection, where the window is wide; a narrow one has it at its foot. */
  #place() {
    const at = getSelection()?.getRangeAt(0).getBoundingClientRect();
    if (!at) return;
    const below = at.bottom + this.box.offsetHeight + 16 < innerHeight;
    const top = below ? at.bottom + 8 : Math.max(8, at.top - this.box.offsetHeight - 8);
    const left = Math.max(8, Math.min(at.left, innerWidth - this.box.offsetWidth - 24));
    this.#where.replaceSync(`.adder { --adder-top: ${Math.round(top)}px; --adder-left: ${Math.round(left)}px; }`);
  }

  /** @param {KeyboardEvent} event */
  #onKey(event) {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    const buttons = [...this.box.querySelectorAll("button")];
    if (event.key === "Escape") {
      this.article.pane.focus({ preventScroll: true });
      this.close();
    } else if (step) {
      const at = buttons.findIndex((each) => each === document.activeElement);
      buttons[(at + step + buttons.length) % buttons.length]?.focus();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }
}

/**
 * @param {string} text
 * @param {[start: number, end: number]} span
 */
function isQuoted(text, [start, end]) {
  return MARKS.test(text.charAt(start - 1)) && MARKS.test(text.charAt(end));
}

/**
 * The words without the quotation marks around them.
 *
 * @param {string} text
 * @param {[start: number, end: number]} span
 * @returns {[start: number, end: number]}
 */
function withoutMarks(text, [start, end]) {
  let [from, to] = [start, end];
  while (from < to - 1 && MARKS.test(text.charAt(from))) from++;
  while (to > from + 1 && MARKS.test(text.charAt(to - 1))) to--;
  return [from, to];
}
