// @ts-check
// From a file to an article, or to the annotations that it holds.

import { convert } from "./convert.js";
import { decode, decodeHtml } from "./decode.js";
import { FileFailure, stopIfCancelled } from "./failure.js";
import { kindOf } from "./kinds.js";

/**
 * @typedef {{ kind: "article", text: string, title: string } | { kind: "annotations", content: string }} Opened
 * @typedef {object} How
 * @property {AbortSignal} signal
 * @property {(done: number) => void} [onProgress] - 0..1
 */

/** The engine's own limit for a text; a review holds a text and what was decided about it. */
const LARGEST_BYTES = 64 * 1024 * 1024;

/** A .docx file unpacks to many times its size. */
const LARGEST_DOCX_BYTES = 16 * 1024 * 1024;

/**
 * @param {File} file
 * @param {How} how
 * @returns {Promise<Opened>}
 * @throws {FileFailure}
 */
export async function readFile(file, { signal, onProgress = () => {} }) {
  refuseLarge(file, LARGEST_BYTES);
  const bytes = await bytesOf(file);
  stopIfCancelled(signal);
  const kind = kindOf(file.name, bytes);
  if (kind === undefined) throw new FileFailure("file-unknown", `${file.name} is of a kind that cannot be read here.`);
  if (kind === "docx") refuseLarge(file, LARGEST_DOCX_BYTES);
  if (kind === "annotations") return { kind, content: decode(bytes) };
  const text = await textOf(kind, bytes, { signal, onProgress });
  if (text.trim() === "") throw new FileFailure("file-empty", `There is no text in ${file.name}.`);
  return { kind: "article", text, title: file.name.replace(/\.\w+$/, "") };
}

/**
 * @param {Exclude<import("./kinds.js").FileKind, "annotations">} kind
 * @param {Uint8Array<ArrayBuffer>} bytes
 * @param {Required<How>} how
 */
async function textOf(kind, bytes, { signal, onProgress }) {
  if (kind === "text") return decode(bytes);
  /** @type {import("./convert-worker.js").Job} */
  const job = kind === "html" ? { kind, content: decodeHtml(bytes) } : { kind, content: bytes.buffer };
  return convert(job, signal, onProgress);
}

/** @param {File} file */
async function bytesOf(file) {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch (error) {
    throw new FileFailure("file-unreadable", error instanceof Error ? error.message : String(error));
  }
}

/**
 * @param {File} file
 * @param {number} limit
 */
function refuseLarge({ name, size }, limit) {
  if (size <= limit) return;
  const mb = (/** @type {number} */ bytes) => `${Math.ceil(bytes / 1024 / 1024)} MB`;
  throw new FileFailure("file-too-large", `${name} has ${mb(size)}; the limit is ${mb(limit)}.`);
}
