// @ts-check
// Takes the text out of a file or a paste, in a thread of its own: the libraries are loaded when
// they are needed, and take as long as a file makes them.

import { docxParts } from "./docx-size.js";

/**
 * @typedef {{ kind: "docx" | "markdown", content: ArrayBuffer } | { kind: "html", content: string }} Job
 * @typedef {{ done: number } | { text: string } | { error: string, code: import("./failure.js").FileCode }} Answer
 */

/** What a .docx file may unpack to; a few files are made to unpack to more than any memory holds. */
const LARGEST_UNPACKED = 256 * 1024 * 1024;

self.addEventListener("message", (/** @type {MessageEvent<Job>} */ event) => {
  convert(event.data).then(
    (text) => post({ text }),
    (error) => post({ error: error instanceof Error ? error.message : String(error), code: error?.code ?? "file-unreadable" }),
  );
});

/**
 * @param {Job} job
 * @returns {Promise<string>}
 */
async function convert(job) {
  const [html, { textOfHtml }] = await Promise.all([htmlOf(job), import("./html-text.js")]);
  return textOfHtml(html, (done) => post({ done }));
}

/**
 * @param {Job} job
 * @returns {Promise<string>}
 */
async function htmlOf(job) {
  if (job.kind === "html") return job.content;
  if (job.kind === "docx") {
    refuseBomb(job.content);
    const { convertToHtml } = await import("../../vendor/mammoth.js");
    return (await convertToHtml({ arrayBuffer: job.content })).value;
  }
  const [{ parse }, { decode }] = await Promise.all([import("../../vendor/marked.js"), import("./decode.js")]);
  return parse(decode(new Uint8Array(job.content)), { async: false, gfm: true });
}

/** @param {ArrayBuffer} content */
function refuseBomb(content) {
  const unpacked = docxParts(content).reduce((sum, { size }) => sum + size, 0);
  if (unpacked <= LARGEST_UNPACKED) return;
  const message = `It unpacks to ${Math.ceil(unpacked / 1024 / 1024)} MB; the limit is ${LARGEST_UNPACKED / 1024 / 1024} MB.`;
  throw Object.assign(new Error(message), { code: "file-too-large" });
}

/** @param {Answer} message */
function post(message) {
  self.postMessage(message);
}
