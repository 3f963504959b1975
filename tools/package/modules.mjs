// The modules that the package is made of.

import { readFile, writeFile } from "node:fs/promises";
import { build } from "esbuild";
import { ROOT, WWW } from "../page/files.mjs";
import { THREAD, WORKER } from "./entries.mjs";

const BUILD = { absWorkingDir: WWW, bundle: true, format: "esm", platform: "browser", target: "es2022", logLevel: "warning" };

/**
 * All modules of www/ that `files` import, themselves included, and the packages.
 *
 * @param {string[]} files - below www/
 * @returns {Promise<{ modules: string[], packages: string[] }>}
 */
export async function imported(files) {
  const entryPoints = [...files, THREAD];
  const external = ["node:*"];
  const { metafile } = await build({ ...BUILD, entryPoints, external, packages: "external", write: false, metafile: true, outdir: ROOT });
  const inputs = Object.entries(metafile.inputs);
  const names = inputs.flatMap(([, { imports }]) => imports.filter(({ external, path }) => external && !path.startsWith("node:")));
  return { modules: inputs.map(([path]) => path).sort(), packages: [...new Set(names.map(({ path }) => packageOf(path)))].sort() };
}

/** @param {string} path - what an import names */
function packageOf(path) {
  return path.split("/").slice(0, path.startsWith("@") ? 2 : 1).join("/");
}

/**
 * Writes the worker as one file: bundlers copy a file that is named by URL without reading it, and
 * what it imported would be left behind.
 *
 * @param {string} folder
 */
export async function bundleWorker(folder) {
  const outfile = folder + WORKER;
  await build({ ...BUILD, entryPoints: [WORKER], outfile, sourcemap: true, sourcesContent: true, allowOverwrite: true });
  const map = JSON.parse(await readFile(`${outfile}.map`, "utf8"));
  // the map holds the sources; the places where they were are not in the package
  const sources = map.sources.map((/** @type {string} */ path) => path.replace(/^.*\/www\//, "newsmark:///"));
  await writeFile(`${outfile}.map`, JSON.stringify({ ...map, sources }));
}
