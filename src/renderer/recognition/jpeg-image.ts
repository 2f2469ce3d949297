import { jpegFrame } from '../documents/image-size';
import type { PageImage } from './picture-page';

const COLOURS = new Map([
  [1, 'DeviceGray'],
  [3, 'DeviceRGB'],
  [4, 'DeviceCMYK'],
] as const);

/** A whole JPEG as an image of a PDF, its data as it is; undefined when its header is damaged. */
export function jpegImage(
  bytes: Uint8Array,
  place: { readonly x: number; readonly y: number } = { x: 0, y: 0 },
  filterParameters?: Readonly<Record<string, number>>,
): PageImage | undefined {
  const frame = readFrame(bytes);
  const colours = frame === undefined ? undefined : COLOURS.get(frame.components as 1 | 3 | 4);
  if (frame === undefined || colours === undefined || frame.width < 1 || frame.height < 1) return undefined;
  return {
    ...place,
    width: frame.width,
    height: frame.height,
    bytes,
    colours,
    bitsPerComponent: 8,
    filter: 'DCTDecode',
    ...(filterParameters === undefined ? {} : { filterParameters }),
    // Adobe's programs store print colours upside down, and sign their files.
    ...(colours === 'DeviceCMYK' && isAdobe(bytes) ? { isInverted: true } : {}),
  };
}

function readFrame(bytes: Uint8Array) {
  try {
    return jpegFrame(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  } catch (error) {
    // The header ends in the middle of a segment.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function isAdobe(bytes: Uint8Array): boolean {
  const head = String.fromCharCode(...bytes.subarray(0, 4096));
  return head.includes('\u00ff\u00ee\u0000\u000eAdobe');
}
