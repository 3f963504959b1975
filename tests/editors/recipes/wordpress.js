// Newsmark in the WordPress block editor: findings are annotations of its own store, which are shown in
// the editor and never saved. `data` and `richText` are wp.data and wp.richText.

import { findingsOf } from "/embed/editors/findings.js";

const SOURCE = "newsmark";
const DELAY_MS = 300;

/** The blocks with text, and the attribute that holds it. */
const FIELDS = { "core/paragraph": "content", "core/heading": "content", "core/list-item": "content", "core/verse": "content" };

/**
 * @param {{ data: any, richText: any }} wp
 * @param {Promise<import("../../../www/embed/headless.js").Newsmark>} newsmark
 * @param {{ onFindings?: (findings: object[]) => void, onError?: (error: Error) => void }} [on]
 * @returns {() => void} stops it
 */
export function addNewsmark({ data, richText }, newsmark, { onFindings, onError } = {}) {
  let shown;
  let timer;
  const analyse = async (text, pieces) => {
    try {
      const annotations = text ? await (await newsmark).annotate(text) : null;
      // an answer to an older text is of no use
      if (text !== shown) return;
      const found = annotations ? findingsOf({ annotations, judgements: {} }) : [];
      annotate(data, pieces, found);
      onFindings?.(found);
    } catch (error) {
      onError?.(error);
    }
  };
  const look = () => {
    const pieces = piecesOf(data.select("core/block-editor").getBlocks(), richText);
    const text = pieces.map((piece) => piece.text).join("\n\n");
    if (text === shown) return;
    shown = text;
    clearTimeout(timer);
    timer = setTimeout(() => void analyse(text, pieces), DELAY_MS);
  };
  const unsubscribe = data.subscribe(look);
  look();
  return () => {
    clearTimeout(timer);
    unsubscribe();
  };
}

function piecesOf(blocks, richText) {
  const pieces = [];
  let start = 0;
  const add = ({ clientId, name, attributes, innerBlocks = [] }) => {
    const field = FIELDS[name];
    const html = String(attributes?.[field] ?? "");
    const { text } = richText.create({ html });
    if (field && text.trim()) {
      pieces.push({ clientId, field, text, start });
      start += text.length + 2;
    }
    innerBlocks.forEach(add);
  };
  blocks.forEach(add);
  return pieces;
}

function annotate(data, pieces, found) {
  const store = data.dispatch("core/annotations");
  store.__experimentalRemoveAnnotationsBySource(SOURCE);
  for (const { id, spans } of found) {
    for (const [start, end] of spans) {
      const piece = pieces.findLast((each) => each.start <= start);
      if (!piece || end > piece.start + piece.text.length) continue;
      const range = { start: start - piece.start, end: end - piece.start };
      const place = { blockClientId: piece.clientId, richTextIdentifier: piece.field, range, selector: "range" };
      store.__experimentalAddAnnotation({ ...place, source: SOURCE, id: `${SOURCE}-${id}-${start}` });
    }
  }
}
