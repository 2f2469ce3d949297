import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/types/src/display/api';
import type { ExtractedPage } from '../../core/model/extraction';
import type { MeasureText } from '../boxes-for-range';
import { isRecognised, recognisedItems } from './recognised-items';

/**
 * Lets pdf.js take the text of recognised pages from the extraction: from then on such a page of the
 * document gives items made of its runs, and every other page the file's own. `pageOf` is asked each
 * time a page's text is wanted, so a new reading is seen without opening the document anew.
 */
export function giveRecognisedText(
  document: PDFDocumentProxy,
  pageOf: (pageIndex: number) => ExtractedPage | undefined,
  measure: MeasureText,
): void {
  const given = new WeakSet<PDFPageProxy>();
  const getPage = document.getPage.bind(document);
  document.getPage = async (number) => {
    const page = await getPage(number);
    if (!given.has(page)) {
      given.add(page);
      const streamOfFile = page.streamTextContent.bind(page);
      page.streamTextContent = (parameters) => {
        const read = pageOf(number - 1);
        if (read === undefined || !isRecognised(read)) return streamOfFile(parameters);
        const [left = 0, bottom = 0] = page.view;
        return streamOf(recognisedItems(read, [left, bottom], measure));
      };
    }
    return page;
  };
}

function streamOf(content: object): ReadableStream {
  return new ReadableStream({
    start(controller) {
      controller.enqueue(content);
      controller.close();
    },
  });
}
