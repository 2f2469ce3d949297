import type { PageImage } from './picture-page';

const SIGNATURE_BYTES = 8;
/** Chunk: length, name, data, checksum. */
const CHUNK_FRAME_BYTES = 12;
/** Colour types of the PNG specification (11.2.1) without transparency. */
const GREY = 0;
const COLOUR = 2;
const PALETTE = 3;

/**
 * A PNG as an image of a PDF: its compressed data is what FlateDecode with a PNG predictor reads.
 * Undefined for what needs decoding first: transparency, interlacing, being turned, or damage.
 */
export function pngImage(bytes: Uint8Array<ArrayBuffer>): PageImage | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < SIGNATURE_BYTES + 25) return undefined;
  const data: Uint8Array[] = [];
  let palette: Uint8Array | undefined;
  let at = SIGNATURE_BYTES;
  let name = '';
  while (name !== 'IEND') {
    if (at + CHUNK_FRAME_BYTES > bytes.length) return undefined;
    const length = view.getUint32(at);
    name = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    const content = bytes.subarray(at + 8, at + 8 + length);
    if (name === 'tRNS' || name === 'eXIf') return undefined;
    if (name === 'PLTE') palette = content;
    if (name === 'IDAT') data.push(content);
    at += CHUNK_FRAME_BYTES + length;
  }
  const [width, height] = [view.getUint32(16), view.getUint32(20)];
  const bitsPerComponent = view.getUint8(24);
  const colourType = view.getUint8(25);
  const isInterlaced = view.getUint8(28) !== 0;
  if (isInterlaced || ![GREY, COLOUR, PALETTE].includes(colourType) || data.length === 0) return undefined;
  if ((colourType === PALETTE) !== (palette !== undefined) && colourType !== COLOUR) return undefined;
  return {
    x: 0,
    y: 0,
    width,
    height,
    bytes: joined(data),
    colours: colourType === GREY ? 'DeviceGray' : 'DeviceRGB',
    ...(colourType === PALETTE && palette !== undefined ? { palette } : {}),
    bitsPerComponent,
    filter: 'FlateDecode',
    filterParameters: {
      Predictor: 15,
      Colors: colourType === COLOUR ? 3 : 1,
      BitsPerComponent: bitsPerComponent,
      Columns: width,
    },
  };
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
