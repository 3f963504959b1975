// @ts-check
// Saves the open document a moment after each change.

import { StoreFailure, asFailure } from "./failure.js";

/**
 * @typedef {import("./store.js").Review} Review
 * @typedef {import("./store.js").Summary} Summary
 *
 * @typedef {{ title: string, review: Review }} Written
 *
 * @typedef {object} Place - of a document in the store
 * @property {string} id
 * @property {number} revision - 0 when it was never saved
 * @property {string} [savedAt]
 *
 * - `none`: there is no document, or one that is not to be saved
 * - `unsaved`: it will be saved in a moment
 * - `failed`: it could not be saved; each change is another try
 * - `elsewhere`: another tab has changed or deleted it, and nothing more is saved until the reader
 *   has chosen what becomes of it
 *
 * @typedef {"none" | "unsaved" | "saved" | "failed" | "elsewhere"} State
 */

/** Longer than the pause between two keys, shorter than anybody minds to lose. */
const AFTER_MS = 600;

/** Event `state`: any of the properties has changed. */
export class Autosave extends EventTarget {
  /** @type {State} */
  state = "none";
  /** @type {Place | undefined} */
  place;
  /** @type {StoreFailure | undefined} why it is `failed` or `elsewhere` */
  failure;
  /** @type {() => Written | undefined} */
  #read;
  /** @type {import("./store.js").Store} */
  #store;
  /** @type {import("./tabs.js").Tabs} */
  #tabs;
  #now;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;
  /** @type {Promise<void>} the saves so far */
  #saving = Promise.resolve();
  /** @type {Written | undefined} what is to be saved at `place` */
  #document;
  /** Counts changes, to know of one that came during a save. */
  #changes = 0;

  /**
   * @param {() => Written | undefined} read - the document as it is now
   * @param {import("./store.js").Store} store
   * @param {import("./tabs.js").Tabs} tabs
   * @param {() => Date} [now]
   */
  constructor(read, store, tabs, now = () => new Date()) {
    super();
    this.#read = read;
    this.#store = store;
    this.#tabs = tabs;
    this.#now = now;
    tabs.listen((news) => this.#onNews(news));
    addEventListener("pagehide", () => this.#leave());
    document.addEventListener("visibilitychange", () => document.hidden && void this.flush());
    addEventListener("beforeunload", (event) => this.isAtRisk && event.preventDefault());
  }

  /** Whether closing the tab would lose something. */
  get isAtRisk() {
    return this.state === "failed" || this.state === "elsewhere";
  }

  /**
   * From now on saves to another place. What is not saved yet is still saved to the one before.
   *
   * @param {Place | undefined} place - undefined: nothing is saved
   */
  bind(place) {
    void this.flush();
    this.place = place && { ...place };
    this.#document = undefined;
    this.#become(place && place.revision > 0 ? "saved" : "none");
  }

  /** Forgets what is not saved yet, and where it would be. */
  drop() {
    clearTimeout(this.#timer);
    this.#document = undefined;
    this.bind(undefined);
  }

  /** The document has changed. */
  touch() {
    this.#changes++;
    this.#document = this.#read();
    if (!this.place || this.state === "elsewhere") return;
    if (this.state !== "failed") this.#become("unsaved");
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), AFTER_MS);
  }

  /** @returns {Promise<void>} when all changes are saved, or could not be */
  flush() {
    clearTimeout(this.#timer);
    const { place } = this;
    const document = this.#document;
    const isDue = this.state === "unsaved" || this.state === "failed";
    if (isDue && place && document) this.#saving = this.#saving.then(() => this.#save(place, document));
    return this.#saving;
  }

  /** The page goes away, and may have no time to save. */
  #leave() {
    const { place } = this;
    const isDue = this.state === "unsaved" || this.state === "failed";
    if (isDue && place && this.#document) {
      this.#store.leave(place.id, { ...this.#document, savedAt: this.#now().toISOString() }, place.revision);
    }
    void this.flush();
  }

  /**
   * @param {Place} place
   * @param {Written} document
   */
  async #save(place, document) {
    const isCurrent = () => this.place === place;
    if (isCurrent() && (this.state === "saved" || this.state === "elsewhere")) return;
    const changes = this.#changes;
    try {
      const written = { ...document, savedAt: this.#now().toISOString() };
      const saved = await this.#store.save(place.id, written, place.revision);
      this.#tabs.tell({ what: "saved", id: saved.id, revision: saved.revision });
      place.revision = saved.revision;
      place.savedAt = saved.savedAt;
      if (isCurrent()) this.#become(changes === this.#changes ? "saved" : "unsaved");
    } catch (error) {
      const failure = asFailure(error);
      const elsewhere = failure.code === "document-changed" || failure.code === "document-missing";
      if (isCurrent()) this.#become(elsewhere ? "elsewhere" : "failed", failure);
    }
  }

  /** @param {import("./tabs.js").News} news */
  #onNews(news) {
    if (!this.place || this.place.revision === 0) return;
    if (news.what === "cleared" || (news.what === "removed" && news.id === this.place.id)) {
      this.#become("elsewhere", new StoreFailure("document-missing", "The document was deleted in another tab."));
    } else if (news.what === "saved" && news.id === this.place.id && news.revision > this.place.revision) {
      this.#become("elsewhere", new StoreFailure("document-changed", "The document was changed in another tab."));
    }
  }

  /**
   * @param {State} state
   * @param {StoreFailure} [failure]
   */
  #become(state, failure) {
    this.state = state;
    this.failure = failure;
    this.dispatchEvent(new Event("state"));
  }
}
