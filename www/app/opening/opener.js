// @ts-check
// Opens what is pasted, dropped or chosen: an article, or annotations of one.

import { announce } from "../announce.js";
import { hasCode, isCancelled } from "../messages.js";
import { withProgress } from "../progress.js";
import { listenToFiles } from "./dropping.js";
import { dataOf, pastedText } from "./pasted.js";
import { readFile } from "./read-file.js";
import { showReport } from "./report.js";

/**
 * @typedef {import("../../pkg/newsmark.js").Review} Review
 *
 * @typedef {object} Page
 * @property {(text: string, title: string) => Promise<void>} openText
 * @property {(review: Review) => Promise<void>} openReview
 * @property {() => string | null} currentText - the article that is open
 * @property {(error: unknown) => void} failed
 */

/**
 * @param {Pick<import("../../engine/client.js").Client, "importReview">} client
 * @param {Page} page
 */
export function createOpener(client, page) {
  /** @param {() => Promise<void>} act */
  const guarded = async (act) => {
    try {
      await act();
    } catch (error) {
      if (isCancelled(error)) announce("Cancelled.");
      else page.failed(error);
    }
  };
  /** @param {File[]} files */
  const openFiles = (files) =>
    guarded(async () => {
      const [file] = files;
      if (!file) return;
      const opened = await withProgress(`Reading ${file.name}`, {}, (signal, onProgress) => readFile(file, { signal, onProgress }));
      if (opened.kind === "article") await page.openText(opened.text, opened.title);
      else await openAnnotations(opened.content);
      if (files.length > 1) announce(`Opened ${file.name}, the first of ${files.length}.`);
    });
  /** @param {string} content */
  const openAnnotations = async (content) => {
    const { review, report } = await imported(client, content, page.currentText());
    await page.openReview(review);
    showReport(report);
  };
  /** @param {{ plain: string, html: string }} data */
  const openPasted = (data) =>
    guarded(async () => {
      const text = await withProgress("Reading what was pasted", {}, (signal, onProgress) => pastedText(data, signal, onProgress));
      if (text !== "") await page.openText(text, "");
    });
  listenToFiles({ files: (files) => void openFiles(files), text: (data) => void openPasted(dataOf(data)) });
  return { openPasted };
}

/**
 * @param {Pick<import("../../engine/client.js").Client, "importReview">} client
 * @param {string} content
 * @param {string | null} text - the article, for annotations that do not hold it
 */
async function imported(client, content, text) {
  try {
    return await client.importReview(content, null);
  } catch (error) {
    if (text === null || !hasCode(error, "text-missing")) throw error;
    return client.importReview(content, text);
  }
}
