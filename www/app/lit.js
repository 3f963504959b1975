// @ts-check
// Words lit in the text without elements of their own: what a quote or a claim rests on. Where the
// browser has no custom highlights the words stay unlit; the details name them as well.

const REGISTRY = "highlights" in CSS ? CSS.highlights : undefined;

/**
 * @param {"newsmark-evidence" | "newsmark-antecedent" | "newsmark-pointed" | "newsmark-cue"} name - as in `::highlight(name)`
 * @param {Range[]} ranges - none puts it out
 */
export function light(name, ranges) {
  if (ranges.length === 0) REGISTRY?.delete(name);
  else REGISTRY?.set(name, new Highlight(...ranges));
}
