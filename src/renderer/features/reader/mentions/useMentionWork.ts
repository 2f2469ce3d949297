import type { AnnotationRow } from '../../../core/annotation-work';
import type { HighlightSlot } from '../../../core/model/annotation';
import type { Stance } from '../../../core/model/archive-event';
import type { Source } from '../../../core/model/source';
import { useArchive } from '../../useArchive';
import type { LinkedEvent } from '../LinkForm';
import { standingPieces } from '../marks/overlapping-marks';
import type { Stretch } from '../pdf-view-port';
import type { ReaderActions } from '../useReaderActions';
import type { Mention } from './mention';
import { wordsOf } from './mention-words';

/** "Date or place": the highlight that a date or a name gets when it is added to an event. */
const DATE_OR_PLACE: HighlightSlot = 2;

/** What a researcher does with a date or a name of the text. Nothing is written before they say so. */
export function useMentionWork(source: Source, rows: readonly AnnotationRow[], actions: ReaderActions) {
  const { archive, announce, reportFailure } = useArchive();
  return {
    /** Marks the words, unless they are marked already, and ties them to an event, made first when it is new. */
    async add(mention: Mention, event: LinkedEvent, stance: Stance): Promise<boolean> {
      const eventId =
        event.kind === 'existing' ? event.eventId : await actions.createEvent(event.title, event.date);
      if (eventId === undefined) return false;
      const { pageIndex, start, end } = mention;
      const made =
        markOn(rows, mention) ??
        (await actions.mark([{ pageIndex, start, end }], 'highlight', DATE_OR_PLACE))?.id;
      return made !== undefined && actions.link(made, eventId, stance);
    },
    async ignore(mention: Mention): Promise<boolean> {
      const { kind, quote, pageIndex, start } = mention;
      const done = await archive.do.ignoreSuggestion({ sourceId: source.id, kind, quote, pageIndex, start });
      if (done.ok) announce(`“${wordsOf(mention)}” is not offered any more. Undo offers it again.`);
      else reportFailure(done.failure.message);
      return done.ok;
    },
    async offerAgain(): Promise<void> {
      const done = await archive.do.restoreSuggestions(source.id);
      if (done.ok) announce('Everything that was ignored in this source is offered again.');
      else reportFailure(done.failure.message);
    },
  };
}

/** The mark that stands on exactly these words; undefined when there is none. */
function markOn(rows: readonly AnnotationRow[], { pageIndex, start, end }: Stretch): string | undefined {
  return rows.find(({ annotation, source }) => {
    if (annotation.kind !== 'highlight' && annotation.kind !== 'underline') return false;
    if (annotation.anchors.length !== 1) return false;
    const [piece] = standingPieces(annotation, source.extraction.sha256);
    return piece?.pageIndex === pageIndex && piece.start === start && piece.end === end;
  })?.annotation.id;
}
