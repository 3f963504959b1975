// @ts-check
// What the page says when something goes wrong: what happened, and what to do about it.

/**
 * @typedef {object} Message
 * @property {string} title
 * @property {string} advice
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
};

/** What is told in the engine's own words as well, since they name a limit or a reason. */
const WITH_DETAIL = new Set(["text-too-long", "engine-unavailable", "timeout"]);

/**
 * @param {unknown} error
 * @returns {Message}
 */
export function messageFor(error) {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const detail = error instanceof Error ? error.message : String(error);
  const known = MESSAGES[code];
  if (!known) return { title: "Something went wrong.", advice: detail };
  return WITH_DETAIL.has(code) ? { ...known, advice: `${detail.replace(/[^.!?]$/, "$&.")} ${known.advice}` } : known;
}

/** @param {unknown} error */
export function isSuperseded(error) {
  return error instanceof Error && "code" in error && error.code === "superseded";
}
