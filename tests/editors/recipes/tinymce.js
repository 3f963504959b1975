// Newsmark in TinyMCE: findings are painted by the CSS Custom Highlight API in the editor's own frame,
// so that its document, its undo and what it saves stay as they are. The ranges follow edits.

import { findingsOf } from "/embed/editors/findings.js";

const DELAY_MS = 300;
const BLOCKS = "p,h1,h2,h3,h4,h5,h6,li,blockquote,figcaption,td,th";

/** The highlights' look: give it to `content_style`, or to the stylesheet of `content_css`. */
export const STYLE =
  "::highlight(newsmark-claim) { background: #fff0c9 } ::highlight(newsmark-quote) { color: #6b3fa0 } ::highlight(newsmark-mention) { text-decoration: underline #1d5fb4 2px }";

/**
 * @param {import("tinymce").Editor} editor - after its `init`
 * @param {Promise<import("../../../www/embed/headless.js").Newsmark>} newsmark
 * @param {{ onFindings?: (findings: object[]) => void, onError?: (error: Error) => void }} [on]
 */
export function addNewsmark(editor, newsmark, { onFindings, onError } = {}) {
  let asked = 0;
  const analyse = async () => {
    const turn = ++asked;
    const blocks = blocksOf(editor.getBody());
    try {
      const text = blocks.map((block) => block.text).join("\n\n");
      const annotations = text ? await (await newsmark).annotate(text) : null;
      if (turn !== asked || editor.removed) return;
      const found = annotations ? findingsOf({ annotations, judgements: {} }) : [];
      paint(editor.getWin(), blocks, found);
      onFindings?.(found);
    } catch (error) {
      onError?.(error);
    }
  };
  let timer;
  editor.on("input Change Undo Redo SetContent", () => {
    // the answer to an older text is of no use
    asked++;
    clearTimeout(timer);
    timer = setTimeout(analyse, DELAY_MS);
  });
  editor.on("remove", () => clearTimeout(timer));
  return analyse();
}

/** The innermost blocks with words, and the text nodes of each. */
function blocksOf(body) {
  const blocks = [];
  let start = 0;
  for (const element of body.querySelectorAll(BLOCKS)) {
    if (element.querySelector(BLOCKS)) continue;
    const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const nodes = [];
    let text = "";
    while (walker.nextNode()) {
      nodes.push({ node: walker.currentNode, start: start + text.length });
      text += walker.currentNode.data;
    }
    if (!text.trim()) continue;
    blocks.push({ text, nodes });
    start += text.length + 2;
  }
  return blocks;
}

function paint(frame, blocks, found) {
  const nodes = blocks.flatMap((block) => block.nodes);
  const place = (offset) => nodes.findLast(({ node, start }) => start <= offset && offset <= start + node.length);
  for (const kind of ["claim", "quote", "mention"]) {
    const ranges = found.filter((finding) => finding.kind === kind).flatMap(({ spans }) => spans.flatMap(([start, end]) => range(start, end)));
    frame.CSS.highlights.set(`newsmark-${kind}`, new frame.Highlight(...ranges));
  }

  function range(start, end) {
    const [from, to] = [place(start), place(end)];
    if (!from || !to) return [];
    const made = frame.document.createRange();
    made.setStart(from.node, start - from.start);
    made.setEnd(to.node, end - to.start);
    return [made];
  }
}
