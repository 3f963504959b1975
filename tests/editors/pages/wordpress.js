// The data of the WordPress block editor with the recipe: the real stores of annotations and rich text,
// and a store of blocks that stands for core/block-editor.

import "@wordpress/annotations";
import * as data from "@wordpress/data";
import * as richText from "@wordpress/rich-text";
import { addNewsmark } from "../recipes/wordpress.js";
import { createNewsmark } from "/embed/headless.js";

const [headline, ...paragraphs] = ARTICLE.trim().split("\n\n");
const block = (name, content, at) => ({ clientId: `b${at}`, name, attributes: { content }, innerBlocks: [] });
const blocks = [block("core/heading", headline, 0), ...paragraphs.map((text, at) => block("core/paragraph", text.replace("Ruth", "<strong>Ruth</strong>"), at + 1))];
const store = data.createReduxStore("core/block-editor", {
  reducer: (state = { blocks }, { type, clientId, content }) =>
    type === "SET" ? { blocks: state.blocks.map((each) => (each.clientId === clientId ? { ...each, attributes: { content } } : each)) } : state,
  actions: { setContent: (clientId, content) => ({ type: "SET", clientId, content }) },
  selectors: { getBlocks: (state) => state.blocks },
});
data.register(store);
const seen = { findings: [], errors: [] };
Object.assign(globalThis, { data, richText, seen });
addNewsmark({ data, richText }, createNewsmark(), { onFindings: (found) => (seen.findings = found), onError: (error) => seen.errors.push(String(error)) });
