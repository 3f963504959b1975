export { baseKeymap, setBlockType, toggleMark } from "prosemirror-commands";
export { history, redo, undo } from "prosemirror-history";
export { keymap } from "prosemirror-keymap";
export { Node } from "prosemirror-model";
export { schema } from "prosemirror-schema-basic";
export { EditorState, TextSelection } from "prosemirror-state";
export { EditorView } from "prosemirror-view";
export * as newsmark from "../embed/editors/prosemirror.js";
