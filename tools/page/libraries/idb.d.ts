export { openDB } from "idb";
export type { DBSchema, IDBPDatabase, IDBPTransaction } from "idb";
