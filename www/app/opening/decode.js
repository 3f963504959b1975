// @ts-check

/**
 * The text of a file: as its byte order mark says, else UTF-8, else windows-1252, which gives every
 * byte some character and is what older Western programs have written.
 *
 * @param {Uint8Array} bytes
 * @returns {string} without the byte order mark
 */
export function decode(bytes) {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

/**
 * The text of an HTML file, which may name its encoding itself.
 *
 * @param {Uint8Array} bytes
 */
export function decodeHtml(bytes) {
  const head = new TextDecoder("windows-1252").decode(bytes.subarray(0, 1024));
  const named = /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i.exec(head)?.[1];
  const marked = bytes[0] === 0xff || bytes[0] === 0xfe || bytes[0] === 0xef;
  if (!named || marked || /^utf-?16/i.test(named)) return decode(bytes);
  try {
    return new TextDecoder(named).decode(bytes);
  } catch {
    return decode(bytes);
  }
}
