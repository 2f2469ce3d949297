import type { DocumentInitParameters } from 'pdfjs-dist/types/src/display/api';

/** Pictures of more pixels than this are not drawn: 100 million is A2 at 600 dots an inch. */
const MAX_IMAGE_PIXELS = 100_000_000;
/** A canvas is never made larger than this; larger pictures are made smaller first. */
const MAX_CANVAS_BYTES = 256 * 1024 * 1024;

/**
 * Options of `getDocument` that reading and viewing share, so that both see the same text.
 * `assets` is where pdf.js's own files are served from and ends in a slash: character maps,
 * standard fonts, image decoders and colour profiles, all of this program.
 */
export function pdfjsOptions(assets: string) {
  return {
    cMapUrl: `${assets}cmaps/`,
    cMapPacked: true,
    standardFontDataUrl: `${assets}standard_fonts/`,
    wasmUrl: `${assets}wasm/`,
    iccUrl: `${assets}iccs/`,
    // Fonts of the machine would give other text on other machines.
    useSystemFonts: false,
    // XFA forms would hide the text of their placeholder pages.
    enableXfa: false,
    maxImageSize: MAX_IMAGE_PIXELS,
    canvasMaxAreaInBytes: MAX_CANVAS_BYTES,
    disableAutoFetch: true,
  } as const satisfies DocumentInitParameters;
}
