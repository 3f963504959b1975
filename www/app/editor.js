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
    pane.addEventListener("input", () => this.#readBack());
    pane.addEventListener("compositionstart", () => this.#onComposition());
    pane.addEventListener("compositionend", () => {
      article.release();
      this.#readBack();
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
    this.article.selection.put(at, at);
  }

  stop() {
    this.article.pane.removeAttribute("contenteditable");
    // an input method that is cut off may not tell its end
    this.article.release();
  }

  /** Whether an input method is writing. */
  get isComposing() {
    return this.article.isHeld;
  }

  /** @returns {number | undefined} where the caret stands in the source */
  caret() {
    return this.isOn ? this.article.selection.get()?.[0] : undefined;
  }

  /**
   * Shows an edit of the text, with the caret after it; what an input method wrote is shown already.
   *
   * @param {import("./edits.js").Edit} edit
   */
  follow(edit) {
    this.article.edit(edit);
    const end = edit.start + edit.insert.length;
    if (!this.isComposing) this.article.selection.put(end, end);
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
    requestAnimationFrame(() => this.#keepInSight());
  }

  /** An input method loses its place when what it writes in is drawn anew. */
  #onComposition() {
    const [start = 0, end = 0] = this.article.selection.get()?.toSorted((a, b) => a - b) ?? [];
    // the browser would join the blocks that a selection reaches over
    if (this.article.blocks.over(start, end).length > 1) this.session.edit({ start, end, insert: "" });
    this.article.hold();
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

  /** Takes in what the browser wrote itself. */
  #readBack() {
    const selection = getSelection();
    const block = this.article.blockAt(selection?.anchorNode ?? null);
    if (!this.isOn || !selection || !block?.element) return;
    const before = document.createRange();
    before.setStart(block.element, 0);
    before.setEnd(selection.anchorNode ?? block.element, selection.anchorNode ? selection.anchorOffset : 0);
    const caret = block.piece.start + before.toString().length;
    const edit = difference(block.text, block.element.textContent ?? "", block.piece.start);
    if (edit) this.session.edit(edit);
    if (this.isComposing) return;
    this.article.redraw(block);
    this.article.selection.put(caret, caret);
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
