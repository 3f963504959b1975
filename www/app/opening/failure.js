// @ts-check

/**
 * - `file-empty`: there is no text in it
 * - `file-too-large`: it is longer than anything that can be annotated
 * - `file-unknown`: it is of a kind that cannot be read here
 * - `file-unreadable`: it is broken, protected, or gone
 * - `cancelled`: the reader stopped it
 *
 * @typedef {"file-empty" | "file-too-large" | "file-unknown" | "file-unreadable" | "cancelled"} FileCode
 */

/** What keeps a file or a paste from being opened, with a stable `code`. */
export class FileFailure extends Error {
  /**
   * @param {FileCode} code
   * @param {string} message
   */
  constructor(code, message) {
    super(message);
    this.name = "FileFailure";
    /** @type {FileCode} */
    this.code = code;
  }
}

/** @param {AbortSignal} signal */
export function stopIfCancelled(signal) {
  if (signal.aborted) throw new FileFailure("cancelled", "Opening was cancelled.");
}
