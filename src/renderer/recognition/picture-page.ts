/** A page that is to be made of pictures. Pixels, as they are stored, from the top left. */
export interface PicturePage {
  readonly width: number;
  readonly height: number;
  /** How the stored pixels stand: tag 274 of TIFF and Exif, from 1 (upright) to 8. */
  readonly orientation: number;
  /** None where the page's data could not be used; it stays white, so that the others keep their numbers. */
  readonly images: readonly PageImage[];
}

/** One image of a PDF and where it stands on its page. */
export interface PageImage {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly bytes: Uint8Array;
  readonly colours: 'DeviceGray' | 'DeviceRGB' | 'DeviceCMYK';
  /** Colours by number, three bytes each (red, green, blue); then each pixel is a number. */
  readonly palette?: Uint8Array;
  readonly bitsPerComponent: number;
  readonly filter: 'DCTDecode' | 'FlateDecode';
  /** Of the filter, by their names in ISO 32000-1, 7.4. */
  readonly filterParameters?: Readonly<Record<string, number>>;
  /** The least value is white. */
  readonly isInverted?: boolean;
}

export const COMPONENTS = { DeviceGray: 1, DeviceRGB: 3, DeviceCMYK: 4 } as const;

/** Compresses as FlateDecode and PNG want it. */
export async function deflated(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const packed = new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate'));
  return new Uint8Array(await new Response(packed).arrayBuffer());
}
