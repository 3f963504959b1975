// @ts-check
// Between the open document and the store: what is saved where, and what the reader is told of it.

import { announce } from "../announce.js";
import { byId } from "../dom.js";
import { hideNotice, showNotice } from "../notices.js";
import { messageFor } from "../messages.js";
import { Autosave } from "./autosave.js";
import { newId } from "./new-id.js";
import { Store } from "./store.js";
import { Tabs } from "./tabs.js";
import { titleOf } from "./title.js";

/**
 * @typedef {import("../session.js").Session} Session
 * @typedef {import("./autosave.js").Place} Place
 * @typedef {import("./autosave.js").Written} Written
 * @typedef {import("./store.js").Review} Review
 *
 * @typedef {object} Page
 * @property {(review: Review) => Promise<boolean>} show - whether it is shown: what fails is told
 * @property {(error: unknown) => void} failed
 * @property {() => Promise<void>} rescue - gives the document out as a file
 */

/** In the address, so that a reload opens the same document. */
const PARAMETER = "document";

export class Desk {
  store = new Store();
  tabs = new Tabs();
  autosave;
  #session;
  #page;

  /**
   * @param {Session} session
   * @param {Page} page
   */
  constructor(session, page) {
    this.#session = session;
    this.#page = page;
    this.autosave = new Autosave(() => this.read(), this.store, this.tabs);
    session.addEventListener("change", () => this.autosave.touch());
    this.autosave.addEventListener("state", () => this.#tell());
  }

  /** @returns {Written | undefined} the open document */
  read() {
    const { review, reviewed, text } = this.#session;
    return review && { title: review.title || titleOf(text, reviewed), review };
  }

  /**
   * Opens a review as a new document.
   *
   * @param {Review} review
   * @param {{ isKept?: boolean }} [how] - whether it is saved before anything was decided
   */
  async openNew(review, { isKept = true } = {}) {
    if (!(await this.#open(review, { id: newId(), revision: 0 }))) return;
    if (isKept) this.autosave.touch();
  }

  /** Opens the document that the address names, if it names one. */
  async openNamed() {
    const id = new URL(location.href).searchParams.get(PARAMETER);
    if (id) await this.openStored(id);
  }

  /** @param {string} id */
  async openStored(id) {
    try {
      const { review, revision, savedAt, title } = await this.store.get(id);
      await this.#open({ ...review, title }, { id, revision, savedAt });
    } catch (error) {
      this.#setAddress(undefined);
      this.#page.failed(error);
    }
  }

  /** @param {string} title */
  async retitle(title) {
    const { review } = this.#session;
    if (!review || title === "" || title === this.read()?.title) return;
    review.title = title;
    this.autosave.touch();
    await this.autosave.flush();
  }

  /**
   * @param {string} id
   * @param {string} title
   */
  async rename(id, title) {
    if (id === this.autosave.place?.id && this.autosave.state !== "elsewhere") return this.retitle(title);
    const { revision } = await this.store.rename(id, title);
    this.tabs.tell({ what: "saved", id, revision });
  }

  /**
   * Puts the open document away; what is not saved yet is saved.
   *
   * @returns {Promise<boolean>} whether the reader agrees, when it cannot be saved
   */
  async putAway() {
    if (!(await this.#mayLeave())) return false;
    this.forget();
    return true;
  }

  /** From here on the open document is not saved. */
  forget() {
    hideNotice("tab");
    this.autosave.bind(undefined);
    void this.tabs.hold(undefined);
  }

  /** The open document goes on as one of its own. */
  keepAsCopy() {
    const { review } = this.#session;
    const document = this.read();
    if (!review || !document) return;
    review.title = `${document.title} (copy)`;
    const place = { id: newId(), revision: 0 };
    hideNotice("tab");
    this.autosave.drop();
    this.autosave.bind(place);
    this.autosave.touch();
    void this.tabs.hold(place.id);
    announce("This is a copy now.");
  }

  /**
   * @param {Review} review
   * @param {Place} place
   */
  async #open(review, place) {
    if (!(await this.#mayLeave()) || !(await this.#page.show(review))) return false;
    hideNotice("tab");
    this.autosave.bind(place);
    if (!(await this.tabs.hold(place.id)) && this.autosave.place?.id === place.id) this.#tellShared();
    return true;
  }

  /** A document whose decisions could not be saved is not left without a word. */
  async #mayLeave() {
    await this.autosave.flush();
    if (!this.autosave.isAtRisk || this.#session.review?.decisions.length === 0) return true;
    const choice = await asked(byId("loss-dialog", HTMLDialogElement));
    if (choice === "file") await this.#page.rescue();
    if (choice === "stay") return false;
    this.autosave.drop();
    return true;
  }

  #tellShared() {
    showNotice("tab", {
      text: "This document is open in another tab too. What is changed in both cannot be joined.",
      actions: [["Work on a copy", () => this.keepAsCopy()]],
    });
  }

  #tell() {
    const { state, failure, place } = this.autosave;
    if (state === "elsewhere" && failure) this.#tellElsewhere(failure);
    if (state === "failed" && failure) {
      const { title, advice } = messageFor(failure);
      showNotice("saving", {
        text: `${title} ${advice}`,
        code: failure.code,
        alarm: true,
        actions: [["Save as a file", () => void this.#page.rescue()]],
        stays: true,
      });
    } else {
      hideNotice("saving");
    }
    this.#setAddress(place && place.revision > 0 ? place.id : undefined);
  }

  /** @param {import("./failure.js").StoreFailure} failure */
  #tellElsewhere({ code }) {
    const { place } = this.autosave;
    /** @type {[string, () => void][]} */
    const actions = [["Keep this one as a copy", () => this.keepAsCopy()]];
    if (code === "document-changed" && place) {
      actions.unshift(["Load the changed one", () => void this.#reload(place.id)]);
    }
    const { title, advice } = messageFor(this.autosave.failure);
    showNotice("tab", { text: `${title} ${advice}`, code, alarm: true, actions, stays: true });
  }

  /** @param {string} id */
  #reload(id) {
    this.autosave.drop();
    return this.openStored(id);
  }

  /** @param {string | undefined} id */
  #setAddress(id) {
    const url = new URL(location.href);
    if ((url.searchParams.get(PARAMETER) ?? undefined) === id) return;
    if (id === undefined) url.searchParams.delete(PARAMETER);
    else url.searchParams.set(PARAMETER, id);
    history.replaceState(history.state, "", url);
  }
}

/**
 * @param {HTMLDialogElement} dialog
 * @returns {Promise<string>} the value of the button that closed it
 */
function asked(dialog) {
  dialog.returnValue = "stay";
  dialog.showModal();
  return new Promise((resolve) => dialog.addEventListener("close", () => resolve(dialog.returnValue), { once: true }));
}
