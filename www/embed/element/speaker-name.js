// @ts-check

/**
 * Who speaks: the name, or the words of a source that the text does not name.
 *
 * @param {import("../../pkg/newsmark.js").Speaker | null | undefined} speaker
 */
export function speakerName(speaker) {
  if (!speaker) return "Speaker not told";
  return speaker.name ?? `Unnamed source: ${speaker.text}`;
}
