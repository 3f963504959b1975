// @ts-check

/**
 * The version of these modules, that of Cargo.toml. Page, worker and WebAssembly compare it, for a
 * cache may hold one of them from before an update.
 */
export const VERSION = "0.1.0";
