// @ts-check
import { hasParagraphs, textOfHtml } from "./html-text.js";

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
  const text = await textOfHtml(html, signal, onProgress);
  return text === "" ? plain : text;
}

/**
 * What has to be read at once: it is gone when the event has passed.
 *
 * @param {DataTransfer | null} data
 */
export function dataOf(data) {
  return { plain: data?.getData("text/plain") ?? "", html: data?.getData("text/html") ?? "" };
}
