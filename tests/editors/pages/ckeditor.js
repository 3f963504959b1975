// CKEditor 5 with the recipe.

import { Bold, ClassicEditor, Essentials, Heading, Paragraph, Undo } from "ckeditor5";
import { addNewsmark } from "../recipes/ckeditor.js";
import { createNewsmark } from "/embed/headless.js";

const [headline, ...paragraphs] = ARTICLE.trim().split("\n\n");
const escaped = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
const initialData = `<h2>${escaped(headline)}</h2>${paragraphs.map((text) => `<p>${escaped(text)}</p>`).join("")}`;
const options = { licenseKey: "GPL", plugins: [Essentials, Undo, Paragraph, Heading, Bold], toolbar: ["undo", "redo", "heading", "bold"], initialData };
const editor = await ClassicEditor.create(document.querySelector("#editor"), options);
const seen = { findings: [], errors: [] };
Object.assign(globalThis, { editor, seen });
globalThis.before = editor.getData();
await addNewsmark(editor, createNewsmark(), { onFindings: (found) => (seen.findings = found), onError: (error) => seen.errors.push(String(error)) });
