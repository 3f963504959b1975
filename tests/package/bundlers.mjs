// Each project built as its bundler's users do; every function gives the folder to serve.

import { cp } from "node:fs/promises";
import { build as esbuild } from "esbuild";
import { build as vite, createServer } from "vite";
import webpack from "webpack";
import { INSTALLED, PROJECTS } from "./installed.mjs";

export async function withVite() {
  const root = `${PROJECTS}vite`;
  await vite({ root, configFile: false, logLevel: "warn", build: { target: "es2022" } });
  return `${root}/dist`;
}

/** Vite's development server, which bundles nothing. */
export async function viteServer() {
  const server = await createServer({
    root: `${PROJECTS}vite`,
    configFile: false,
    logLevel: "warn",
    optimizeDeps: { exclude: ["newsmark"] },
    server: { host: "127.0.0.1", port: 0, fs: { allow: [`${PROJECTS}..`] } },
  });
  await server.listen();
  return { url: server.resolvedUrls.local[0], close: () => server.close() };
}

export async function withWebpack() {
  const folder = `${PROJECTS}webpack`;
  const path = `${folder}/dist`;
  const compiler = webpack({ mode: "production", context: folder, entry: "./main.js", output: { path, assetModuleFilename: "[name]-[hash][ext]" } });
  const stats = await new Promise((resolve, reject) => compiler.run((error, done) => (error ? reject(error) : resolve(done))));
  await new Promise((resolve) => compiler.close(resolve));
  const { errors, warnings } = stats.toJson({ all: false, errors: true, warnings: true });
  const real = [...errors, ...warnings].filter(({ message }) => !/size limit|performance/.test(message));
  if (real.length > 0) throw new Error(real.map(({ message }) => message).join("\n"));
  await cp(`${folder}/index.html`, `${path}/index.html`);
  return path;
}

export async function withEsbuild() {
  const folder = `${PROJECTS}esbuild`;
  const outdir = `${folder}/dist`;
  await esbuild({ entryPoints: [`${folder}/main.js`], bundle: true, format: "esm", minify: true, outdir, logLevel: "warning" });
  await cp(`${folder}/index.html`, `${outdir}/index.html`);
  for (const part of ["engine", "pkg"]) await cp(INSTALLED + part, `${outdir}/newsmark/${part}`, { recursive: true });
  return outdir;
}

/** What is left of a module of which nothing is used. */
export async function withUnused(name) {
  const stdin = { contents: `import "${name}";`, resolveDir: PROJECTS };
  const options = { bundle: true, format: "esm", write: false, packages: "bundle", external: ["node:*", "prosemirror-*", "@tiptap/*"] };
  const { outputFiles } = await esbuild({ stdin, ...options, logLevel: "error" });
  return outputFiles[0].text;
}

export async function withNone() {
  const folder = `${PROJECTS}plain`;
  await cp(`${PROJECTS}show.js`, `${folder}/show.js`);
  await cp(INSTALLED, `${folder}/newsmark`, { recursive: true });
  return folder;
}
