// Makes target/package/newsmark/, the folder that is published: `node build.mjs VERSION`.

import { copyFile, mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { VERSION } from "../../www/engine/version.js";
import { HERE, ROOT, WWW } from "../page/files.mjs";
import { declare } from "./declarations.mjs";
import { BINDINGS, entries } from "./entries.mjs";
import { manifest } from "./manifest.mjs";
import { bundleWorker, imported } from "./modules.mjs";

const FOLDER = `${ROOT}target/package/newsmark/`;

/** @param {string} version - of Cargo.toml */
async function build(version) {
  if (version !== VERSION) throw new Error(`www/engine/version.js says ${VERSION}, Cargo.toml ${version}`);
  const found = await entries();
  const { modules, packages } = await imported(found.map(({ file }) => file));
  await rm(FOLDER, { recursive: true, force: true });
  for (const path of [...modules, ...BINDINGS, ...(await besides(modules))]) await copy(WWW + path, FOLDER + path);
  await declare(modules, FOLDER);
  await bundleWorker(FOLDER);
  for (const name of ["LICENSE-MIT", "LICENSE-APACHE"]) await copy(ROOT + name, FOLDER + name);
  await copy(`${HERE}../package/README.md`, `${FOLDER}README.md`);
  await writeFile(`${FOLDER}package.json`, `${JSON.stringify(manifest(version, found, packages), null, 2)}\n`);
}

/**
 * Style sheets and written types beside the modules, which no module imports.
 *
 * @param {string[]} modules
 */
async function besides(modules) {
  const folders = [...new Set(modules.map(dirname))].filter((folder) => folder.startsWith("embed"));
  const lists = await Promise.all(folders.map(async (folder) => (await readdir(WWW + folder)).map((name) => `${folder}/${name}`)));
  return lists.flat().filter((path) => path.endsWith(".css") || path.endsWith("/elements.d.ts"));
}

/**
 * @param {string} from
 * @param {string} to
 */
async function copy(from, to) {
  await mkdir(dirname(to), { recursive: true });
  await copyFile(from, to);
}

try {
  await build(process.argv[2] ?? "");
} catch (error) {
  console.error(`error: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
}
