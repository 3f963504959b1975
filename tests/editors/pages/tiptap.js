// TipTap with the extension.

import { Editor } from "@tiptap/core";
import StarterKit from "@tiptap/starter-kit";
import { Newsmark, list, newsmarkKey } from "../../../www/embed/editors/tiptap.js";
import { createNewsmark } from "/embed/headless.js";

const content = ARTICLE.trim().split("\n\n").map((text) => ({ type: "paragraph", content: [{ type: "text", text }] }));
const editor = new Editor({
  element: document.querySelector("#editor"),
  injectCSS: false,
  extensions: [StarterKit, Newsmark.configure({ newsmark: createNewsmark(), by: "ed" })],
  content: { type: "doc", content },
});
Object.assign(globalThis, { editor, list, newsmarkKey });
