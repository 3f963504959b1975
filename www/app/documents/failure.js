// @ts-check

/**
 * - `storage-unavailable`: the browser has no IndexedDB, or refuses it
 * - `storage-full`: what is to be saved does not fit
 * - `storage-failed`: it could not be read or written for another reason
 * - `document-changed`: another tab has saved the document since it was read
 * - `document-missing`: the document was deleted
 *
 * @typedef {"storage-unavailable" | "storage-full" | "storage-failed" | "document-changed" | "document-missing"} StoreCode
 */

/** What the store could not do, with a stable `code`. */
export class StoreFailure extends Error {
  /**
   * @param {StoreCode} code
   * @param {string} message
   */
  constructor(code, message) {
    super(message);
    this.name = "StoreFailure";
    /** @type {StoreCode} */
    this.code = code;
  }
}

/**
 * @param {unknown} thrown - by IndexedDB
 * @returns {StoreFailure}
 */
export function asFailure(thrown) {
  if (thrown instanceof StoreFailure) return thrown;
  const name = thrown instanceof Error || thrown instanceof DOMException ? thrown.name : "";
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  if (name === "QuotaExceededError") return new StoreFailure("storage-full", message || "The storage is full.");
  return new StoreFailure("storage-failed", message || name);
}
