// TinyMCE with the recipe.

import tinymce from "tinymce";
import "tinymce/icons/default";
import "tinymce/models/dom";
import "tinymce/themes/silver";
import { STYLE, addNewsmark } from "../recipes/tinymce.js";
import { createNewsmark } from "/embed/headless.js";

const [headline, ...paragraphs] = ARTICLE.trim().split("\n\n");
const escaped = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
const html = `<h2>${escaped(headline)}</h2>${paragraphs.map((text) => `<p>${escaped(text)}</p>`).join("")}`;
const options = { target: document.querySelector("#editor"), license_key: "gpl", skin: false, content_css: false, content_style: STYLE, menubar: false, promotion: false };
const [editor] = await tinymce.init(options);
editor.setContent(html);
editor.undoManager.clear();
const seen = { findings: [], errors: [] };
Object.assign(globalThis, { editor, seen });
globalThis.before = editor.getContent();
await addNewsmark(editor, createNewsmark(), { onFindings: (found) => (seen.findings = found), onError: (error) => seen.errors.push(String(error)) });
