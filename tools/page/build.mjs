// What the page is made of besides its own files and the WebAssembly.

import { offline } from "./offline.mjs";
import { vendor } from "./vendor.mjs";

await vendor();
// last, for it lists all that the page has
await offline();
