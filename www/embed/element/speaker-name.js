// @ts-check

/** Kinds of speakers whom the text does not name, though it says what they are. */
const UNNAMED = ["group", "document", "unnamed"];

/**
 * The speaker's name, where the text tells it.
 *
 * @param {import("../../pkg/newsmark.js").Speaker | null | undefined} speaker
 */
export function knownName(speaker) {
  if (!speaker || UNNAMED.includes(speaker.kind)) return null;
  // "they", of residents who spoke before
  return speaker.kind === "pronoun" && speaker.entity === null ? null : speaker.name;
}

/**
 * Who speaks: the name, or the words of a source that the text does not name.
 *
 * @param {import("../../pkg/newsmark.js").Speaker | null | undefined} speaker
 */
export function speakerName(speaker) {
  if (!speaker) return "Speaker not told";
  return knownName(speaker) ?? `Unnamed source: ${speaker.text}`;
}
