// @ts-check
// The list of documents: open, rename, delete, search.

import { announce } from "../announce.js";
import { byId, element } from "../dom.js";
import { showProblem } from "../messages.js";
import { documentRow } from "./row.js";
import { search } from "./search.js";

/**
 * @typedef {import("./store.js").Summary} Summary
 * @typedef {import("./store.js").StoredDocument} StoredDocument
 */

const SEARCH_AFTER_MS = 150;

export class ListDialog {
  #dialog = byId("documents-dialog", HTMLDialogElement);
  #list = byId("document-list", HTMLElement);
  #empty = byId("documents-empty", HTMLElement);
  #problem = byId("documents-problem", HTMLElement);
  #undo = byId("documents-undo", HTMLElement);
  #query = byId("document-search", HTMLInputElement);
  #clear = byId("documents-clear", HTMLButtonElement);
  #confirm = byId("clear-dialog", HTMLDialogElement);
  #searching = new AbortController();
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;

  /**
   * @param {import("./desk.js").Desk} desk
   * @param {{ compose: () => void }} page - shows the empty page
   */
  constructor(desk, page) {
    this.desk = desk;
    this.page = page;
    this.store = desk.store;
    this.tabs = desk.tabs;
    for (const opener of document.querySelectorAll("[data-opens-documents]")) {
      opener.addEventListener("click", () => void this.open());
    }
    this.#query.addEventListener("input", () => {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => void this.#show(), SEARCH_AFTER_MS);
    });
    this.#clear.addEventListener("click", () => this.#confirm.showModal());
    byId("clear-yes", HTMLButtonElement).addEventListener("click", () => void this.#clearAll());
    this.tabs.listen(() => this.#dialog.open && void this.#show());
  }

  async open() {
    this.#query.value = "";
    this.#undo.replaceChildren();
    this.#dialog.showModal();
    await this.#show();
  }

  /** Shows the documents that the query finds. */
  async #show() {
    this.#searching.abort();
    this.#searching = new AbortController();
    const { signal } = this.#searching;
    const query = this.#query.value.trim();
    this.#problem.hidden = true;
    try {
      const all = await this.store.list();
      const found = query ? await search(this.store, all, query, signal) : all;
      if (signal.aborted) return;
      this.#list.replaceChildren(...found.map((summary) => this.#row(summary)));
      this.#clear.hidden = all.length === 0;
      this.#empty.hidden = found.length > 0;
      this.#empty.textContent = query ? "No document has these words." : "There is no document yet: an article that you open is kept here.";
      if (query) announce(found.length === 1 ? "1 document found." : `${found.length} documents found.`);
    } catch (error) {
      if (!signal.aborted) this.#tell(error);
    }
  }

  /** @param {Summary} summary */
  #row(summary) {
    return documentRow(summary, this.#isOpen(summary.id), {
      open: () => {
        this.#dialog.close();
        if (!this.#isOpen(summary.id)) void this.desk.openStored(summary.id);
      },
      rename: (title) => this.#guarded(() => this.desk.rename(summary.id, title)),
      remove: () => this.#guarded(() => this.#remove(summary)),
    });
  }

  /** @param {Summary} summary */
  async #remove({ id, title }) {
    await this.desk.autosave.flush();
    const removed = await this.store.remove(id);
    if (this.#isOpen(id)) this.#leave();
    this.tabs.tell({ what: "removed", id });
    const undo = element("button", { type: "button" }, "Undo");
    undo.addEventListener("click", () => void this.#guarded(() => this.#restore(removed)));
    this.#undo.replaceChildren(element("span", {}, `Deleted “${title}”.`), undo);
    undo.focus();
    announce("Deleted.");
  }

  /** @param {StoredDocument} removed */
  async #restore(removed) {
    await this.store.restore(removed);
    this.#undo.replaceChildren();
    this.#query.focus();
    announce("Restored.");
  }

  /** @param {string} id */
  #isOpen(id) {
    return this.desk.autosave.place?.id === id;
  }

  #leave() {
    this.desk.forget();
    this.page.compose();
  }

  async #clearAll() {
    this.#confirm.close();
    await this.#guarded(async () => {
      await this.desk.autosave.flush();
      await this.store.clear();
      this.#leave();
      this.tabs.tell({ what: "cleared" });
      this.#undo.replaceChildren();
      announce("All documents deleted.");
    });
  }

  /**
   * Does it and shows what became of the list.
   *
   * @param {() => Promise<void>} act
   */
  async #guarded(act) {
    try {
      await act();
    } catch (error) {
      return this.#tell(error);
    }
    await this.#show();
  }

  /** @param {unknown} error */
  #tell(error) {
    showProblem(this.#problem, error);
  }
}
