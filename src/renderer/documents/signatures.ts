/** Kinds of file that are known by their first bytes and are not read. Offsets are in bytes. */
const SIGNATURES: readonly (readonly [what: string, offset: number, bytes: string])[] = [
  ['a JPEG picture', 0, 'FFD8FF'],
  ['a PNG picture', 0, '89504E470D0A1A0A'],
  ['a GIF picture', 0, '47494638'],
  ['a TIFF picture', 0, '49492A00'],
  ['a TIFF picture', 0, '4D4D002A'],
  ['a TIFF picture', 0, '49492B00'],
  ['a WebP picture', 8, '57454250'],
  ['a bitmap picture', 0, '424D'],
  ['a DjVu document', 0, '41542654464F524D'],
  ['a JPEG 2000 picture', 0, '0000000C6A502020'],
  ['a Photoshop picture', 0, '38425053'],
  ['a sound recording', 0, '494433'],
  ['a sound recording', 0, 'FFFB'],
  ['a sound recording', 8, '57415645'],
  ['a sound recording', 0, '664C6143'],
  ['a sound recording', 0, '4F676753'],
  ['a film or sound recording', 4, '66747970'],
  ['a film', 0, '1A45DFA3'],
  ['a film', 8, '41564920'],
  ['a compressed file (gzip)', 0, '1F8B'],
  ['a compressed file (bzip2)', 0, '425A68'],
  ['a compressed file (xz)', 0, 'FD377A585A00'],
  ['a compressed file (zstd)', 0, '28B52FFD'],
  ['a 7-Zip archive', 0, '377ABCAF271C'],
  ['a RAR archive', 0, '526172211A07'],
  ['a zip archive', 0, '504B0506'],
  ['a tar archive', 257, '7573746172'],
  ['a program', 0, '7F454C46'],
  ['a program', 0, 'CFFAEDFE'],
  ['a program', 0, 'CAFEBABE'],
  ['a database (SQLite)', 0, '53514C69746520666F726D617420330'],
  ['a PostScript document', 0, '252150532D41646F6265'],
  ['a WordPerfect document', 0, 'FF575043'],
  ['a font', 0, '774F4632'],
];

/** Short signatures could also begin a text; these need a byte that no text has. */
const NEEDS_ZERO = new Set(['424D', '494433', '425A68', '41564920']);

/** What the bytes are, in words, when they are one of the known kinds. */
export function foreignKind(bytes: Uint8Array): string | undefined {
  const hasZero = bytes.subarray(0, 4096).includes(0);
  if (startsWith(bytes, [0x4d, 0x5a]) && hasZero) return 'a program';
  for (const [what, offset, hex] of SIGNATURES) {
    if (NEEDS_ZERO.has(hex) && !hasZero) continue;
    if (startsWith(bytes.subarray(offset), fromHex(hex))) return what;
  }
  return undefined;
}

export function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return bytes.length >= signature.length && signature.every((byte, index) => bytes[index] === byte);
}

/** Whether a string of single-byte characters occurs among the bytes. */
export function containsText(bytes: Uint8Array, text: string): boolean {
  const wanted = Array.from(text, (character) => character.charCodeAt(0));
  const first = wanted[0] ?? 0;
  for (let at = bytes.indexOf(first); at !== -1; at = bytes.indexOf(first, at + 1))
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  return false;
}

function fromHex(hex: string): number[] {
  const bytes: number[] = [];
  for (let index = 0; index + 1 < hex.length; index += 2)
    bytes.push(Number.parseInt(hex.slice(index, index + 2), 16));
  return bytes;
}
