import type { CreatePdfView } from '../features/reader/pdf-view-port';
import { createPdfView } from '../pdf/viewer/create-pdf-view';
import type { PdfOrigin } from '../pdf/viewer/open-pdf';
import { pictureToPdf } from '../recognition/picture-to-pdf';
import { objectAddress } from './object-store';

/** Pages on the screen: a PDF as it is, a picture as the pages of a PDF in memory. */
export const createPageView: CreatePdfView = (host, { source, ...setup }) => {
  const address = objectAddress(source.sha256);
  const document: PdfOrigin =
    source.kind === 'image'
      ? { bytes: (signal) => pictureToPdf(address, source.bytes, signal) }
      : { address, length: source.bytes };
  return createPdfView(host, { ...setup, document });
};
