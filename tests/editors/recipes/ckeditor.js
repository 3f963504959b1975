// Newsmark in CKEditor 5: findings are markers, which follow edits and are never part of the data.

import { findingsOf, classesOf } from "/embed/editors/findings.js";

const DELAY_MS = 300;
const GROUP = "newsmark";

/**
 * @param {import("ckeditor5").Editor} editor
 * @param {Promise<import("../../../www/embed/headless.js").Newsmark>} newsmark
 * @param {{ onFindings?: (findings: object[]) => void, onError?: (error: Error) => void }} [on]
 */
export function addNewsmark(editor, newsmark, { onFindings, onError } = {}) {
  const classes = new Map();
  editor.conversion.for("editingDowncast").markerToHighlight({
    model: GROUP,
    view: ({ markerName }) => ({ classes: classes.get(markerName)?.split(" ") ?? [] }),
  });
  let asked = 0;
  const analyse = async () => {
    const turn = ++asked;
    const version = editor.model.document.version;
    const blocks = blocksOf(editor.model);
    try {
      const text = blocks.map((block) => block.text).join("\n\n");
      const annotations = text ? await (await newsmark).annotate(text) : null;
      if (turn !== asked || version !== editor.model.document.version || editor.state === "destroyed") return;
      const found = annotations ? findingsOf({ annotations, judgements: {} }) : [];
      paint(editor, blocks, found, classes);
      onFindings?.(found);
    } catch (error) {
      onError?.(error);
    }
  };
  let timer;
  editor.model.document.on("change:data", () => {
    clearTimeout(timer);
    timer = setTimeout(analyse, DELAY_MS);
  });
  editor.on("destroy", () => clearTimeout(timer));
  return analyse();
}

/** The blocks with words, each with the place of its first character in the text. */
function blocksOf(model) {
  const blocks = [];
  let start = 0;
  for (const { item } of model.createRangeIn(model.document.getRoot())) {
    if (!item.is("element") || !model.schema.isBlock(item) || !model.schema.checkChild(item, "$text")) continue;
    // an inline object takes one place in the model, as one space does in the text
    const text = [...item.getChildren()].map((child) => (child.is("$text") ? child.data : " ")).join("");
    if (!text.trim()) continue;
    blocks.push({ item, text, start });
    start += text.length + 2;
  }
  return blocks;
}

/** `classes` holds those of each marker by its name; the converter reads them as markers are added. */
function paint(editor, blocks, found, classes) {
  editor.model.change((writer) => {
    for (const name of classes.keys()) if (editor.model.markers.has(name)) writer.removeMarker(name);
    classes.clear();
    for (const finding of found) {
      finding.spans.forEach(([start, end], part) => {
        const block = blocks.findLast((each) => each.start <= start);
        if (!block || end > block.start + block.text.length) return;
        const at = (offset) => writer.createPositionAt(block.item, offset - block.start);
        const name = `${GROUP}:${finding.id}:${part}`;
        classes.set(name, classesOf(finding));
        writer.addMarker(name, { range: writer.createRange(at(start), at(end)), usingOperation: false, affectsData: false });
      });
    }
  });
}
