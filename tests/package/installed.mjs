// The packed package, installed beside a copy of the projects, as a host would install it.

import { execFile } from "node:child_process";
import { cp, mkdir, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const run = promisify(execFile);
const HERE = fileURLToPath(new URL("./", import.meta.url));
const MADE = fileURLToPath(new URL("../../target/package/", import.meta.url));

export const PROOF = `${MADE}proof/`;
export const PROJECTS = `${PROOF}projects/`;
export const INSTALLED = `${PROOF}node_modules/newsmark/`;

/** Packs target/package/newsmark and installs the tarball. */
export async function install() {
  await rm(PROOF, { recursive: true, force: true });
  await mkdir(PROOF, { recursive: true });
  await run("npm", ["pack", `${MADE}newsmark`, "--pack-destination", PROOF], { cwd: PROOF });
  const tarball = (await readdir(PROOF)).find((name) => name.endsWith(".tgz"));
  await writeFile(`${PROOF}package.json`, JSON.stringify({ name: "host", private: true, type: "module" }));
  await run("npm", ["install", "--offline", "--no-audit", "--no-fund", `./${tarball}`], { cwd: PROOF });
  await cp(`${HERE}projects`, PROJECTS, { recursive: true });
}

/** The package.json as it was installed. */
export async function installedManifest() {
  return JSON.parse(await readFile(`${INSTALLED}package.json`, "utf8"));
}
