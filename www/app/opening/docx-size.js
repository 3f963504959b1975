// @ts-check

const END = 0x06054b50;
const ENTRY = 0x02014b50;
/** The end of the directory may be followed by a comment of so many bytes. */
const LONGEST_COMMENT = 0xffff;

/**
 * What the directory of a ZIP archive says of its files.
 *
 * @param {ArrayBuffer} archive
 * @returns {{ size: number }[]} the bytes of each when it is unpacked; none when there is no directory
 */
export function docxParts(archive) {
  const view = new DataView(archive);
  const parts = [];
  for (let at = directoryOf(view); at + 46 <= view.byteLength && view.getUint32(at, true) === ENTRY; ) {
    parts.push({ size: view.getUint32(at + 24, true) });
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return parts;
}

/** @param {DataView} view */
function directoryOf(view) {
  const last = view.byteLength - 22;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
    if (view.getUint32(at, true) === END) return view.getUint32(at + 16, true);
  }
  return view.byteLength;
}
