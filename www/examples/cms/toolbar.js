// @ts-check
// The buttons above the article.

import { redo, schema, setBlockType, toggleMark, undo } from "../../vendor/cms-editor.js";
import { button } from "./dom.js";

const { strong, em } = schema.marks;
const { heading, paragraph } = schema.nodes;

/** @type {{ label: string, name: string, command: import("prosemirror-state").Command, isOn?: (state: import("prosemirror-state").EditorState) => boolean }[]} */
const TOOLS = [
  { label: "B", name: "Bold", command: toggleMark(strong), isOn: (state) => hasMark(state, strong) },
  { label: "I", name: "Italic", command: toggleMark(em), isOn: (state) => hasMark(state, em) },
  { label: "H", name: "Subheading", command: subheading, isOn: ({ selection }) => selection.$from.parent.type === heading },
  { label: "↶", name: "Undo", command: undo },
  { label: "↷", name: "Redo", command: redo },
];

/** @param {import("prosemirror-view").EditorView} view */
export function addTools(view) {
  const bar = document.querySelector(".tools");
  for (const { label, name, command, isOn } of TOOLS) {
    const tool = button(label, () => (command(view.state, view.dispatch), view.focus()), `tool ${name.toLowerCase()}`);
    tool.setAttribute("aria-label", name);
    tool.title = name;
    if (isOn) tool.setAttribute("aria-pressed", "false");
    bar?.append(tool);
  }
  showTools(view);
}

/** @param {import("prosemirror-view").EditorView} view */
export function showTools({ state }) {
  document.querySelectorAll(".tool").forEach((tool, at) => {
    const { isOn, command } = TOOLS[at] ?? {};
    if (isOn) tool.setAttribute("aria-pressed", String(isOn(state)));
    else /** @type {HTMLButtonElement} */ (tool).disabled = !command?.(state);
  });
}

/** @type {import("prosemirror-state").Command} */
function subheading(state, dispatch) {
  const isHeading = state.selection.$from.parent.type === heading;
  return (isHeading ? setBlockType(paragraph) : setBlockType(heading, { level: 2 }))(state, dispatch);
}

/**
 * @param {import("prosemirror-state").EditorState} state
 * @param {import("prosemirror-model").MarkType} type
 */
function hasMark({ selection, storedMarks, doc }, type) {
  const { from, to, empty, $from } = selection;
  return empty ? Boolean(type.isInSet(storedMarks ?? $from.marks())) : doc.rangeHasMark(from, to, type);
}
