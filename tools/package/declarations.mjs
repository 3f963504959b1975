// The modules' types, made from their JSDoc by the TypeScript compiler.

import { execFile } from "node:child_process";
import { rm, writeFile } from "node:fs/promises";
import { promisify } from "node:util";
import { ROOT, WWW } from "../page/files.mjs";

/**
 * Writes a `.d.ts` beside each module in `folder`.
 *
 * @param {string[]} modules - below www/
 * @param {string} folder
 */
export async function declare(modules, folder) {
  const project = `${folder}tsconfig.json`;
  const compilerOptions = { noEmit: false, declaration: true, emitDeclarationOnly: true, rootDir: WWW, outDir: folder };
  const files = modules.map((path) => WWW + path);
  await writeFile(project, JSON.stringify({ extends: `${WWW}tsconfig.json`, compilerOptions, files, include: [] }));
  try {
    await promisify(execFile)(process.execPath, [`${ROOT}node_modules/typescript/bin/tsc`, "--project", project]);
  } catch (error) {
    throw new Error(`the types cannot be made:\n${error.stdout}`);
  }
  await rm(project);
}
