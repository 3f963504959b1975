// @ts-check
import { isCancelled } from "../messages.js";
import { convert } from "./convert.js";

/**
 * The text of a paste or a drop. The HTML that comes with it knows its paragraphs better.
 *
 * @param {{ plain: string, html: string }} data
 * @param {AbortSignal} signal
 * @param {(done: number) => void} [onProgress] - 0..1
 * @returns {Promise<string>}
 */
export async function pastedText({ plain, html }, signal, onProgress) {
  if (!hasParagraphs(html)) return plain;
  try {
    return (await convert({ kind: "html", content: html }, signal, onProgress)) || plain;
  } catch (error) {
    if (isCancelled(error) || plain === "") throw error;
    return plain;
  }
}

/** @param {string} html */
function hasParagraphs(html) {
  return /<(?:p|br|div|li|h[1-6]|td|article|section)\b/i.test(html);
}

/**
 * What has to be read at once: it is gone when the event has passed.
 *
 * @param {DataTransfer | null} data
 */
export function dataOf(data) {
  return { plain: data?.getData("text/plain") ?? "", html: data?.getData("text/html") ?? "" };
}
