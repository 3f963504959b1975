// The examples of the package's README, each put where it says that it works.

import { cp, mkdir, readFile, writeFile } from "node:fs/promises";
import { build as esbuild } from "esbuild";
import { INSTALLED, PROJECTS } from "./installed.mjs";

/** The examples, in order. */
export async function recipes() {
  const readme = await readFile(`${INSTALLED}README.md`, "utf8");
  const [bundled, node, copied, plain] = [...readme.matchAll(/^```js\n(.*?)^```/gms)].map(([, code]) => code);
  return { bundled, node, copied, plain };
}

/**
 * A file in the folder of the projects.
 *
 * @param {string} name
 * @param {string} code
 */
export async function script(name, code) {
  const file = `${PROJECTS}${name}`;
  await writeFile(file, code);
  return file;
}

/**
 * The folder of a site with one page that runs `code`; its log is what the page logs.
 *
 * @param {string} name
 * @param {string} code
 * @param {boolean} bundled
 */
export async function site(name, code, bundled) {
  const folder = `${PROJECTS}${name}/`;
  await mkdir(folder, { recursive: true });
  await cp(INSTALLED, `${folder}newsmark`, { recursive: true });
  await cp(`${PROJECTS}plain/index.html`, `${folder}index.html`);
  if (!bundled) await writeFile(`${folder}main.js`, code);
  else await esbuild({ stdin: { contents: code, resolveDir: PROJECTS }, bundle: true, format: "esm", outfile: `${folder}main.js`, logLevel: "warning" });
  return folder;
}
