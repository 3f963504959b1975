// Where the page's files are.

import { readdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";

export const ROOT = fileURLToPath(new URL("../../", import.meta.url));
export const WWW = fileURLToPath(new URL("../../www/", import.meta.url));
export const HERE = fileURLToPath(new URL("./", import.meta.url));

/**
 * The files below www/, by their paths from there, in order.
 *
 * @returns {Promise<string[]>}
 */
export async function filesOfPage() {
  const entries = await readdir(WWW, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const paths = files.map(({ parentPath, name }) => `${parentPath}/${name}`.slice(WWW.length).replace(/^\//, ""));
  return paths.map((path) => path.replaceAll("\\", "/")).sort();
}
