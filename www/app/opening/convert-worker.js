// @ts-check
// Turns a file into HTML, in a thread of its own: its library is loaded when a file needs it, and
// takes as long as the file makes it.

/** @typedef {{ html: string } | { error: string }} Converted */

self.addEventListener("message", (/** @type {MessageEvent<{ kind: "docx" | "markdown", bytes: ArrayBuffer }>} */ event) => {
  convert(event.data.kind, event.data.bytes).then(
    (html) => post({ html }),
    (error) => post({ error: error instanceof Error ? error.message : String(error) }),
  );
});

/**
 * @param {"docx" | "markdown"} kind
 * @param {ArrayBuffer} bytes
 * @returns {Promise<string>}
 */
async function convert(kind, bytes) {
  if (kind === "docx") {
    const { convertToHtml } = await import("../../vendor/mammoth.js");
    return (await convertToHtml({ arrayBuffer: bytes })).value;
  }
  const [{ parse }, { decode }] = await Promise.all([import("../../vendor/marked.js"), import("./decode.js")]);
  return parse(decode(new Uint8Array(bytes)), { async: false, gfm: true });
}

/** @param {Converted} message */
function post(message) {
  self.postMessage(message);
}
