// @ts-check
// What kind of file it is, by its first bytes and its name.

/** @typedef {"text" | "markdown" | "html" | "docx" | "annotations"} FileKind */

/** @type {Record<string, FileKind>} */
const BY_EXTENSION = {
  txt: "text",
  text: "text",
  md: "markdown",
  markdown: "markdown",
  html: "html",
  htm: "html",
  xhtml: "html",
  docx: "docx",
  json: "annotations",
  jsonld: "annotations",
};

/** What the file picker offers. */
export const ACCEPTED = Object.keys(BY_EXTENSION)
  .map((extension) => `.${extension}`)
  .join(",");

const ZIP = [0x50, 0x4b];
const FOREIGN = [
  [0x25, 0x50, 0x44, 0x46],
  [0xd0, 0xcf, 0x11, 0xe0],
  [0x7b, 0x5c, 0x72, 0x74, 0x66],
];

/**
 * @param {string} name
 * @param {Uint8Array} bytes
 * @returns {FileKind | undefined} undefined when it is none that can be read
 */
export function kindOf(name, bytes) {
  const kind = BY_EXTENSION[/\.(\w+)$/.exec(name)?.[1]?.toLowerCase() ?? ""];
  const starts = (/** @type {number[]} */ magic) => magic.every((byte, at) => bytes[at] === byte);
  if (starts(ZIP)) return kind === "docx" ? kind : undefined;
  if (kind === "docx" || FOREIGN.some(starts) || isBinary(bytes)) return undefined;
  return kind ?? "text";
}

/**
 * No text of any encoding but UTF-16 has a zero byte.
 *
 * @param {Uint8Array} bytes
 */
function isBinary(bytes) {
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  return !isUtf16 && bytes.subarray(0, 8_192).includes(0);
}
