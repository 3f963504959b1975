// @ts-check
// Correcting the article in place: keys and pastes become edits of the source, and the block that
// they are in is drawn anew. What an input method writes is read back from the page.

import { difference } from "./edits.js";

/**
 * @typedef {import("./article.js").Article} Article
 * @typedef {import("./edits.js").Edit} Edit
 */

/** How far from the window's edges the caret is kept. */
const MARGIN = 60;

export class Editor {
  /** Whether an input method is writing: what it wrote in must not be drawn anew. */
  composing = false;

  /**
   * @param {Article} article
   * @param {import("./session.js").Session} session
   * @param {{ undo: () => void, redo: () => void, composed: () => void }} does
   */
  constructor(article, session, does) {
    this.article = article;
    this.session = session;
    this.does = does;
    const { pane } = article;
    pane.addEventListener("beforeinput", (event) => this.#onInput(event));
    pane.addEventListener("input", () => this.#readBack(this.composing));
    pane.addEventListener("compositionstart", () => (this.composing = true));
    pane.addEventListener("compositionend", () => {
      this.composing = false;
      this.#readBack(false);
      does.composed();
    });
  }

  get isOn() {
    return this.article.pane.hasAttribute("contenteditable");
  }

  /** @param {number} at - where the caret is to stand */
  start(at) {
    const { pane } = this.article;
    // with `plaintext-only`, Chromium does not tell what a key is going to replace
    pane.contentEditable = "true";
    pane.spellcheck = true;
    pane.focus({ preventScroll: true });
    this.#put(at, at);
  }

  stop() {
    this.article.pane.removeAttribute("contenteditable");
  }

  /** @returns {[anchor: number, focus: number] | undefined} where the selection stands in the source */
  caret() {
    const selection = getSelection();
    if (!selection || !this.isOn) return undefined;
    const anchor = this.article.offsetAt(selection.anchorNode, selection.anchorOffset);
    const focus = this.article.offsetAt(selection.focusNode, selection.focusOffset);
    return anchor === undefined || focus === undefined ? undefined : [anchor, focus];
  }

  /** @param {[anchor: number, focus: number] | undefined} caret - as it was before the blocks were drawn anew */
  restore(caret) {
    if (caret && String(this.caret()) !== String(caret)) this.#put(...caret);
  }

  /** @param {InputEvent} event */
  #onInput(event) {
    if (!this.isOn || event.isComposing || !event.cancelable) return;
    event.preventDefault();
    if (event.inputType === "historyUndo") return this.does.undo();
    if (event.inputType === "historyRedo") return this.does.redo();
    const insert = this.#inserted(event);
    const stretch = this.#stretch(event);
    if (insert === undefined || !stretch) return;
    const [start, end] = stretch;
    if (start === end && insert === "") return;
    this.session.edit({ start, end, insert });
    this.#put(start + insert.length, start + insert.length);
    requestAnimationFrame(() => this.#keepInSight());
  }

  /**
   * @param {InputEvent} event
   * @returns {string | undefined} nothing for what is no change of plain text
   */
  #inserted(event) {
    if (event.inputType.startsWith("delete")) return "";
    if (event.inputType === "insertLineBreak") return this.#newLine;
    if (event.inputType === "insertParagraph") return this.session.text.includes(this.#newLine.repeat(2)) ? this.#newLine.repeat(2) : this.#newLine;
    if (!event.inputType.startsWith("insert")) return undefined;
    const given = event.data ?? event.dataTransfer?.getData("text/plain");
    return given?.toWellFormed();
  }

  get #newLine() {
    return this.session.text.includes("\r\n") ? "\r\n" : "\n";
  }

  /**
   * @param {InputEvent} event
   * @returns {[start: number, end: number] | undefined}
   */
  #stretch(event) {
    const [range] = event.getTargetRanges();
    if (!range) return undefined;
    const start = this.article.offsetAt(range.startContainer, range.startOffset);
    const end = this.article.offsetAt(range.endContainer, range.endOffset);
    if (start === undefined || end === undefined) return undefined;
    // between the parts of one long line the page has an edge that the source has not
    const nothing = start === end && event.inputType.startsWith("delete");
    if (nothing && event.inputType.endsWith("Backward")) return [Math.max(0, start - 1), end];
    if (nothing && event.inputType.endsWith("Forward")) return [start, end + 1];
    return [start, end];
  }

  /**
   * Takes in what the browser wrote itself.
   *
   * @param {boolean} keep - whether it is still writing
   */
  #readBack(keep) {
    const selection = getSelection();
    const block = this.article.blockAt(selection?.anchorNode ?? null);
    if (!this.isOn || !selection || !block?.element) return;
    const before = document.createRange();
    before.setStart(block.element, 0);
    before.setEnd(selection.anchorNode ?? block.element, selection.anchorNode ? selection.anchorOffset : 0);
    const caret = block.piece.start + before.toString().length;
    const edit = difference(block.text, block.element.textContent ?? "", block.piece.start);
    if (edit) this.session.edit(edit);
    if (keep) return;
    this.article.redraw(block);
    this.#put(caret, caret);
  }

  /**
   * @param {number} anchor
   * @param {number} focus
   */
  #put(anchor, focus) {
    const to = this.article.pointAt(focus);
    if (anchor === focus) getSelection()?.collapse(...to);
    else getSelection()?.setBaseAndExtent(...this.article.pointAt(anchor), ...to);
  }

  #keepInSight() {
    const selection = getSelection();
    if (!selection?.rangeCount || !this.isOn) return;
    const range = selection.getRangeAt(0);
    const rects = range.getClientRects();
    const node = range.startContainer;
    const rect = rects[0] ?? (node instanceof Element ? node : node.parentElement)?.getBoundingClientRect();
    if (!rect) return;
    if (rect.bottom > innerHeight - MARGIN) scrollBy({ top: rect.bottom - innerHeight + MARGIN, behavior: "instant" });
    else if (rect.top < MARGIN) scrollBy({ top: rect.top - MARGIN, behavior: "instant" });
  }
}
