// A server under the strictest policy that works: only the worker may compile WebAssembly, and
// Trusted Types are required.

import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";

const POLICY = "default-src 'none'; script-src 'self'; worker-src 'self'; connect-src 'self'";
const PAGE_POLICY = `${POLICY}; base-uri 'none'; require-trusted-types-for 'script'; trusted-types newsmark`;
const WORKER_POLICY = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'";

const TYPES = { ".html": "text/html; charset=utf-8", ".js": "text/javascript", ".wasm": "application/wasm" };

/** @param {string} folder */
export function serveFolder(folder) {
  return serveSite((path) => readFile(join(folder, path)));
}

/** @param {(path: string) => Promise<Uint8Array>} read - rejects when there is no such file */
export async function serveSite(read) {
  const server = createServer(async (request, response) => {
    const path = normalize(new URL(request.url, "http://x").pathname).replace(/\/$/, "/index.html").slice(1);
    try {
      const body = await read(path);
      response.writeHead(200, headers(path)).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { url: `http://127.0.0.1:${server.address().port}/`, close };
}

/** @param {string} path */
function headers(path) {
  return {
    "content-type": TYPES[extname(path)] ?? "application/octet-stream",
    "content-security-policy": /\bworker\b[^/]*\.js$/.test(path) ? WORKER_POLICY : PAGE_POLICY,
    "x-content-type-options": "nosniff",
  };
}
