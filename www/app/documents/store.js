// @ts-check
// The documents of this browser, in IndexedDB. What a list shows lies apart from the reviews, which
// are long.

import { openDB } from "../../vendor/idb.js";
import { StoreFailure, asFailure } from "./failure.js";
import { leave, recover } from "./leaving.js";
import { newId } from "./new-id.js";

/**
 * @typedef {import("../../pkg/newsmark.js").Review} Review
 * @typedef {object} Summary
 * @property {string} id
 * @property {string} title
 * @property {string} createdAt - ISO 8601
 * @property {string} savedAt - ISO 8601
 * @property {number} revision - counts what was saved; the first is 1
 *
 * @typedef {Summary & { review: Review }} StoredDocument
 *
 * @typedef {object} Schema
 * @property {{ key: string, value: Summary }} summaries
 * @property {{ key: string, value: { id: string, review: Review } }} reviews
 * @property {{ key: string, value: import("./leaving.js").Left }} left
 *
 * @typedef {import("../../vendor/idb.js").IDBPDatabase<Schema>} Database
 */

/** A database that another tab holds open in an older version is never answered. */
const OPEN_LIMIT_MS = 5_000;

/** Every method rejects with a {@link StoreFailure}. */
export class Store {
  /** @type {Promise<Database> | undefined} */
  #opening;
  /** @type {Database | undefined} */
  #database;
  /** Under which this page leaves what it could not save. */
  #key = newId();

  /** @param {string} name - of the database */
  constructor(name = "newsmark") {
    this.name = name;
  }

  /** @returns {Promise<Summary[]>} the last saved first */
  async list() {
    const summaries = await this.#read((database) => database.getAll("summaries"));
    return summaries.sort((a, b) => b.savedAt.localeCompare(a.savedAt) || a.id.localeCompare(b.id));
  }

  /**
   * @param {string} id
   * @returns {Promise<StoredDocument>}
   */
  async get(id) {
    const [summary, found] = await this.#read((database) => {
      const transaction = database.transaction(["summaries", "reviews"]);
      return Promise.all([transaction.objectStore("summaries").get(id), transaction.objectStore("reviews").get(id)]);
    });
    if (!summary || !found) throw missing();
    return { ...summary, review: found.review };
  }

  /**
   * Saves a document unless another tab has saved it since.
   *
   * @param {string} id
   * @param {{ title: string, review: Review, savedAt: string }} document
   * @param {number} revision - what the writer has read or written last; 0 for a new document
   * @returns {Promise<Summary>}
   */
  save(id, { title, review, savedAt }, revision) {
    return this.#write(id, (found) => {
      if (revision > 0 && !found) throw missing();
      if (found && found.revision !== revision) {
        throw new StoreFailure("document-changed", "The document was changed in another tab.");
      }
      const createdAt = found?.createdAt ?? savedAt;
      return { id, title, createdAt, savedAt, revision: revision + 1, review };
    });
  }

  /**
   * @param {string} id
   * @param {string} title
   * @returns {Promise<Summary>}
   */
  rename(id, title) {
    return this.#write(id, (found) => {
      if (!found) throw missing();
      return { ...found, title, revision: found.revision + 1, review: { ...found.review, title } };
    });
  }

  /**
   * @param {string} id
   * @returns {Promise<StoredDocument>} for {@link restore}
   */
  async remove(id) {
    const document = await this.get(id);
    await this.#read(async (database) => {
      const transaction = database.transaction(["summaries", "reviews"], "readwrite");
      await Promise.all([
        transaction.objectStore("summaries").delete(id),
        transaction.objectStore("reviews").delete(id),
        transaction.done,
      ]);
    });
    return document;
  }

  /**
   * Puts back what was removed.
   *
   * @param {StoredDocument} document
   * @returns {Promise<Summary>}
   */
  restore(document) {
    return this.#write(document.id, () => document);
  }

  /**
   * Saves a document when the page goes away: what comes of it is seen at the next visit.
   *
   * @param {string} id
   * @param {{ title: string, review: Review, savedAt: string }} document
   * @param {number} revision - as in {@link save}
   */
  leave(id, document, revision) {
    if (this.#database) leave(this.#database, this.#key, { id, revision, ...document });
  }

  /** Removes all documents. */
  async clear() {
    await this.#read(async (database) => {
      const transaction = database.transaction(["summaries", "reviews", "left"], "readwrite");
      const stores = [...transaction.objectStoreNames].map((name) => transaction.objectStore(name).clear());
      await Promise.all([...stores, transaction.done]);
    });
  }

  /**
   * Reads and writes a document in one transaction, so that no other tab can come between.
   *
   * @param {string} id
   * @param {(found: StoredDocument | undefined) => StoredDocument} next
   * @returns {Promise<Summary>}
   */
  #write(id, next) {
    return this.#read(async (database) => {
      const transaction = database.transaction(["summaries", "reviews", "left"], "readwrite");
      // a transaction that is aborted rejects this too
      transaction.done.catch(() => {});
      const summaries = transaction.objectStore("summaries");
      const reviews = transaction.objectStore("reviews");
      try {
        const [summary, kept] = await Promise.all([summaries.get(id), reviews.get(id)]);
        const { review, ...written } = next(summary && kept ? { ...summary, review: kept.review } : undefined);
        const left = transaction.objectStore("left");
        await Promise.all([summaries.put(written, id), reviews.put({ id, review }, id), left.delete(this.#key)]);
        await transaction.done;
        return written;
      } catch (error) {
        abort(transaction);
        throw error;
      }
    });
  }

  /**
   * @template Result
   * @param {(database: Database) => Promise<Result>} act
   * @returns {Promise<Result>}
   */
  async #read(act) {
    this.#opening ??= this.#open();
    try {
      return await act(await this.#opening);
    } catch (error) {
      throw asFailure(error);
    }
  }

  async #open() {
    const forget = () => {
      this.#opening = undefined;
      this.#database = undefined;
    };
    try {
      /** @type {Promise<Database>} */
      const opening = openDB(this.name, 1, {
        upgrade(database) {
          for (const name of /** @type {const} */ (["summaries", "reviews", "left"])) database.createObjectStore(name);
        },
        blocking: (_current, _blocked, event) => {
          forget();
          /** @type {IDBDatabase} */ (event.target).close();
        },
        terminated: forget,
      });
      const database = await within(OPEN_LIMIT_MS, opening);
      // the documents are there even if this fails
      await recover(database).catch(() => {});
      this.#database = database;
      return database;
    } catch (error) {
      forget();
      const reason = error instanceof Error && error.message ? error.message : String(error);
      throw new StoreFailure("storage-unavailable", `This browser refuses to store anything: ${reason}`);
    }
  }
}

/** @param {{ abort: () => void }} transaction */
function abort(transaction) {
  try {
    transaction.abort();
  } catch {
    // it has ended by itself
  }
}

/**
 * @template Result
 * @param {number} limitMs
 * @param {Promise<Result>} work
 * @returns {Promise<Result>}
 */
function within(limitMs, work) {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error("no answer")), limitMs);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

function missing() {
  return new StoreFailure("document-missing", "The document was deleted.");
}
