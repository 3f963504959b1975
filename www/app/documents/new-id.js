// @ts-check

/** An id that no other document has. `crypto.randomUUID` is only there on secure origins. */
export function newId() {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
