// @ts-check
// The open document: its review, what that comes to, and the way back and forth through it.

import { applied, inverse, joined } from "./edits.js";

/**
 * @typedef {import("../pkg/newsmark.js").Review} Review
 * @typedef {import("../pkg/newsmark.js").Reviewed} Reviewed
 * @typedef {import("../pkg/newsmark.js").Action} Action
 * @typedef {import("../pkg/newsmark.js").Decision} Decision
 * @typedef {import("./edits.js").Edit} Edit
 */

/** Typing that goes on within this time is one decision. */
const ONE_EDIT_MS = 1_000;

/** How long after a key the text is analysed again. */
const ANALYSE_AFTER_MS = 300;

/**
 * Events: `open` (another review is shown), `change` (`review` is another than before), `edit` (the
 * text is another; `detail` is the {@link Edit}), `reviewed` (`reviewed` has come up with `review`),
 * `problem` (it could not; `detail` is the error).
 */
export class Session extends EventTarget {
  /** @type {Review | undefined} what is saved */
  review;
  /** @type {Reviewed | undefined} what the engine last made of it */
  reviewed;
  /** The text with all edits, ahead of `reviewed.text` while somebody types. */
  text = "";
  /** @type {Decision[]} what was undone, the last one first to come back */
  #undone = [];
  #revision = 0;
  #editedAt = 0;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;

  /**
   * @param {Pick<import("../engine/client.js").Client, "review">} client
   * @param {{ now?: () => Date, by?: () => string }} [how] - the clock, and who decides
   */
  constructor(client, { now = () => new Date(), by = () => "" } = {}) {
    super();
    this.client = client;
    this.now = now;
    this.by = by;
  }

  /**
   * Shows a review in place of what is shown.
   *
   * @param {Review} review
   * @returns {Promise<boolean>} whether it is shown: a newer one may have taken its place
   */
  async open(review) {
    clearTimeout(this.#timer);
    const revision = ++this.#revision;
    const given = structuredClone(review);
    const reviewed = await this.client.review(given);
    if (revision !== this.#revision) return false;
    this.review = given;
    this.#undone = [];
    this.#editedAt = 0;
    this.reviewed = reviewed;
    this.text = reviewed.text;
    this.#tell("open");
    return true;
  }

  get canUndo() {
    return (this.review?.decisions.length ?? 0) > 0;
  }

  get canRedo() {
    return this.#undone.length > 0;
  }

  /**
   * Decides something. A decision that the engine refuses is dropped.
   *
   * @param {Action} action - in offsets of `text`
   * @returns {Promise<void>} when it is seen in `reviewed`
   */
  async act(action) {
    if (!this.review) return;
    const before = this.text;
    this.#editedAt = 0;
    const decision = this.#decided(action);
    this.review.decisions.push(decision);
    const undone = this.#undone.splice(0);
    this.#follow(action, before);
    this.#tell("change");
    try {
      await this.#refresh();
    } catch (error) {
      if (this.review.decisions.at(-1) === decision && isRefusal(error)) {
        this.review.decisions.pop();
        this.#undone = undone;
        this.text = before;
        this.#tell("change");
      }
      throw error;
    }
  }

  /**
   * Corrects the text at once; it is analysed again when the typing pauses.
   *
   * @param {Edit} edit
   */
  edit(edit) {
    if (!this.review) return;
    const { decisions } = this.review;
    const now = this.now().getTime();
    const last = decisions.at(-1);
    const one = last?.action === "edit" && now - this.#editedAt < ONE_EDIT_MS ? joined(last, edit) : undefined;
    if (one) decisions.pop();
    decisions.push(this.#decided({ action: "edit", ...(one ?? edit) }));
    this.#editedAt = now;
    this.#undone = [];
    this.#change(edit);
    this.#refreshSoon(ANALYSE_AFTER_MS);
  }

  /** @returns {Promise<void>} */
  async undo() {
    const decision = this.review?.decisions.pop();
    if (!decision) return;
    this.#undone.push(decision);
    this.#editedAt = 0;
    if (decision.action === "edit") this.#change(inverse(this.#textNow(), decision));
    else if (decision.action === "replace") this.text = this.#textNow();
    this.#tell("change");
    await this.#refresh();
  }

  /** @returns {Promise<void>} */
  async redo() {
    const decision = this.#undone.pop();
    if (!decision || !this.review) return;
    this.#editedAt = 0;
    this.review.decisions.push(decision);
    this.#follow(decision, this.text);
    this.#tell("change");
    await this.#refresh();
  }

  /** @returns {Set<string>} the ratings that verdicts have, those included that were undone */
  ratingsInUse() {
    const all = [...(this.review?.decisions ?? []), ...this.#undone];
    return new Set(all.flatMap((decision) => (decision.action === "verdict" && decision.verdict ? [decision.verdict.rating] : [])));
  }

  /**
   * @param {string[]} scale - the ratings of verdicts from now on, among them those in use
   * @returns {Promise<void>}
   */
  async rescale(scale) {
    if (!this.review) return;
    this.review.scale = scale;
    this.#tell("change");
    await this.#refresh();
  }

  /** @returns {Promise<void>} when `reviewed` is up with what was typed */
  async settle() {
    if (this.reviewed?.text !== this.text) await this.#refresh();
  }

  /**
   * @param {Action} action
   * @returns {Decision}
   */
  #decided(action) {
    return { at: this.now().toISOString(), by: this.by(), ...action };
  }

  /**
   * @param {Action} action
   * @param {string} before
   */
  #follow(action, before) {
    if (action.action === "replace") this.text = action.text;
    if (action.action === "edit") this.#change({ start: action.start, end: action.end, insert: action.insert }, before);
  }

  /**
   * @param {Edit} edit
   * @param {string} [before]
   */
  #change(edit, before = this.text) {
    this.text = applied(before, edit);
    this.dispatchEvent(new CustomEvent("edit", { detail: edit }));
    this.#tell("change");
  }

  #textNow() {
    let text = this.review?.text ?? "";
    for (const decision of this.review?.decisions ?? []) {
      if (decision.action === "edit") text = applied(text, decision);
      if (decision.action === "replace") text = decision.text;
    }
    return text;
  }

  /** @param {number} afterMs */
  #refreshSoon(afterMs) {
    this.#revision++;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#refresh().catch((error) => this.dispatchEvent(new CustomEvent("problem", { detail: error })));
    }, afterMs);
  }

  async #refresh() {
    clearTimeout(this.#timer);
    const revision = ++this.#revision;
    if (!this.review) return;
    try {
      const reviewed = await this.client.review(this.review);
      if (revision !== this.#revision) return;
      this.reviewed = reviewed;
      this.#tell("reviewed");
    } catch (error) {
      // the newer request tells what comes of it
      if (revision === this.#revision) throw error;
    }
  }

  /** @param {"open" | "change" | "reviewed"} what */
  #tell(what) {
    this.dispatchEvent(new Event(what));
  }
}

/** @param {unknown} error */
function isRefusal(error) {
  return error instanceof Error && "code" in error && error.code === "invalid-review";
}

/**
 * The review of a text before anybody decided anything.
 *
 * @param {string} text
 * @param {string} [title]
 * @returns {Review}
 */
export function newReview(text, title = "") {
  return {
    format: "newsmark-review",
    version: 1,
    title,
    // a lone surrogate has no form in a file, and the engine would count another text
    text: text.toWellFormed(),
    options: { offsets: "utf16" },
    scale: ["False", "Mostly false", "Mixture", "Mostly true", "True", "Unproven"],
    decisions: [],
  };
}
