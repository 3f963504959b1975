// The editor of www/examples/cms, as a CMS bundles it: ProseMirror with the plugin. The engine is not
// in it, for its worker and WebAssembly are files of their own.

import "prosemirror-view/style/prosemirror.css";

export { baseKeymap, setBlockType, toggleMark } from "prosemirror-commands";
export { history, redo, undo } from "prosemirror-history";
export { keymap } from "prosemirror-keymap";
export { Node } from "prosemirror-model";
export { schema } from "prosemirror-schema-basic";
export { EditorState, TextSelection } from "prosemirror-state";
export { EditorView } from "prosemirror-view";
export * as newsmark from "../../../www/embed/editors/prosemirror.js";
