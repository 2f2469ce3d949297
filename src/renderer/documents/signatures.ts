/** Kinds of file that are known by their bytes and are not read. Offsets are in bytes. */
const SIGNATURES: readonly (readonly [what: string, offset: number, bytes: string])[] = [
  ['a DjVu document', 0, '41542654464F524D'],
  ['a JPEG 2000 picture', 0, '0000000C6A502020'],
  ['a JPEG 2000 picture', 0, 'FF4FFF51'],
  ['a JPEG XL picture', 0, '0000000C4A584C20'],
  ['a HEIC picture', 4, '6674797068656963'],
  ['a HEIC picture', 4, '6674797068656978'],
  ['a HEIC picture', 4, '667479706D696631'],
  ['a Photoshop picture', 0, '38425053'],
  ['a GIMP picture', 0, '67696D7020786366'],
  ['an icon', 0, '00000100'],
  ['a sound recording', 0, '494433'],
  ['a sound recording', 0, 'FFFB'],
  ['a sound recording', 0, 'FFF3'],
  ['a sound recording', 0, 'FFF1'],
  ['a sound recording', 0, 'FFF9'],
  ['a sound recording', 8, '57415645'],
  ['a sound recording', 8, '41494646'],
  ['a sound recording', 0, '664C6143'],
  ['a sound recording', 0, '4F676753'],
  ['a sound recording', 0, '2321414D52'],
  ['a sound recording', 4, '667479704D3441'],
  ['a sound recording', 0, '4D546864'],
  ['a film or sound recording', 4, '66747970'],
  ['a film or sound recording', 0, '3026B2758E66CF11'],
  ['a film', 0, '1A45DFA3'],
  ['a film', 8, '41564920'],
  ['a film', 0, '000001BA'],
  ['a film', 0, '000001B3'],
  ['a film', 0, '464C5601'],
  ['a compressed file (gzip)', 0, '1F8B'],
  ['a compressed file (bzip2)', 0, '425A68'],
  ['a compressed file (xz)', 0, 'FD377A585A00'],
  ['a compressed file (zstd)', 0, '28B52FFD'],
  ['a compressed file (compress)', 0, '1F9D'],
  ['a 7-Zip archive', 0, '377ABCAF271C'],
  ['a RAR archive', 0, '526172211A07'],
  ['a cabinet archive', 0, '4D53434600000000'],
  ['a tar archive', 257, '7573746172'],
  ['a program package', 0, '213C617263683E0A'],
  ['a disk image', 32769, '4344303031'],
  ['a program', 0, '7F454C46'],
  ['a program', 0, 'CFFAEDFE'],
  ['a program', 0, 'CEFAEDFE'],
  ['a program', 0, 'CAFEBABE'],
  ['a program', 0, '0061736D'],
  ['a Windows shortcut', 0, '4C00000001140200'],
  ['a database (SQLite)', 0, '53514C69746520666F726D6174203300'],
  ['a database (Access)', 4, '5374616E64617264204A6574204442'],
  ['a database (Access)', 4, '5374616E6461726420414345204442'],
  ['an Outlook mailbox (.pst)', 0, '2142444E'],
  ['a PostScript document', 0, '252150532D41646F6265'],
  ['a PostScript document', 0, 'C5D0D3C6'],
  ['a WordPerfect document', 0, 'FF575043'],
  ['a Word document of a very old kind', 0, '31BE0000'],
  ['a Windows help file', 0, '49545346'],
  ['a Kindle book', 60, '424F4F4B4D4F4249'],
  ['a web archive (WARC)', 0, '574152432F'],
  ['a property list, such as a web archive of Safari', 0, '62706C6973743030'],
  ['a font', 0, '774F4632'],
  ['a font', 0, '774F4646'],
  ['a font', 0, '4F54544F'],
  ['a font', 0, '0001000000'],
  ['an AutoCAD drawing', 0, '41433130'],
];

/** Pictures that can be drawn here and read by text recognition. */
const PICTURES: readonly (readonly [offset: number, bytes: string])[] = [
  [0, 'FFD8FF'],
  [0, '89504E470D0A1A0A'],
  [0, '474946383761'],
  [0, '474946383961'],
  [0, '49492A00'],
  [0, '4D4D002A'],
  [0, '49492B00'],
  [0, '4D4D002B'],
  [4, '6674797061766966'],
  [4, '6674797061766973'],
];

/** Short signatures could also begin a text; these need a byte that no text has. */
const NEEDS_ZERO = new Set([
  '424D',
  '494433',
  '425A68',
  '41564920',
  '41494646',
  '57415645',
  'FFF1',
  'FFF3',
  'FFF9',
  '41433130',
  '2321414D52',
  '49545346',
  '38425053',
  '4D546864',
  '2142444E',
]);

/** What the bytes are, in words, when they are one of the known kinds that are not read. */
export function foreignKind(bytes: Uint8Array): string | undefined {
  const hasZero = bytes.subarray(0, 4096).includes(0);
  if (startsWith(bytes, [0x4d, 0x5a]) && hasZero) return 'a program';
  for (const [what, offset, hex] of SIGNATURES) {
    if (NEEDS_ZERO.has(hex) && !hasZero) continue;
    if (startsWith(bytes.subarray(offset), fromHex(hex))) return what;
  }
  return undefined;
}

/** Whether the bytes begin as a picture that can be drawn: PNG, JPEG, TIFF, WebP, GIF, BMP or AVIF. */
export function looksLikePicture(bytes: Uint8Array): boolean {
  if (PICTURES.some(([offset, hex]) => startsWith(bytes.subarray(offset), fromHex(hex)))) return true;
  if (startsWith(bytes, fromHex('52494646')) && startsWith(bytes.subarray(8), fromHex('57454250')))
    return true;
  // A bitmap names its own size; two letters alone could begin a text.
  const isBitmap = startsWith(bytes, fromHex('424D')) && bytes.length > 26;
  return isBitmap && startsWith(bytes.subarray(6), [0, 0, 0, 0]);
}

export function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return bytes.length >= signature.length && signature.every((byte, index) => bytes[index] === byte);
}

/** Whether a string of single-byte characters occurs among the bytes. */
export function containsText(bytes: Uint8Array, text: string): boolean {
  return indexOfText(bytes, text, 0) !== -1;
}

/** Where a string of single-byte characters begins at or after `from`; -1 when nowhere. */
export function indexOfText(bytes: Uint8Array, text: string, from: number): number {
  const wanted = Array.from(text, (character) => character.charCodeAt(0));
  const first = wanted[0] ?? 0;
  for (let at = bytes.indexOf(first, from); at !== -1; at = bytes.indexOf(first, at + 1))
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return at;
  return -1;
}

function fromHex(hex: string): number[] {
  const bytes: number[] = [];
  for (let index = 0; index + 1 < hex.length; index += 2)
    bytes.push(Number.parseInt(hex.slice(index, index + 2), 16));
  return bytes;
}
