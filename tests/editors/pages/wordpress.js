// The WordPress block editor with the recipe. Paragraphs and headings are blocks of this page, since those of
// WordPress come with its server; everything else is WordPress's own.

import "@wordpress/annotations";
import { BlockEditorProvider, BlockList, RichText, WritingFlow, useBlockProps } from "@wordpress/block-editor";
import { createBlock, registerBlockType, serialize } from "@wordpress/blocks";
import * as data from "@wordpress/data";
import * as richText from "@wordpress/rich-text";
import { createElement, useState } from "react";
import { createRoot } from "react-dom/client";
import { addNewsmark } from "../recipes/wordpress.js";
import { createNewsmark } from "/embed/headless.js";

/** @param {string} tagName */
const textBlock = (tagName) => ({
  apiVersion: 3,
  title: tagName,
  category: "text",
  attributes: { content: { type: "rich-text", source: "rich-text", selector: tagName } },
  edit: ({ attributes: { content }, setAttributes }) =>
    createElement(RichText, { ...useBlockProps(), tagName, identifier: "content", value: content, onChange: (content) => setAttributes({ content }) }),
  save: ({ attributes: { content } }) => createElement(RichText.Content, { tagName, value: content }),
});
registerBlockType("core/paragraph", textBlock("p"));
registerBlockType("core/heading", textBlock("h2"));

const [headline, ...paragraphs] = ARTICLE.trim().split("\n\n");
const blocks = paragraphs.map((text) => createBlock("core/paragraph", { content: text.replace("Ruth", "<strong>Ruth</strong>") }));
blocks.unshift(createBlock("core/heading", { content: headline }));

function Editor() {
  const [value, set] = useState(blocks);
  // one registry for all, as in WordPress's own post editor
  const props = { value, onInput: set, onChange: set, settings: {}, useSubRegistry: false };
  return createElement(BlockEditorProvider, props, createElement(WritingFlow, null, createElement(BlockList)));
}

const seen = { findings: [], errors: [] };
createRoot(document.querySelector("#editor")).render(createElement(Editor));
Object.assign(globalThis, { data, seen, serialize });
addNewsmark({ data, richText }, createNewsmark(), { onFindings: (found) => (seen.findings = found), onError: (error) => seen.errors.push(String(error)) });
