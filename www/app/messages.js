// @ts-check
// What the page says when something goes wrong: what happened, and what to do about it.

import { element } from "./dom.js";

/**
 * @typedef {object} Message
 * @property {string} title
 * @property {string} advice
 * @property {string} [code] - stable, for whoever is asked for help
 */

/** @type {Record<string, Message>} */
const MESSAGES = {
  "text-empty": {
    title: "There is nothing to annotate yet.",
    advice: "Paste or type an article first, or try the example.",
  },
  "text-too-long": {
    title: "This text is too long.",
    advice: "Split it into several parts and annotate them one by one.",
  },
  timeout: {
    title: "This took too long and was stopped.",
    advice: "Nothing is lost. Try again, or annotate a shorter part of the text.",
  },
  "engine-crashed": {
    title: "The engine failed on this text.",
    advice: "Your text is untouched and the engine has been restarted. Try again, or leave out the part it fails on.",
  },
  "engine-unavailable": {
    title: "Newsmark could not start.",
    advice:
      "Check the connection and press Annotate again. If it keeps failing, the browser may be too old or may block WebAssembly.",
  },
  "file-empty": { title: "There is no text in it.", advice: "Nothing was opened. A scanned page is a picture: it has to be made text first." },
  "file-too-large": { title: "This file is too large.", advice: "Split it into several parts and open them one by one." },
  "file-unknown": {
    title: "This kind of file cannot be read here.",
    advice: "Save it as .docx, .txt, .md or .html, or copy its text and paste it.",
  },
  "file-unreadable": {
    title: "This file cannot be read.",
    advice: "It may be broken, protected with a password, or of another kind than its name says. Copying its text and pasting it may work.",
  },
  "unreadable-file": { title: "This file holds no annotations that can be read.", advice: "Nothing was opened, and what was open is as it was." },
  "text-missing": { title: "The article is not in this file.", advice: "Open the article first, and then this file." },
  "invalid-review": { title: "This review cannot be read.", advice: "Nothing was opened, and what was open is as it was." },
  "claim-review-incomplete": {
    title: "There is nothing to publish yet.",
    advice: "A ClaimReview is a person's judgement: add what is missing, or export the claims without a verdict.",
  },
  "storage-unavailable": {
    title: "This browser keeps nothing here.",
    advice: "Private windows and some settings forbid it. Save your work as a file before you close the page.",
  },
  "storage-full": {
    title: "The storage of this browser is full.",
    advice: "Save your work as a file, or delete documents that you no longer need.",
  },
  "storage-failed": { title: "The document could not be kept.", advice: "Save your work as a file before you close the page." },
  "document-changed": {
    title: "This document was changed in another tab.",
    advice: "Nothing more is saved here until you choose which one goes on.",
  },
  "document-missing": { title: "This document was deleted.", advice: "What is open here is not kept unless you keep it as a copy." },
};

/** What is told in the engine's own words as well, since they name a limit or a reason. */
const WITH_DETAIL = new Set([
  "text-too-long",
  "engine-unavailable",
  "timeout",
  "file-empty",
  "file-too-large",
  "file-unknown",
  "file-unreadable",
  "unreadable-file",
  "invalid-review",
  "claim-review-incomplete",
]);

/**
 * @param {unknown} error
 * @returns {Message}
 */
export function messageFor(error) {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const detail = error instanceof Error ? error.message : String(error);
  const known = MESSAGES[code];
  if (!known) return { title: "Something went wrong.", advice: detail };
  const advice = WITH_DETAIL.has(code) ? `${detail.replace(/[^.!?]$/, "$&.")} ${known.advice}` : known.advice;
  return { ...known, advice, code };
}

/**
 * Shows in `box` what went wrong.
 *
 * @param {HTMLElement} box
 * @param {unknown} error
 */
export function showProblem(box, error) {
  const { title, advice, code } = messageFor(error);
  const line = element("p", {}, advice, ...(code ? [" ", element("span", { class: "code" }, code)] : []));
  box.replaceChildren(element("strong", {}, title), line);
  box.hidden = false;
}

/** @param {unknown} error */
export function isSuperseded(error) {
  return hasCode(error, "superseded");
}

/** @param {unknown} error */
export function isCancelled(error) {
  return hasCode(error, "cancelled");
}

/**
 * @param {unknown} error
 * @param {string} code
 */
export function hasCode(error, code) {
  return error instanceof Error && "code" in error && error.code === code;
}
