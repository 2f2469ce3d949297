import { useMemo } from 'react';
import {
  copiedPassage,
  type CopiedPassage,
  type CopiedWords,
  type CopyForm,
} from '../../core/formats/passage-copy';
import { asAnchors } from '../../core/model/anchors';
import type {
  Anchors,
  Annotation,
  AnnotationContent,
  AnnotationKind,
  HighlightSlot,
  PageArea,
} from '../../core/model/annotation';
import type { Stance } from '../../core/model/archive-event';
import type { Extraction } from '../../core/model/extraction';
import type { Source } from '../../core/model/source';
import { copyText } from '../../ui/copy-text';
import { useArchive } from '../useArchive';
import { COPIED_WORDS } from './copy/copied-words';
import { anchorsToKeep, inReadingOrder } from './marks/changed-anchors';
import type { Place } from './marks/places';
import type { Stretch } from './pdf-view-port';

/** How words are marked. */
export type WordKind = Extract<AnnotationKind, 'highlight' | 'underline'>;

export interface ReaderActions {
  /** Marks the selection: one mark, with a piece for each stretch. Undefined when it failed. */
  mark(stretches: readonly Stretch[], kind: WordKind, slot: HighlightSlot): Promise<Annotation | undefined>;
  /** A note at a point of the text; `area` is the point of the page, for documents with pages. */
  markPoint(
    place: Place | undefined,
    area: PageArea | undefined,
    slot: HighlightSlot,
  ): Promise<Annotation | undefined>;
  markArea(area: PageArea, slot: HighlightSlot): Promise<Annotation | undefined>;
  /** A note on the source as a whole. */
  markSource(slot: HighlightSlot): Promise<Annotation | undefined>;
  /**
   * Gives a mark other pieces. Those that stay keep what is known of them. Changes of one session are
   * one step for undo.
   */
  setPieces(annotation: Annotation, pieces: readonly Stretch[], session?: string): Promise<boolean>;
  /** Gives a marked area another rectangle, and so other words. Changes of one session are one step for undo. */
  setArea(annotation: Annotation, area: PageArea, session?: string): Promise<boolean>;
  merge(annotationIds: readonly string[]): Promise<Annotation | undefined>;
  split(annotationId: string, at: Place): Promise<Annotation | undefined>;
  change(annotationId: string, changes: Partial<AnnotationContent>, session?: string): Promise<boolean>;
  remove(annotation: Annotation): Promise<boolean>;
  link(annotationId: string, eventId: string, stance: Stance): Promise<boolean>;
  unlink(linkId: string): Promise<boolean>;
  /** A new event; its id, or undefined when it failed. */
  createEvent(title: string, date: string): Promise<string | undefined>;
  /** Words of the source in a form in which they leave it. */
  passageOf(words: CopiedWords, form: CopyForm): CopiedPassage;
  /** Puts words on the clipboard. */
  copy(words: CopiedWords, form: CopyForm): Promise<void>;
}

/** What a reader does to passages, each with its word to screen readers and its failure shown. */
export function useReaderActions(source: Source, extraction: Extraction | undefined): ReaderActions {
  const { archive, desktop, announce, reportFailure, preferences } = useArchive();
  const { highlightNames } = preferences;
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
    const annotate = async (
      content: {
        readonly kind: AnnotationKind;
        readonly anchors: Anchors | undefined;
        readonly area?: PageArea;
      },
      slot: HighlightSlot,
      words: string,
    ): Promise<Annotation | undefined> => {
      const { anchors } = content;
      if (anchors === undefined) return undefined;
      const request = { ...content, anchors, sourceId: source.id, highlight: slot };
      const made = valueOf(await archive.do.annotate(request))?.value;
      if (made !== undefined) announce(words);
      return made;
    };
    const passageOf: ReaderActions['passageOf'] = (words, form) =>
      copiedPassage(source, extraction, words, form);
    return {
      async mark(stretches, kind, slot) {
        const anchors = valueOf(await archive.do.anchorsFor(source, stretches))?.value;
        const pages = new Set(anchors?.map(({ pageIndex }) => pageIndex)).size;
        const verb = kind === 'underline' ? 'Underlined' : 'Highlighted';
        const where = pages > 1 ? `, over ${pages} pages` : '';
        return annotate({ kind, anchors }, slot, `${verb} as ${highlightNames[slot]}${where}.`);
      },
      async markPoint(place, area, slot) {
        const anchor =
          place === undefined && area !== undefined
            ? await archive.do.anchorInArea(source, area)
            : await archive.do.anchorAtPoint(source, place?.pageIndex ?? 0, place?.offset ?? 0);
        const found = valueOf(anchor)?.value;
        const anchors = found === undefined ? undefined : ([found] as const);
        const content = { kind: 'point', anchors, ...(area === undefined ? {} : { area }) } as const;
        return annotate(content, slot, 'Note placed.');
      },
      async markArea(area, slot) {
        const anchor = valueOf(await archive.do.anchorInArea(source, area))?.value;
        const anchors = anchor === undefined ? undefined : ([anchor] as const);
        return annotate({ kind: 'area', anchors, area }, slot, `Area marked as ${highlightNames[slot]}.`);
      },
      async markSource(slot) {
        const anchor = valueOf(await archive.do.anchorOfSource(source))?.value;
        const anchors = anchor === undefined ? undefined : ([anchor] as const);
        return annotate({ kind: 'source', anchors }, slot, 'Note on the source.');
      },
      async setPieces(annotation, pieces, session) {
        const { kept, missing } = anchorsToKeep(annotation, pieces, source.extraction.sha256);
        const fresh =
          missing.length === 0 ? [] : valueOf(await archive.do.anchorsFor(source, missing))?.value;
        const anchors = fresh === undefined ? undefined : asAnchors(inReadingOrder([...kept, ...fresh]));
        if (anchors === undefined) return false;
        return done(await archive.do.changeAnnotation(annotation.id, { anchors }, session));
      },
      async setArea(annotation, area, session) {
        const anchor = valueOf(await archive.do.anchorInArea(source, area))?.value;
        if (anchor === undefined) return false;
        return done(await archive.do.changeAnnotation(annotation.id, { anchors: [anchor], area }, session));
      },
      merge: async (annotationIds) => valueOf(await archive.do.mergeAnnotations(annotationIds))?.value,
      split: async (annotationId, { pageIndex, offset }) =>
        valueOf(await archive.do.splitAnnotation(annotationId, { pageIndex, start: offset }))?.value,
      change: async (annotationId, changes, session) =>
        done(await archive.do.changeAnnotation(annotationId, changes, session)),
      remove: async (annotation) =>
        done(
          await archive.do.removeAnnotations([annotation.id]),
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
      passageOf,
      async copy(words, form) {
        const { text, html } = passageOf(words, form);
        if (!copyText(text, html)) await desktop.copyText(text);
        announce(COPIED_WORDS[form]);
      },
    };
  }, [archive, desktop, announce, reportFailure, highlightNames, source, extraction]);
}
