import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/types/src/display/api';
import type { EmbeddedMark } from '../core/model/embedded-mark';
import type { ExtractedPage, LetterWidths } from '../core/model/extraction';
import { withActualText } from './actual-text';
import { annotationTexts, drawnItems } from './annotation-text';
import { embeddedMarks } from './embedded-marks';
import { annotationsOf, type AnnotationsByPage } from './page-annotations';
import { pageText, type PageText } from './page-text';
import { MOST_INSTRUCTIONS_BYTES, TOO_LARGE_PAGE } from './pdf-limits';

/** Fewer letters without a name, or a smaller share of a page's, are not worth a warning. */
const FEWEST_UNNAMED = 10;
const UNNAMED_SHARE = 0.02;
const UNPACKS_TO_MUCH = `what draws it unpacks to more than ${MOST_INSTRUCTIONS_BYTES / 1024 / 1024} MB`;

export interface PageReading {
  readonly page: ExtractedPage;
  /** Highlights and notes that somebody made on it. */
  readonly marks: readonly EmbeddedMark[];
  /** The file draws letters on it without saying which they are. */
  readonly lacksLetters: boolean;
}

/**
 * Reads one page (from 0): its text, then what its annotations draw, then notes and values that stand
 * nowhere on it. A page that cannot be read becomes a page that says so.
 */
export async function readPage(
  document: PDFDocumentProxy,
  pageIndex: number,
  annotations: AnnotationsByPage | undefined,
): Promise<PageReading> {
  let proxy: PDFPageProxy | undefined;
  try {
    proxy = await document.getPage(pageIndex + 1);
    const content = await proxy.getTextContent({ includeMarkedContent: true, disableNormalization: true });
    const [left = 0, bottom = 0, right = 0, top = 0] = proxy.view;
    const corner = { left, bottom };
    const items = withActualText(content.items);
    const own = annotations === undefined ? await annotationsOf(proxy) : (annotations.get(pageIndex) ?? []);
    const words = joined(
      pageText(items, content.styles, corner),
      pageText(drawnItems(own), {}, corner),
      items.length,
    );
    const notes = annotationTexts(own, words.text).join('\n');
    const page: ExtractedPage = {
      pageIndex,
      text: [words.text, notes].filter((part) => part !== '').join('\n\n'),
      layout: {
        width: right - left,
        height: top - bottom,
        rotation: proxy.rotate,
        runs: words.runs,
        ...(words.letters === undefined ? {} : { letters: words.letters }),
      },
    };
    const lacksLetters =
      words.unnamed >= FEWEST_UNNAMED && words.unnamed >= UNNAMED_SHARE * words.text.length;
    return { page, marks: embeddedMarks(own, page, corner), lacksLetters };
  } catch (error) {
    return failedPage(pageIndex, isTooLarge(error) ? UNPACKS_TO_MUCH : 'this part of the file is damaged');
  } finally {
    proxy?.cleanup();
  }
}

const isTooLarge = (error: unknown) => error instanceof Error && error.message.includes(TOO_LARGE_PAGE);

/** A page that says why it was not read. */
export function failedPage(pageIndex: number, why: string): PageReading {
  const failed = `Page ${pageIndex + 1} could not be read: ${why}.`;
  return { page: { pageIndex, text: '', failed }, marks: [], lacksLetters: false };
}

/**
 * The page's text with what annotations draw after it. Items of annotations are numbered after the
 * page's own, so none is taken for an item of the text layer.
 */
function joined(own: PageText, drawn: PageText, items: number): PageText {
  if (drawn.text === '') return own;
  const start = own.text === '' ? '' : `${own.text}\n\n`;
  const moved = drawn.runs.map((run) => ({
    ...run,
    start: run.start + start.length,
    item: run.item + items,
  }));
  return {
    text: start + drawn.text,
    runs: [...own.runs, ...moved],
    letters: joinedLetters(own, drawn),
    unnamed: own.unnamed + drawn.unnamed,
  };
}

/** Fonts of the second are counted after those of the first. */
function joinedLetters(one: PageText, other: PageText): LetterWidths | undefined {
  if (one.letters === undefined && other.letters === undefined) return undefined;
  const fonts = one.letters?.fonts ?? [];
  const unknown = ({ runs }: PageText) => runs.map(() => -1);
  const ofOther = other.letters?.ofRuns ?? unknown(other);
  const moved = (other.letters?.words ?? []).map(([run = 0, ...places]) => [
    run + one.runs.length,
    ...places,
  ]);
  const words = [...(one.letters?.words ?? []), ...moved];
  return {
    fonts: [...fonts, ...(other.letters?.fonts ?? [])],
    ofRuns: [
      ...(one.letters?.ofRuns ?? unknown(one)),
      ...ofOther.map((font) => (font === -1 ? -1 : font + fonts.length)),
    ],
    ...(words.length === 0 ? {} : { words }),
  };
}
