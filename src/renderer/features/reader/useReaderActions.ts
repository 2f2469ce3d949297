import { useMemo } from 'react';
import { HIGHLIGHT_NAMES, type AnnotationContent, type HighlightSlot } from '../../core/model/annotation';
import type { Annotation } from '../../core/model/annotation';
import type { Stance } from '../../core/model/archive-event';
import type { Extraction } from '../../core/model/extraction';
import type { Source } from '../../core/model/source';
import { useArchive } from '../useArchive';
import { citedQuote } from './passage-words';
import type { Stretch } from './pdf-view-port';

export interface ReaderActions {
  /** Marks the selection: one mark a stretch. The first one is answered, or undefined when it failed. */
  highlight(stretches: readonly Stretch[], slot: HighlightSlot): Promise<Annotation | undefined>;
  change(annotationId: string, changes: Partial<AnnotationContent>): Promise<boolean>;
  remove(annotation: Annotation): Promise<boolean>;
  link(annotationId: string, eventId: string, stance: Stance): Promise<boolean>;
  unlink(linkId: string): Promise<boolean>;
  /** A new event; its id, or undefined when it failed. */
  createEvent(title: string, date: string): Promise<string | undefined>;
  /** Puts quotation and citation on the clipboard. */
  cite(passage: {
    readonly quote: string;
    readonly pageIndex: number;
    readonly start: number;
  }): Promise<void>;
  citeSelection(stretches: readonly Stretch[]): Promise<void>;
}

/** What a reader does to passages, each with its word to screen readers and its failure shown. */
export function useReaderActions(source: Source, extraction: Extraction | undefined): ReaderActions {
  const { archive, desktop, announce, reportFailure } = useArchive();
  return useMemo(() => {
    /** The value of a result; a failure is shown, and undefined answered. */
    const valueOf = <Value>(
      result:
        | { readonly ok: true; readonly value: Value }
        | { readonly ok: false; readonly failure: { readonly message: string } },
    ): { readonly value: Value } | undefined => {
      if (result.ok) return { value: result.value };
      reportFailure(result.failure.message);
      return undefined;
    };
    const done = (
      result: { readonly ok: true } | { readonly ok: false; readonly failure: { readonly message: string } },
      words?: string,
    ) => {
      if (!result.ok) reportFailure(result.failure.message);
      else if (words !== undefined) announce(words);
      return result.ok;
    };
    const cite: ReaderActions['cite'] = async (passage) => {
      await desktop.copyText(citedQuote(source, extraction, passage));
      announce('Copied with citation.');
    };
    return {
      async highlight(stretches, slot) {
        const made: Annotation[] = [];
        for (const { pageIndex, start, end } of stretches) {
          const anchor = valueOf(await archive.do.anchorFor(source, pageIndex, start, end));
          if (anchor === undefined) break;
          const added = valueOf(
            await archive.do.annotate({ sourceId: source.id, anchor: anchor.value, highlight: slot }),
          );
          if (added === undefined) break;
          made.push(added.value);
        }
        if (made.length === 1) announce(`Highlighted as ${HIGHLIGHT_NAMES[slot]}.`);
        if (made.length > 1) {
          const where = made.every(({ anchor }) => anchor.pageIndex === made[0]?.anchor.pageIndex)
            ? `in ${made.length} parts, one mark for each`
            : `on ${made.length} pages, one mark on each`;
          announce(`Highlighted as ${HIGHLIGHT_NAMES[slot]} ${where}.`);
        }
        return made[0];
      },
      change: async (annotationId, changes) => done(await archive.do.changeAnnotation(annotationId, changes)),
      remove: async (annotation) =>
        done(
          await archive.do.removeAnnotation(annotation.id),
          annotation.note === ''
            ? 'Highlight removed. Undo brings it back.'
            : 'Note removed. Undo brings it back.',
        ),
      link: async (annotationId, eventId, stance) =>
        done(await archive.do.link(annotationId, eventId, stance), 'Linked to the event.'),
      unlink: async (linkId) => done(await archive.do.unlink(linkId), 'No longer linked to the event.'),
      async createEvent(title, date) {
        const content = { title, date, place: '', participants: [], summary: '' };
        return valueOf(await archive.do.createEvent(content))?.value.id;
      },
      cite,
      async citeSelection(stretches) {
        const [first] = stretches;
        if (first === undefined || extraction === undefined) return;
        const quotes = stretches.map(({ pageIndex, start, end }) =>
          extraction.pages[pageIndex]?.text.slice(start, end),
        );
        await cite({ quote: quotes.join('\n'), pageIndex: first.pageIndex, start: first.start });
      },
    };
  }, [archive, desktop, announce, reportFailure, source, extraction]);
}
