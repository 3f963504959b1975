// What the tests of editors need: each page is a script of pages/, bundled with the editor's own npm
// package, beside the real engine of www/.

import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { chromium } from "playwright-core";
import { fileOfPage, serveFiles } from "../browser/setup.mjs";

const HERE = fileURLToPath(new URL("./", import.meta.url));
const EDITORS = fileURLToPath(new URL("../../www/embed/editors/", import.meta.url));

/** An article of our own, with a name, a quotation and a claim at known places. */
export const ARTICLE = await readFile(`${HERE}article.txt`, "utf8");

/** One copy of each editor: www/embed/ takes the one that the page has. */
const fromHere = {
  name: "editors-from-here",
  setup({ onResolve, resolve }) {
    onResolve({ filter: /^(?:prosemirror-|@tiptap\/|@wordpress\/)/ }, ({ path, kind, importer }) =>
      importer.includes("/www/") ? resolve(path, { kind, resolveDir: HERE }) : undefined,
    );
  },
};

/** The package as a program names it. */
const published = {
  name: "newsmark",
  setup({ onResolve }) {
    onResolve({ filter: /^newsmark$/ }, () => ({ path: "/embed/headless.js", external: true }));
    onResolve({ filter: /^newsmark\/editors\.css$/ }, () => ({ path: `${EDITORS}editors.css` }));
    onResolve({ filter: /^newsmark\/(?:prosemirror|tiptap)$/ }, ({ path }) => ({ path: `${EDITORS}${path.replace("newsmark/", "")}.js` }));
  },
};

/** @param {string | { code: string }} page - a script in pages/, or what is in one */
async function bundled(page) {
  const entry = typeof page === "string" ? { entryPoints: [`${HERE}pages/${page}.js`] } : { stdin: { contents: page.code, resolveDir: HERE } };
  const { outputFiles } = await build({
    ...entry,
    outdir: "/bundle",
    bundle: true,
    write: false,
    format: "esm",
    platform: "browser",
    target: "es2022",
    jsx: "automatic",
    // the engine is real files, which are not bundled
    external: ["/embed/*", "/engine/*"],
    loader: { ".svg": "text", ".woff2": "dataurl" },
    define: { "process.env.NODE_ENV": '"production"', "process.env.IS_GUTENBERG_PLUGIN": "false", global: "globalThis" },
    plugins: [fromHere, published],
    logLevel: "error",
  });
  const file = (kind) => outputFiles.find(({ path }) => path.endsWith(kind))?.text ?? "";
  return { js: file(".js"), css: file(".css") };
}

/**
 * A browser with a page open, and everything recorded that it must not do.
 *
 * @param {string | { code: string }} script - of pages/, or what is in one
 */
export async function openEditor(script) {
  const { js, css } = await bundled(script);
  const html = `<!doctype html><html lang="en"><meta charset="utf-8"><title>An editor</title><link rel="stylesheet" href="/test/page.css"><link rel="stylesheet" href="/embed/editors/editors.css"><main><div id="editor"></div><button id="accept">Accept</button><button id="save">Save</button></main><script type="module" src="/test/page.js"></script></html>`;
  const files = { "test/index.html": html, "test/page.js": js, "test/page.css": css };
  const server = await serveFiles(async (path) => files[path] ?? fileOfPage(path));
  const browser = await chromium.launch({
    executablePath: process.env.NEWSMARK_CHROMIUM ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-gpu"],
  });
  const page = await browser.newPage();
  page.setDefaultTimeout(10_000);
  const errors = [];
  page.on("pageerror", (error) => errors.push(String(error.stack ?? error)));
  await page.addInitScript((article) => (globalThis.ARTICLE = article), ARTICLE);
  await page.goto(`${server.url}test/`);
  const stop = async () => {
    await browser.close();
    server.close();
  };
  return { page, errors, stop };
}
