// Bundles the libraries that the page imports into www/vendor/, one ES module each, with its types.

import { copyFile, mkdir, readFile, readdir, writeFile } from "node:fs/promises";
import { build } from "esbuild";
import { HERE, ROOT, WWW } from "./files.mjs";

const LIBRARIES = ["cms-editor", "htmlparser2", "idb", "mammoth", "marked"];

/** Writes www/vendor/. */
export async function vendor() {
  const folder = `${WWW}vendor`;
  await mkdir(folder, { recursive: true });
  const { metafile } = await build({
    absWorkingDir: ROOT,
    entryPoints: LIBRARIES.map((name) => `${HERE}libraries/${name}.js`),
    outdir: folder,
    bundle: true,
    format: "esm",
    minify: true,
    metafile: true,
    platform: "browser",
    target: "es2022",
    logLevel: "warning",
  });
  for (const name of LIBRARIES) await copyFile(`${HERE}libraries/${name}.d.ts`, `${folder}/${name}.d.ts`);
  await writeFile(`${folder}/licenses.txt`, await licenses(Object.keys(metafile.inputs)));
}

/**
 * The licences of the packages that the bundled files are from: they ask to go along with copies.
 *
 * @param {string[]} inputs
 */
async function licenses(inputs) {
  const packages = new Set(inputs.map((path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0]));
  packages.delete(undefined);
  const texts = [...packages].sort().map(async (folder) => {
    const { name, version, license } = JSON.parse(await readFile(`${ROOT}${folder}/package.json`, "utf8"));
    const file = (await readdir(ROOT + folder)).find((entry) => /^licen[cs]e/i.test(entry));
    const text = file ? (await readFile(`${ROOT}${folder}/${file}`, "utf8")).trim() : license;
    return `${name} ${version}\n\n${text}\n`;
  });
  return (await Promise.all(texts)).join(`\n${"-".repeat(80)}\n\n`);
}
