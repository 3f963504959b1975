// The service worker: a list of the page's files with their hashes, bundled with Workbox.

import { createHash } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { build } from "esbuild";
import { HERE, WWW, filesOfPage } from "./files.mjs";

const NAME = "service-worker.js";
const KEPT = /\.(?:css|html|js|json|png|svg|wasm|webmanifest|woff2)$/;
const NOT_KEPT = [/^embed\//, /^examples\//, /^vendor\/cms-editor\./, /^pkg\/bench\//, /(?:^|\/)(?:package|tsconfig)\.json$/, new RegExp(`^${NAME}$`)];

/**
 * The service worker's source. It changes whenever a file does, and takes a file only as it was
 * when this ran.
 *
 * @param {(path: string) => Promise<Uint8Array>} read - a file of www/
 * @param {string[]} files - of www/
 * @returns {Promise<string>}
 */
export async function serviceWorker(read, files) {
  const paths = files.filter((path) => KEPT.test(path) && !NOT_KEPT.some((no) => no.test(path)));
  const entries = await Promise.all(paths.map(async (url) => entry(url, await read(url))));
  const { outputFiles } = await build({
    entryPoints: [`${HERE}service-worker.js`],
    write: false,
    bundle: true,
    format: "iife",
    minify: true,
    legalComments: "inline",
    target: "es2022",
    define: { FILES: JSON.stringify(entries), "process.env.NODE_ENV": '"production"' },
    logLevel: "warning",
  });
  return outputFiles[0].text;
}

/**
 * @param {string} url
 * @param {Uint8Array} bytes
 */
function entry(url, bytes) {
  const hash = createHash("sha256").update(bytes).digest("base64");
  return { url, revision: hash, integrity: `sha256-${hash}` };
}

/** Writes www/service-worker.js. */
export async function offline() {
  await writeFile(WWW + NAME, await serviceWorker((path) => readFile(WWW + path), await filesOfPage()));
}
